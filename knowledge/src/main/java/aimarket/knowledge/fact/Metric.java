package aimarket.knowledge.fact;

import java.math.BigDecimal;
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
 * @param ties how it enters arithmetic with other metrics
 * @param scoring how forecasts of it are judged
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
    String better,
    Ties ties,
    Scoring scoring) {

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

  /**
   * How a metric enters arithmetic.
   *
   * @param of slug of the metric that this one sets two readings of against one another: a ratio of
   *     capacities is of the capacity; null where it does not
   * @param over slug of the metric that a multiple divides it by; null where none is usual
   * @param per slug of the metric that says over how long an amount of this one runs, with the same
   *     other side; null where nothing does
   * @param whole its shares exclude one another, so that all of them make up the whole
   * @param instead slug of the metric that is shown, by its own name, for an entity of which only
   *     that one is known, and the other way round; null where none comes near
   * @param beside slug of the metric that is told beside a look-up of this one where both stand in
   *     one place: the price of a round beside its size; null where none is
   */
  public record Ties(
      @Nullable String of,
      @Nullable String over,
      @Nullable String per,
      boolean whole,
      @Nullable String instead,
      @Nullable String beside) {
    public static final Ties NONE = new Ties(null, null, null, false, null, null);
  }

  /**
   * How forecasts of a metric are judged.
   *
   * @param tolerance how far off a projection may be and still be right: percent of the forecast,
   *     points where the metric itself is in percent or points; null for the usual
   * @param foresees slug of the metric in which figures of this one come out, as money that is
   *     sought comes out as money raised; null where its figures foresee nothing
   */
  public record Scoring(@Nullable BigDecimal tolerance, @Nullable String foresees) {
    public static final Scoring USUAL = new Scoring(null, null);
  }

  public Metric {
    Objects.requireNonNull(slug, "slug is null");
    Objects.requireNonNull(unit, "unit is null");
    phrases = List.copyOf(phrases);
    examples = List.copyOf(examples);
    bases = List.copyOf(bases);
  }
}
