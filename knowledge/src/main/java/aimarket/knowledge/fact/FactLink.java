package aimarket.knowledge.fact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tie from a fact to another, by id.
 *
 * @param verdict how the other came out, only beside {@link Kind#OUTCOME_OF}; null where a curator
 *     does not decide it
 */
public record FactLink(Kind kind, String fact, @Nullable Verdict verdict) {

  public FactLink(Kind kind, String fact) {
    this(kind, fact, null);
  }

  /** What the tie says. */
  public enum Kind {
    /** The same mention told again; the other is the main one. */
    RESTATES,
    /** Computed by the source from the other. */
    DERIVED_FROM,
    /** The other is wrong, and this shows it. */
    REFUTES,
    SUPERSEDES,
    /** Both retell one report: one origin. */
    SAME_ORIGIN,
    /** How the other, a forecast, came out. */
    OUTCOME_OF
  }

  public FactLink {
    Objects.requireNonNull(kind, "kind is null");
    Objects.requireNonNull(fact, "fact is null");
    if (verdict != null && kind != Kind.OUTCOME_OF) {
      throw new IllegalArgumentException(
          "only an outcome has a verdict, got '%s' beside %s".formatted(verdict, kind));
    }
  }
}
