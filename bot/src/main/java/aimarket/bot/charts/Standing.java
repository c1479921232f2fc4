package aimarket.bot.charts;

import aimarket.knowledge.fact.Nature;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a figure may be drawn: only what is may look as if it were. */
public enum Standing {
  REALISED,
  ESTIMATED,
  /** A rival's figure about another. */
  DISPUTED,
  /** Not there yet: projections, targets, plans, commitments. */
  AHEAD;

  /**
   * @param nature the word that people see: "actual", "disputed", "projection"
   */
  static Standing of(@Nullable String nature) {
    if (nature == null || nature.equals("actual") || nature.equals("reported")) {
      return REALISED;
    }
    if (nature.equals("disputed")) {
      return DISPUTED;
    }
    return nature.equals(Nature.ESTIMATE.name().toLowerCase(Locale.ROOT)) ? ESTIMATED : AHEAD;
  }
}
