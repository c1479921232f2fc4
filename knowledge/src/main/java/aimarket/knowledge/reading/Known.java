package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the store holds, as far as reading a question needs it. Answers from memory. */
public interface Known {

  /** Metrics that the entity has figures of. */
  Set<String> metricsOf(String entity);

  /** Entities that have figures of the metric. */
  Set<String> entitiesWith(String metric);

  /** Metrics that have figures with both as their two sides. */
  default Set<String> metricsBetween(String one, String other) {
    return Set.of();
  }

  /** Metrics that somebody has figures of to say: a dataset's. */
  default Set<String> metricsSaidBy(String claimant) {
    return Set.of();
  }

  /** Metrics that have figures for the segment. */
  default Set<String> metricsIn(String segment) {
    return Set.of();
  }

  List<Source> sources();

  /** Those that may be answers, and those that only restate them. */
  default List<Statement> statements() {
    return List.of();
  }

  /** Questions that statements answer, by the statement's id. */
  default Map<String, List<String>> asks() {
    return Map.of();
  }

  /** Whether it is the id of a fact. */
  boolean isFact(String id);

  default boolean has(String entity, String metric) {
    return metricsOf(entity).contains(metric);
  }
}
