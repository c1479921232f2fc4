package aimarket.knowledge.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The vocabulary that imports add, in versions. */
final class WordTable {
  private static final String SEEN =
      """
      select * from word
      where recorded_from <= :at and recorded_to > :at and owner_team in ('*', :team)
      order by kind, slug, owner_team
      """;

  private static final String ONE =
      """
      select * from word
      where kind = :kind and slug = :slug and owner_team = :owner_team and recorded_to = :far
      """;

  private static final String CLOSE =
      """
      update word set recorded_to = :at
      where kind = :kind and slug = :slug and owner_team = :owner_team and recorded_to = :far
      """;

  private static final String INSERT =
      """
      insert into word (
        kind, slug, owner_team, recorded_from, recorded_to, by_whom, reason, from_where, body)
      values (
        :kind, :slug, :owner_team, :at, :far, :by_whom, :reason, :from_where, :body)
      """;

  private final Handle handle;

  WordTable(Handle handle) {
    this.handle = handle;
  }

  List<Word> seen(Clocks clocks) {
    return Seen.held(clocks, handle.createQuery(SEEN))
        .map(
            (row, context) ->
                new Word(
                    row.getString("kind"),
                    row.getString("slug"),
                    row.getString("owner_team"),
                    row.getString("body")))
        .list();
  }

  /** What differs gets a new version; the starter's word does not replace a curator's. */
  void record(List<Word> words, Turn turn, Version.Why why) {
    for (Word word : words) {
      Row held = open(word);
      if (held != null && (held.body().equals(word.body()) || !Shelf.mayReplace(held.by(), why))) {
        continue;
      }
      if (held != null) {
        close(word, turn);
      }
      insert(word, turn, why);
    }
  }

  private Row open(Word word) {
    return handle
        .createQuery(ONE)
        .bind("kind", word.kind())
        .bind("slug", word.slug())
        .bind("owner_team", word.owner())
        .bind("far", Times.at(Times.FAR))
        .map((row, context) -> new Row(row.getString("body"), row.getString("by_whom")))
        .findOne()
        .orElse(null);
  }

  private void close(Word word, Turn turn) {
    handle
        .createUpdate(CLOSE)
        .bind("kind", word.kind())
        .bind("slug", word.slug())
        .bind("owner_team", word.owner())
        .bind("at", Times.at(turn.at()))
        .bind("far", Times.at(Times.FAR))
        .execute();
  }

  private void insert(Word word, Turn turn, Version.Why why) {
    Shelf.bind(handle.createUpdate(INSERT), turn, why)
        .bind("kind", word.kind())
        .bind("slug", word.slug())
        .bind("owner_team", word.owner())
        .bind("body", word.body())
        .execute();
  }

  private record Row(String body, String by) {}
}
