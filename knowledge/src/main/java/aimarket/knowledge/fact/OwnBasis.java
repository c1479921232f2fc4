package aimarket.knowledge.fact;

import java.util.Objects;

/**
 * How an entity itself reports a metric; data with a citation, never code.
 *
 * @param fact id of the statement that says so, whose citation is shown
 */
public record OwnBasis(String entity, String metric, String basis, String fact) {
  public OwnBasis {
    Objects.requireNonNull(entity, "entity is null");
    Objects.requireNonNull(metric, "metric is null");
    Objects.requireNonNull(basis, "basis is null");
    Objects.requireNonNull(fact, "fact is null");
  }
}
