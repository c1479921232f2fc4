package aimarket.knowledge.compare;

import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Comparator;
import aimarket.knowledge.fact.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums over amounts, exact until the result is rounded for showing. Ranges carry through. Units are
 * right: a difference of percentages is in points, a ratio has no unit.
 *
 * <p>All methods want amounts that {@link Amount#isNumber() are numbers}; what is allowed to be
 * computed is the caller's decision.
 */
public final class Arithmetic {
  private static final MathContext EXACT = MathContext.DECIMAL64;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private Arithmetic() {}

  /** a − b; percent minus percent is percentage points. */
  public static Amount difference(Amount a, Amount b) {
    Unit unit = a.unit() == Unit.PERCENT ? Unit.PERCENTAGE_POINTS : a.unit();
    return of(a.number().subtract(high(b)), high(a).subtract(b.number()), unit, hedge(a, b));
  }

  public static Amount sum(List<Amount> amounts) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    boolean hedged = false;
    for (Amount amount : amounts) {
      low = low.add(amount.number());
      high = high.add(high(amount));
      hedged |= amount.comparator() != Comparator.EXACT;
    }
    return of(low, high, amounts.get(0).unit(), hedged);
  }

  /**
   * a / b as a multiple.
   *
   * @throws ArithmeticException where b is zero
   */
  public static Amount ratio(Amount a, Amount b) {
    return of(
        a.number().divide(high(b), EXACT),
        high(a).divide(b.number(), EXACT),
        Unit.MULTIPLE,
        hedge(a, b));
  }

  /** By how many percent a exceeds b; negative where it falls short. */
  public static Amount percentMore(Amount a, Amount b) {
    BigDecimal low = a.number().divide(high(b), EXACT).subtract(BigDecimal.ONE).multiply(HUNDRED);
    BigDecimal high = high(a).divide(b.number(), EXACT).subtract(BigDecimal.ONE).multiply(HUNDRED);
    return of(low, high, Unit.PERCENT, hedge(a, b));
  }

  /** a as a percentage of b. */
  public static Amount share(Amount a, Amount b) {
    BigDecimal low = a.number().divide(high(b), EXACT).multiply(HUNDRED);
    BigDecimal high = high(a).divide(b.number(), EXACT).multiply(HUNDRED);
    return of(low, high, Unit.PERCENT, hedge(a, b));
  }

  /**
   * @param term in years or in months
   */
  public static Amount perYear(Amount a, Amount term) {
    BigDecimal many = term.unit() == Unit.MONTHS ? MONTHS : BigDecimal.ONE;
    return of(
        a.number().multiply(many).divide(high(term), EXACT),
        high(a).multiply(many).divide(term.number(), EXACT),
        a.unit(),
        hedge(a, term));
  }

  /** What a year's amount comes to a month. */
  public static Amount perMonth(Amount a) {
    return of(
        a.number().divide(MONTHS, EXACT),
        high(a).divide(MONTHS, EXACT),
        a.unit(),
        a.comparator() != Comparator.EXACT);
  }

  /** What the shares leave of a hundred percent. */
  public static Amount rest(List<Amount> shares) {
    Amount sum = sum(shares);
    return of(
        HUNDRED.subtract(high(sum)),
        HUNDRED.subtract(sum.number()),
        Unit.PERCENT,
        sum.comparator() != Comparator.EXACT);
  }

  /** How much, without its sign; "down by" and "less" say the direction. */
  public static Amount size(Amount a) {
    BigDecimal high = a.high();
    if (a.number().signum() >= 0) {
      return a;
    }
    boolean allBelow = high == null || high.signum() <= 0;
    return allBelow
        ? of(a.number().negate(), high(a).negate(), a.unit(), a.comparator() != Comparator.EXACT)
        : a;
  }

  private static boolean hedge(Amount a, Amount b) {
    return a.comparator() != Comparator.EXACT || b.comparator() != Comparator.EXACT;
  }

  private static Amount of(BigDecimal one, BigDecimal other, Unit unit, boolean hedged) {
    BigDecimal low = shown(one.min(other));
    @Nullable BigDecimal high = one.compareTo(other) == 0 ? null : shown(one.max(other));
    if (high != null && high.compareTo(low) == 0) {
      high = null;
    }
    return new Amount(
        low,
        high,
        unit,
        hedged ? Comparator.ABOUT : Comparator.EXACT,
        Math.max(1, low.stripTrailingZeros().precision()),
        null);
  }

  /** Three significant digits, and never fewer than stand before the point: 35.7, 1.09, 22.2. */
  private static BigDecimal shown(BigDecimal value) {
    return value.round(new MathContext(3, RoundingMode.HALF_UP));
  }

  private static BigDecimal high(Amount a) {
    BigDecimal high = a.high();
    return high != null ? high : a.number();
  }
}
