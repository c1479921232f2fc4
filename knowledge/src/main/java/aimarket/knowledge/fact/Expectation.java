package aimarket.knowledge.fact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What has to be seen for a forecast in words to have come true, in a form that figures can decide.
 *
 * @param how what one is expected to do to the other
 * @param entity slug of the one that catches up; null where nothing is measurable
 * @param metric slug of what is measured on both
 * @param other slug of the one that is caught up with
 */
public record Expectation(
    How how, @Nullable String entity, @Nullable String metric, @Nullable String other) {

  /** What one is expected to do to the other. */
  public enum How {
    /** As much as the other, or more. */
    REACHES,
    /** More than the other. */
    PASSES,
    /** Words that nothing measured could bear out or refute. */
    UNMEASURABLE
  }

  /** Words that nothing measured could bear out or refute. */
  public static final Expectation UNMEASURABLE =
      new Expectation(How.UNMEASURABLE, null, null, null);

  public Expectation {
    Objects.requireNonNull(how, "how is null");
    boolean empty = entity == null && metric == null && other == null;
    boolean full = entity != null && metric != null && other != null;
    if (how == How.UNMEASURABLE ? !empty : !full) {
      throw new IllegalArgumentException(
          "an expectation names who, what and whom, or nothing; got %s %s %s %s"
              .formatted(how, entity, metric, other));
    }
  }
}
