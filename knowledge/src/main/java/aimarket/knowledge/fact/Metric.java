package aimarket.knowledge.fact;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something measured.
 *
 * @param name as shown: "annualised revenue"
 * @param kind whether it is a level, an amount over a stretch, or a ratio
 * @param group slug of the comparable group: metrics that a careful analyst may set side by side;
 *     its own slug where it stands alone
 * @param phrases how people ask for it
 * @param examples whole questions that ask for it; the build checks that they do
 * @param bases slugs of the bases it knows, with the words that people see; empty where it knows
 *     none
 * @param counterpartyRole "investor", "supplier", "rival"; null where there is no other side
 * @param freshDays how long a reading stays fresh
 * @param better which way is better: "more", "less", or "neither"
 */
public record Metric(
    String slug,
    String name,
    String definition,
    Unit unit,
    Kind kind,
    String group,
    List<String> phrases,
    List<String> examples,
    List<Basis> bases,
    @Nullable String counterpartyRole,
    int freshDays,
    String better) {

  /** Whether it is a level, an amount over a stretch, or a ratio. */
  public enum Kind {
    STOCK,
    FLOW,
    RATIO
  }

  /**
   * @param slug as facts name it: "gross"
   * @param name as shown: "gross", "secondary market"
   * @param phrases how people ask for it
   */
  public record Basis(String slug, String name, String definition, List<String> phrases) {
    public Basis {
      phrases = List.copyOf(phrases);
    }
  }

  public Metric {
    Objects.requireNonNull(slug, "slug is null");
    Objects.requireNonNull(unit, "unit is null");
    phrases = List.copyOf(phrases);
    examples = List.copyOf(examples);
    bases = List.copyOf(bases);
  }
}
