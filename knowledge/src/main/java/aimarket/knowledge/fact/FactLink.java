package aimarket.knowledge.fact;

import java.util.Objects;

/** A tie from a fact to another, by id. */
public record FactLink(Kind kind, String fact) {

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
  }
}
