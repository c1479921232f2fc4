package aimarket.bot.feedback;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.feedback.Feedback.Tally;
import aimarket.bot.sql.QuietStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The SQL of whether answers helped. */
final class OpinionTable {
  private static final String UPDATE =
      """
      update opinion set helpful = ?, question = ?, read_as = ?, given_at = ?
      where team = ? and person = ? and slot = ?
      """;

  private static final String INSERT =
      """
      insert into opinion (helpful, question, read_as, given_at, team, person, slot)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String TALLIES =
      """
      select team, slot, max(question) as question, max(read_as) as read_as,
        sum(case when helpful then 1 else 0 end) as helpful,
        sum(case when helpful then 0 else 1 end) as unhelpful,
        max(given_at) as last_at
      from opinion
      where given_at >= :since and (:everyone or team = :team)
      group by team, slot
      order by unhelpful desc, last_at desc, slot
      """;

  private static final String OLD =
      """
      delete from opinion where given_at < ?
      """;

  private final QuietStore store;

  OpinionTable(DataSource store) {
    this.store = new QuietStore(store, "feedback");
  }

  void put(Asker asker, String slot, boolean helpful, String question, String readAs, Instant now) {
    store.run(
        handle -> {
          QuietStore.put(
              handle,
              UPDATE,
              INSERT,
              helpful,
              question,
              readAs,
              QuietStore.at(now),
              asker.team(),
              asker.user(),
              slot);
          return slot;
        });
  }

  List<Tally> tallies(Instant since, @Nullable String team) {
    return store.run(
        handle ->
            handle
                .createQuery(TALLIES)
                .bind("since", QuietStore.at(since))
                .bind("everyone", team == null)
                .bind("team", team == null ? "" : team)
                .map((row, context) -> tally(row))
                .list());
  }

  void deleteBefore(Instant limit) {
    store.run(handle -> handle.execute(OLD, QuietStore.at(limit)));
  }

  private static Tally tally(ResultSet row) throws SQLException {
    return new Tally(
        row.getString("team"),
        row.getString("question"),
        row.getString("read_as"),
        row.getLong("helpful"),
        row.getLong("unhelpful"),
        QuietStore.instant(row, "last_at"));
  }
}
