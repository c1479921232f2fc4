package aimarket.knowledge.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much: a value, a range, or only words.
 *
 * @param value in base units, the lower end of a range; null where the source gives words only or
 *     does not disclose
 * @param high the upper end of a range, else null
 * @param comparator how the source hedges the value
 * @param digits significant digits that the source printed, 0 for words; agreement between sources
 *     is judged by them
 * @param words what to show where there is no value ("tens of billions of dollars"); such an amount
 *     never enters arithmetic, ranking or charts
 */
public record Amount(
    @Nullable BigDecimal value,
    @Nullable BigDecimal high,
    Unit unit,
    Comparator comparator,
    int digits,
    @Nullable String words) {

  public Amount {
    Objects.requireNonNull(unit, "unit is null");
    Objects.requireNonNull(comparator, "comparator is null");
    value = plain(value);
    high = plain(high);
    if (value == null && (words == null || words.isBlank())) {
      throw new IllegalArgumentException("an amount needs a value or words");
    }
    if (value != null && words != null) {
      throw new IllegalArgumentException("an amount has a value or words, not both");
    }
    if (high != null && (value == null || high.compareTo(value) <= 0)) {
      throw new IllegalArgumentException(
          "a range runs from the lower to the higher value, got " + value + " to " + high);
    }
  }

  /** Words in place of a number: an order of magnitude, or that the amount is not disclosed. */
  public static Amount inWords(String words, Unit unit) {
    return new Amount(null, null, unit, Comparator.EXACT, 0, words);
  }

  /** An exact amount that we computed; its digits are those of the value. */
  public static Amount computed(BigDecimal value, Unit unit) {
    return new Amount(
        value,
        null,
        unit,
        Comparator.EXACT,
        Math.max(1, value.stripTrailingZeros().precision()),
        null);
  }

  public boolean isNumber() {
    return value != null;
  }

  public boolean isRange() {
    return high != null;
  }

  /** The value as a number. Only for amounts that {@link #isNumber() are one}. */
  public BigDecimal number() {
    return Objects.requireNonNull(value, "an amount in words has no number");
  }

  /** The middle of a range, else the value; for ordering only, never shown. */
  public BigDecimal middle() {
    return high == null
        ? number()
        : number().add(high).divide(BigDecimal.valueOf(2), 10, RoundingMode.HALF_EVEN);
  }

  /**
   * Half a unit of the last digit that the source printed, in base units: 30.6 stands for 30.55 to
   * 30.65, a round 20 billion for 19.5 to 20.5 billion.
   */
  public BigDecimal halfLastDigit() {
    BigDecimal number = number();
    int exponent = number.precision() - number.scale() - Math.max(1, digits);
    return BigDecimal.ONE.scaleByPowerOfTen(exponent).divide(BigDecimal.valueOf(2));
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal n) {
    if (n == null) {
      return null;
    }
    BigDecimal stripped = n.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
