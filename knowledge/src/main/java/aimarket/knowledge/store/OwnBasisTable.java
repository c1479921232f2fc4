package aimarket.knowledge.store;

import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.OwnBasis;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** How entities themselves report, in versions. */
final class OwnBasisTable {
  private static final String ALL =
      """
      select * from own_basis where recorded_to = :far order by entity, metric
      """;

  private static final String CLOSE =
      """
      update own_basis set recorded_to = :at
      where entity = :entity and metric = :metric and recorded_to = :far
      """;

  private static final String INSERT =
      """
      insert into own_basis (
        entity, metric, recorded_from, recorded_to, by_whom, reason, from_where, owner_team, basis,
        fact)
      values (
        :entity, :metric, :at, :far, :by_whom, :reason, :from_where, :owner_team, :basis, :fact)
      """;

  private final Handle handle;

  OwnBasisTable(Handle handle) {
    this.handle = handle;
  }

  List<OwnBasis> all() {
    return open().stream().map(Row::basis).toList();
  }

  /** What differs gets a new version; the starter's word does not replace a curator's. */
  void record(List<OwnBasis> bases, Turn turn, Version.Why why) {
    if (bases.isEmpty()) {
      return;
    }
    Map<FactStore.Pair, Row> open =
        open().stream().collect(Collectors.toMap(r -> pair(r.basis()), Function.identity()));
    for (OwnBasis basis : bases) {
      Row held = open.get(pair(basis));
      if (held != null && (held.basis().equals(basis) || !Shelf.mayReplace(held.by(), why))) {
        continue;
      }
      if (held != null) {
        close(basis, turn);
      }
      insert(basis, turn, why);
      open.put(pair(basis), new Row(basis, why.by()));
    }
  }

  /** Closes the starter's own that its newer version no longer has. */
  void keepOfStarter(List<OwnBasis> kept, Turn turn) {
    var pairs = kept.stream().map(OwnBasisTable::pair).collect(Collectors.toSet());
    open().stream()
        .filter(row -> row.by().equals(Version.Why.STARTER))
        .filter(row -> !pairs.contains(pair(row.basis())))
        .forEach(row -> close(row.basis(), turn));
  }

  private List<Row> open() {
    return handle
        .createQuery(ALL)
        .bind("far", Times.at(Times.FAR))
        .map(
            (row, context) ->
                new Row(
                    new OwnBasis(
                        row.getString("entity"),
                        row.getString("metric"),
                        row.getString("basis"),
                        row.getString("fact")),
                    row.getString("by_whom")))
        .list();
  }

  private void close(OwnBasis basis, Turn turn) {
    handle
        .createUpdate(CLOSE)
        .bind("entity", basis.entity())
        .bind("metric", basis.metric())
        .bind("at", Times.at(turn.at()))
        .bind("far", Times.at(Times.FAR))
        .execute();
  }

  private void insert(OwnBasis basis, Turn turn, Version.Why why) {
    Shelf.bind(handle.createUpdate(INSERT), turn, why)
        .bind("entity", basis.entity())
        .bind("metric", basis.metric())
        .bind("owner_team", Header.SHARED)
        .bind("basis", basis.basis())
        .bind("fact", basis.fact())
        .execute();
  }

  private static FactStore.Pair pair(OwnBasis basis) {
    return new FactStore.Pair(basis.entity(), basis.metric());
  }

  private record Row(OwnBasis basis, String by) {}
}
