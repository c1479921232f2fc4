package aimarket.knowledge.store;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Proposals of a newer starter knowledge, one a fact. */
final class ProposalTable {
  private static final String ALL =
      """
      select * from proposal where not dismissed order by fact_id
      """;

  private static final String ONE =
      """
      select * from proposal where fact_id = :fact_id
      """;

  private static final String DISMISS =
      """
      update proposal set dismissed = true where fact_id = :fact_id and not dismissed
      """;

  private static final String REMOVE =
      """
      delete from proposal where fact_id = :fact_id
      """;

  private static final String INSERT =
      """
      insert into proposal (fact_id, starter_version, proposed_at, body, dismissed)
      values (:fact_id, :starter_version, :at, :body, false)
      """;

  private final Handle handle;

  ProposalTable(Handle handle) {
    this.handle = handle;
  }

  List<Proposal> all() {
    return handle.createQuery(ALL).map((row, context) -> proposal(row)).list().stream()
        .map(this::withHeld)
        .filter(proposal -> !proposal.fact().equals(proposal.held()))
        .toList();
  }

  /**
   * @param fact null where the starter knowledge no longer has it
   * @return false where just this was proposed before, and waits or was dismissed
   */
  boolean put(String id, @Nullable Fact fact, Turn turn) {
    Optional<Fact> proposed = Optional.ofNullable(fact);
    Optional<Proposal> before = one(id);
    if (before.isPresent() && before.get().fact().equals(proposed)) {
      return false;
    }
    handle.createUpdate(REMOVE).bind("fact_id", id).execute();
    handle
        .createUpdate(INSERT)
        .bind("fact_id", id)
        .bind("starter_version", turn.starterVersion())
        .bind("at", Times.at(turn.at()))
        .bind("body", fact == null ? null : Json.write(Body.of(fact)))
        .execute();
    return true;
  }

  boolean dismiss(String id) {
    return handle.createUpdate(DISMISS).bind("fact_id", id).execute() > 0;
  }

  private Optional<Proposal> one(String id) {
    return handle
        .createQuery(ONE)
        .bind("fact_id", id)
        .map((row, context) -> proposal(row))
        .findOne();
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    String body = row.getString("body");
    return new Proposal(
        row.getString("fact_id"),
        row.getInt("starter_version"),
        FactRow.moment(row, "proposed_at"),
        body == null ? Optional.empty() : Optional.of(Json.read(body, Body.class).fact()),
        Optional.empty());
  }

  private Proposal withHeld(Proposal proposal) {
    Held newest = new FactTable(handle).newest(List.of(proposal.id())).get(proposal.id());
    Optional<Fact> held =
        newest != null && newest.version().isOpen() ? Optional.of(newest.fact()) : Optional.empty();
    return new Proposal(
        proposal.id(), proposal.starterVersion(), proposal.at(), proposal.fact(), held);
  }

  /** A fact as JSON: one of the two. */
  record Body(@Nullable Figure figure, @Nullable Statement statement) {
    static Body of(Fact fact) {
      return fact instanceof Figure figure
          ? new Body(figure, null)
          : new Body(null, (Statement) fact);
    }

    Fact fact() {
      return figure != null ? figure : java.util.Objects.requireNonNull(statement);
    }
  }
}
