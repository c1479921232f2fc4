package aimarket.knowledge.store;

import aimarket.knowledge.fact.Fact;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes versions of facts, within somebody's transaction. */
final class FactTable {
  /** Enough to make the round trip small, few enough for any database's limit on parameters. */
  private static final int CHUNK = 1_000;

  private static final String NEWEST =
      """
      select * from fact f
      where id in (<ids>)
        and recorded_to = (select max(recorded_to) from fact g where g.id = f.id)
      """;

  private static final String OPEN_BY =
      """
      select * from fact where recorded_to = :far and by_whom = :by
      """;

  private static final String OPEN_ONCE_BY =
      """
      select id from fact f
      where recorded_to = :far and by_whom <> :by
        and exists (select 1 from fact g where g.id = f.id and g.by_whom = :by)
      order by id
      """;

  private static final String CLOSE =
      """
      update fact set recorded_to = :at where row_id = :row_id and recorded_to = :far
      """;

  private static final String RETIRE =
      """
      update fact
      set recorded_to = :at, retired_by = :by, retired_reason = :reason, retired_from = :from_where
      where row_id = :row_id and recorded_to = :far
      """;

  private static final String INSERT =
      """
      insert into fact (
        row_id, id, version, recorded_from, recorded_to, visible_at, by_whom, reason, from_where,
        owner_team, form, source, entity, metric, amount_low, amount_high, amount_words, unit,
        currency, comparator, digits, nature, dimension_key, basis, topic, statement_kind, sentence,
        period_kind, period_from, period_to, period_precision, period_about, reading_on, due_on,
        printed_on, printed_earliest, printed_latest, derived, via, rank_name, rank_reason, caveat,
        note, lists)
      values (
        :row_id, :id, :version, :recorded_from, :recorded_to, :visible_at, :by_whom, :reason,
        :from_where, :owner_team, :form, :source, :entity, :metric, :amount_low, :amount_high,
        :amount_words, :unit, :currency, :comparator, :digits, :nature, :dimension_key, :basis,
        :topic, :statement_kind, :sentence, :period_kind, :period_from, :period_to,
        :period_precision, :period_about, :reading_on, :due_on, :printed_on, :printed_earliest,
        :printed_latest, :derived, :via, :rank_name, :rank_reason, :caveat, :note, :lists)
      """;

  private static final String INSERT_LINK =
      """
      insert into fact_link (row_id, place, kind, other_id)
      values (:row_id, :place, :kind, :other_id)
      """;

  private static final String INSERT_CLAIMANT =
      """
      insert into fact_claimant (row_id, place, who, claim_role, implied)
      values (:row_id, :place, :who, :claim_role, :implied)
      """;

  private static final String INSERT_PARTY =
      """
      insert into fact_party (row_id, place, party) values (:row_id, :place, :party)
      """;

  private final Handle handle;

  FactTable(Handle handle) {
    this.handle = handle;
  }

  /** The newest version of each fact, open or not, by id. */
  Map<String, Held> newest(Collection<String> ids) {
    Map<String, Held> found = new HashMap<>();
    for (List<String> chunk : Chunks.of(List.copyOf(ids), CHUNK)) {
      handle
          .createQuery(NEWEST)
          .bindList("ids", chunk)
          .map((row, context) -> FactRow.held(row))
          .forEach(held -> found.put(held.fact().id(), held));
    }
    return found;
  }

  List<Held> openBy(String by) {
    return handle
        .createQuery(OPEN_BY)
        .bind("far", Times.at(Times.FAR))
        .bind("by", by)
        .map((row, context) -> FactRow.held(row))
        .list();
  }

  /** Ids of facts that this one recorded once, and another one's version of which is open. */
  List<String> openOnceBy(String by) {
    return handle
        .createQuery(OPEN_ONCE_BY)
        .bind("far", Times.at(Times.FAR))
        .bind("by", by)
        .mapTo(String.class)
        .list();
  }

  void close(List<Held> open, Instant at) {
    for (List<Held> chunk : Chunks.of(open, CHUNK)) {
      PreparedBatch batch = handle.prepareBatch(CLOSE);
      for (Held held : chunk) {
        batch
            .bind("at", Times.at(at))
            .bind("row_id", held.row())
            .bind("far", Times.at(Times.FAR))
            .add();
      }
      batch.execute();
    }
  }

  void retire(Held open, Instant at, Version.Why why) {
    handle
        .createUpdate(RETIRE)
        .bind("at", Times.at(at))
        .bind("by", why.by())
        .bind("reason", why.reason())
        .bind("from_where", why.from())
        .bind("row_id", open.row())
        .bind("far", Times.at(Times.FAR))
        .execute();
  }

  /** Opens versions; the facts' rows first, then the lists that refer to them. */
  void insert(List<NewVersion> versions) {
    for (List<NewVersion> chunk : Chunks.of(versions, CHUNK)) {
      PreparedBatch rows = handle.prepareBatch(INSERT);
      PreparedBatch links = handle.prepareBatch(INSERT_LINK);
      PreparedBatch claimants = handle.prepareBatch(INSERT_CLAIMANT);
      PreparedBatch parties = handle.prepareBatch(INSERT_PARTY);
      for (NewVersion version : chunk) {
        version.bind(rows);
        version.bindLinks(links);
        version.bindClaimants(claimants);
        version.bindParties(parties);
      }
      for (PreparedBatch batch : List.of(rows, links, claimants, parties)) {
        if (batch.size() > 0) {
          batch.execute();
        }
      }
    }
  }

  /** A version about to be opened. */
  record NewVersion(
      long row, int number, Fact fact, Instant at, Instant visibleAt, Version.Why why) {
    void bind(PreparedBatch batch) {
      FactBinding.bind(batch, this);
    }

    void bindLinks(PreparedBatch batch) {
      var links = fact.header().links();
      for (int i = 0; i < links.size(); i++) {
        batch
            .bind("row_id", row)
            .bind("place", i)
            .bind("kind", links.get(i).kind().name())
            .bind("other_id", links.get(i).fact())
            .add();
      }
    }

    void bindClaimants(PreparedBatch batch) {
      var claimants = fact.header().claimants();
      for (int i = 0; i < claimants.size(); i++) {
        batch
            .bind("row_id", row)
            .bind("place", i)
            .bind("who", claimants.get(i).who())
            .bind("claim_role", claimants.get(i).as().name())
            .bind("implied", claimants.get(i).implied())
            .add();
      }
    }

    void bindParties(PreparedBatch batch) {
      Lists lists = Lists.of(fact);
      List<String> parties =
          lists.counterparties().isEmpty() ? lists.entities() : lists.counterparties();
      for (int i = 0; i < parties.size(); i++) {
        batch.bind("row_id", row).bind("place", i).bind("party", parties.get(i)).add();
      }
    }
  }
}
