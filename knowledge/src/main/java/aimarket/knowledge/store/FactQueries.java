package aimarket.knowledge.store;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads of facts. Each "order by" names its index whole, the columns that are fixed too: H2 sorts
 * otherwise.
 */
final class FactQueries {
  /**
   * Figures as answers read them: the latest reading first, then the latest printed, then by id.
   */
  static final Comparator<Figure> LATEST_FIRST =
      Comparator.comparing((Figure f) -> f.header().readingDay())
          .thenComparing(f -> f.header().printed().latest())
          .reversed()
          .thenComparing(Figure::id);

  private static final String FIGURES =
      """
      select * from fact
      where entity = :entity and metric = :metric
        and recorded_from <= :at and recorded_to > :at
        and printed_latest <= :as_of and owner_team in ('*', :team)
      order by entity, metric, reading_on desc, printed_latest desc, id
      """;

  private static final String LATEST =
      """
      select * from fact
      where entity = :entity and metric = :metric
        and recorded_from <= :at and recorded_to > :at
        and printed_latest <= :as_of and owner_team in ('*', :team)
        and rank_name <> 'DEPRECATED'
      order by entity, metric, reading_on desc, printed_latest desc, id
      limit 1
      """;

  private static final String OF_METRIC =
      """
      select * from fact
      where metric = :metric
        and recorded_from <= :at and recorded_to > :at
        and printed_latest <= :as_of and owner_team in ('*', :team)
      order by metric, reading_on desc, printed_latest desc, id
      limit :limit
      """;

  private static final String OF_ENTITY =
      """
      select * from fact
      where entity = :entity
        and recorded_from <= :at and recorded_to > :at
        and printed_latest <= :as_of and owner_team in ('*', :team)
      order by entity, reading_on desc, printed_latest desc, id
      limit :limit
      """;

  private static final String WITH_PARTY =
      """
      select * from fact
      where row_id in (select row_id from fact_party where party = :entity) and form = 'figure'
        and recorded_from <= :at and recorded_to > :at
        and printed_latest <= :as_of and owner_team in ('*', :team)
      order by reading_on desc, printed_latest desc, id
      limit :limit
      """;

  private static final String ONE =
      """
      select * from fact
      where id = :id
        and recorded_from <= :at and recorded_to > :at
        and printed_latest <= :as_of and owner_team in ('*', :team)
      """;

  private static final String STATEMENTS =
      """
      select * from fact
      where form = 'statement'
        and recorded_from <= :at and recorded_to > :at
        and printed_latest <= :as_of and owner_team in ('*', :team)
      order by id
      """;

  private static final String REFUTED =
      """
      select * from fact
      where form = 'figure' and rank_name = 'DEPRECATED'
        and recorded_from <= :at and recorded_to > :at
        and printed_latest <= :as_of and owner_team in ('*', :team)
      order by form, rank_name, id
      """;

  private static final String AHEAD =
      """
      select * from fact
      where nature in ('PROJECTION', 'TARGET', 'PLAN', 'COMMITMENT')
        and recorded_from <= :at and recorded_to > :at
        and printed_latest <= :as_of and owner_team in ('*', :team)
      order by due_on nulls last, id
      """;

  private static final String LINKED_TO =
      """
      select * from fact
      where row_id in (select row_id from fact_link where other_id = :id)
        and recorded_from <= :at and recorded_to > :at
        and printed_latest <= :as_of and owner_team in ('*', :team)
      order by id
      """;

  private static final String PAIRS =
      """
      select distinct entity, metric from fact
      where form = 'figure'
        and recorded_from <= :at and recorded_to > :at
        and printed_latest <= :as_of and owner_team in ('*', :team)
        and rank_name <> 'DEPRECATED'
      """;

  private static final String HISTORY =
      """
      select * from fact where id = :id order by version
      """;

  private static final String CHANGES =
      """
      select * from fact
      where visible_at > :after and visible_at <= :up_to
        and recorded_from <= :at
        and printed_latest <= :as_of and owner_team in ('*', :team)
      order by visible_at, row_id
      """;

  static final String NEWEST =
      """
      select * from fact
      where visible_at > :after and visible_at <= :up_to
        and recorded_from <= :at
        and printed_latest <= :as_of and owner_team in ('*', :team)
      order by visible_at desc, row_id desc
      limit :limit
      """;

  static final String RETIRED =
      """
      select * from fact
      where recorded_to > :after and recorded_to <= :up_to and retired_by is not null
        and recorded_from <= :at
        and printed_latest <= :as_of and owner_team in ('*', :team)
      order by recorded_to, row_id
      """;

  static final String READINGS =
      """
      select * from fact
      where metric = :metric and reading_on > :after and reading_on <= :up_to
        and recorded_from <= :at and recorded_to > :at
        and printed_latest <= :as_of and owner_team in ('*', :team)
      order by metric, reading_on desc, printed_latest desc, id
      limit :limit
      """;

  private static final String EVERYTHING =
      """
      select * from fact
      """;

  private final Handle handle;

  FactQueries(Handle handle) {
    this.handle = handle;
  }

  List<Figure> figures(String entity, String metric, Clocks clocks) {
    return figures(query(FIGURES, clocks).bind("entity", entity).bind("metric", metric));
  }

  Optional<Figure> latest(String entity, String metric, Clocks clocks) {
    return figures(query(LATEST, clocks).bind("entity", entity).bind("metric", metric)).stream()
        .findFirst();
  }

  List<Figure> ofMetric(String metric, int limit, Clocks clocks) {
    return figures(query(OF_METRIC, clocks).bind("metric", metric).bind("limit", limit));
  }

  /** Its own figures and those where it is the other side, each list by its index. */
  List<Figure> about(String entity, int limit, Clocks clocks) {
    return Stream.of(OF_ENTITY, WITH_PARTY)
        .flatMap(
            sql -> figures(query(sql, clocks).bind("entity", entity).bind("limit", limit)).stream())
        .distinct()
        .sorted(LATEST_FIRST)
        .limit(limit)
        .toList();
  }

  Optional<Fact> one(String id, Clocks clocks) {
    return facts(query(ONE, clocks).bind("id", id)).stream().findFirst();
  }

  List<Statement> statements(Clocks clocks) {
    return facts(query(STATEMENTS, clocks)).stream().map(Statement.class::cast).toList();
  }

  List<Figure> ahead(Clocks clocks) {
    return figures(query(AHEAD, clocks));
  }

  List<Figure> refuted(Clocks clocks) {
    return figures(query(REFUTED, clocks));
  }

  List<Fact> linkedTo(String id, Clocks clocks) {
    return facts(query(LINKED_TO, clocks).bind("id", id));
  }

  Set<FactStore.Pair> pairs(Clocks clocks) {
    return query(PAIRS, clocks)
        .map((row, context) -> new FactStore.Pair(row.getString("entity"), row.getString("metric")))
        .collect(Collectors.toUnmodifiableSet());
  }

  List<Version> history(String id) {
    return handle
        .createQuery(HISTORY)
        .bind("id", id)
        .map((row, context) -> FactRow.version(row))
        .list();
  }

  List<Version> changes(Instant after, Instant upTo, Clocks clocks) {
    return query(CHANGES, clocks)
        .bind("after", Times.at(after))
        .bind("up_to", Times.at(upTo))
        .map((row, context) -> FactRow.version(row))
        .list();
  }

  List<Version> newest(Instant after, Instant upTo, int limit, Clocks clocks) {
    return versions(
        query(NEWEST, clocks)
            .bind("after", Times.at(after))
            .bind("up_to", Times.at(upTo))
            .bind("limit", limit));
  }

  List<Version> retired(Instant after, Instant upTo, Clocks clocks) {
    return versions(
        query(RETIRED, clocks).bind("after", Times.at(after)).bind("up_to", Times.at(upTo)));
  }

  List<Figure> readings(String metric, LocalDate after, LocalDate upTo, int limit, Clocks clocks) {
    return figures(
        query(READINGS, clocks)
            .bind("metric", metric)
            .bind("after", after)
            .bind("up_to", upTo)
            .bind("limit", limit));
  }

  private static List<Version> versions(Query query) {
    return query.map((row, context) -> FactRow.version(row)).list();
  }

  long verify() {
    return handle
        .createQuery(EVERYTHING)
        .setFetchSize(1_000)
        .map((row, context) -> FactRow.version(row))
        .reduce(0L, (count, version) -> count + 1);
  }

  private Query query(String sql, Clocks clocks) {
    return Seen.by(clocks, handle.createQuery(sql));
  }

  private static List<Figure> figures(Query query) {
    return facts(query).stream().map(Figure.class::cast).toList();
  }

  private static List<Fact> facts(Query query) {
    return query.map((row, context) -> FactRow.fact(row)).list();
  }
}
