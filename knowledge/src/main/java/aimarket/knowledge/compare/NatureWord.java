package aimarket.knowledge.compare;

import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.fact.Role;
import java.util.Locale;

/**
 * The word that people see for what sort of thing a figure is; from nature, claimant and derivation
 * together.
 */
public final class NatureWord {
  private NatureWord() {}

  /**
   * "actual" for realised by the entity itself or a dataset, "reported" by others, "disputed" by a
   * rival; else the nature's own name.
   */
  public static String of(Figure figure) {
    if (figure.nature() != Nature.REALISED) {
      return figure.nature().name().toLowerCase(Locale.ROOT);
    }
    Role role = figure.header().claimants().get(0).as();
    if (role == Role.RIVAL) {
      return "disputed";
    }
    return (role == Role.SELF || role == Role.DATASET) && !figure.header().derived()
        ? "actual"
        : "reported";
  }
}
