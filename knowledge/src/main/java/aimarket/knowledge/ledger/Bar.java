package aimarket.knowledge.ledger;

import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.ledger.Sighting.Seen;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a reading has to be for a forecast of an amount to have come true.
 *
 * @param low the least, null where anything small will do
 * @param high the most, null where anything large will do
 * @param isReached it is reached or not, and stays reached: a target, a plan, a commitment
 */
record Bar(@Nullable BigDecimal low, @Nullable BigDecimal high, boolean isReached) {
  /** Percent of the forecast. */
  private static final BigDecimal USUAL_PERCENT = BigDecimal.TEN;

  /** Points, where the metric is in percent or points. */
  private static final BigDecimal USUAL_POINTS = BigDecimal.valueOf(2);

  /** Targets, plans and commitments are to be reached; projections are to be met. */
  static Bar of(Figure forecast, Metric metric) {
    Amount amount = forecast.amount();
    BigDecimal low = amount.number();
    BigDecimal high = amount.high() == null ? low : amount.high();
    boolean promised = forecast.nature() != Nature.PROJECTION;
    if (promised && metric.better().equals("more")) {
      return new Bar(low, null, true);
    }
    if (promised && metric.better().equals("less")) {
      return new Bar(null, high, true);
    }
    BigDecimal off = tolerance(metric, low.abs().max(high.abs()));
    return new Bar(low.subtract(off), high.add(off), false);
  }

  private static BigDecimal tolerance(Metric metric, BigDecimal forecast) {
    BigDecimal own = metric.scoring().tolerance();
    if (metric.unit() == Unit.PERCENT || metric.unit() == Unit.PERCENTAGE_POINTS) {
      return own == null ? USUAL_POINTS : own;
    }
    return forecast.multiply(own == null ? USUAL_PERCENT : own).movePointLeft(2);
  }

  /** "Over 2" may be anything above 2, so that only a bar below it is surely cleared. */
  Seen seen(Amount reading) {
    Span span = Span.of(reading);
    boolean aboveLow = low == null || (span.low != null && span.low.compareTo(low) >= 0);
    boolean belowHigh = high == null || (span.high != null && span.high.compareTo(high) <= 0);
    if (aboveLow && belowHigh) {
      return Seen.BORNE_OUT;
    }
    boolean under = low != null && span.high != null && span.isUnder(low);
    boolean over = high != null && span.low != null && span.low.compareTo(high) > 0;
    return under || over ? Seen.NOT_BORNE_OUT : Seen.UNCLEAR;
  }

  /**
   * What the hedge of an amount leaves open.
   *
   * @param open just below {@code high}
   */
  record Span(@Nullable BigDecimal low, @Nullable BigDecimal high, boolean open) {
    static Span of(Amount amount) {
      BigDecimal low = amount.number();
      BigDecimal high = amount.high() == null ? low : amount.high();
      switch (amount.comparator()) {
        case OVER:
        case AT_LEAST:
          return new Span(low, null, false);
        case UNDER:
          return new Span(null, high, true);
        case NEARLY:
          return new Span(low.subtract(amount.halfLastDigit()), high, true);
        default:
          return new Span(low, high, false);
      }
    }

    boolean isUnder(BigDecimal bar) {
      int side = high == null ? 1 : high.compareTo(bar);
      return side < 0 || (open && side == 0);
    }
  }
}
