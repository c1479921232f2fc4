package aimarket.knowledge.fact;

import java.util.Objects;

/**
 * Who asserts a fact; apart from the source, which is the document.
 *
 * @param who slug of an entity
 * @param as how this claimant stands to what it asserts
 * @param implied the attribution is carried over from a neighbouring sentence
 */
public record Claimant(String who, Role as, boolean implied) {
  public Claimant {
    Objects.requireNonNull(who, "who is null");
    Objects.requireNonNull(as, "as is null");
  }
}
