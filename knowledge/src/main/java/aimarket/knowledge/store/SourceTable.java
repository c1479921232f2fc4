package aimarket.knowledge.store;

import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Documents, in versions. */
final class SourceTable {
  private static final String ONE =
      """
      select * from source where id = :id and recorded_to = :far
      """;

  private static final String ALL =
      """
      select * from source where recorded_to = :far order by id
      """;

  private static final String CLOSE =
      """
      update source set recorded_to = :at where id = :id and recorded_to = :far
      """;

  private static final String INSERT =
      """
      insert into source (
        id, recorded_from, recorded_to, by_whom, reason, from_where, owner_team, publisher,
        printed_on, printed_earliest, printed_latest, body)
      values (
        :id, :at, :far, :by_whom, :reason, :from_where, :owner_team, :publisher, :printed_on,
        :printed_earliest, :printed_latest, :body)
      """;

  private final Handle handle;

  SourceTable(Handle handle) {
    this.handle = handle;
  }

  Optional<Source> one(String id) {
    return handle
        .createQuery(ONE)
        .bind("id", id)
        .bind("far", Times.at(Times.FAR))
        .map((row, context) -> Json.read(row.getString("body"), Source.class))
        .findOne();
  }

  List<Source> all() {
    return open().stream().map(Row::source).toList();
  }

  /** What differs gets a new version; the starter's word does not replace a curator's. */
  void record(List<Source> sources, Turn turn, Version.Why why) {
    if (sources.isEmpty()) {
      return;
    }
    Map<String, Row> open =
        open().stream().collect(Collectors.toMap(r -> r.source().id(), Function.identity()));
    for (Source source : new HashMap<>(byId(sources)).values()) {
      Row held = open.get(source.id());
      if (held == null) {
        insert(source, turn, why);
      } else if (!held.source().equals(source) && Shelf.mayReplace(held.by(), why)) {
        close(source.id(), turn);
        insert(source, turn, why);
      }
    }
  }

  /** Those of the ids that no open version has. */
  Set<String> missing(Collection<String> ids) {
    Set<String> known =
        ids.isEmpty()
            ? Set.of()
            : open().stream().map(r -> r.source().id()).collect(Collectors.toSet());
    return ids.stream().filter(id -> !known.contains(id)).collect(Collectors.toSet());
  }

  private List<Row> open() {
    return handle
        .createQuery(ALL)
        .bind("far", Times.at(Times.FAR))
        .map(
            (row, context) ->
                new Row(Json.read(row.getString("body"), Source.class), row.getString("by_whom")))
        .list();
  }

  private void close(String id, Turn turn) {
    handle
        .createUpdate(CLOSE)
        .bind("id", id)
        .bind("at", Times.at(turn.at()))
        .bind("far", Times.at(Times.FAR))
        .execute();
  }

  private void insert(Source source, Turn turn, Version.Why why) {
    Shelf.bind(handle.createUpdate(INSERT), turn, why)
        .bind("id", source.id())
        .bind("owner_team", Header.SHARED)
        .bind("publisher", source.publisher())
        .bind("printed_on", source.printed().day())
        .bind("printed_earliest", source.printed().earliest())
        .bind("printed_latest", source.printed().latest())
        .bind("body", Json.write(source))
        .execute();
  }

  private static Map<String, Source> byId(List<Source> sources) {
    Map<String, Source> byId = new HashMap<>();
    sources.forEach(source -> byId.put(source.id(), source));
    return byId;
  }

  private record Row(Source source, String by) {}
}
