package aimarket.bot.accuracy;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number as a text states it.
 *
 * @param value in base units
 * @param slack half a unit of the last digit that is written
 * @param money whether a currency stands before it
 */
record StatedAmount(double value, double slack, boolean money, Kind kind) {

  /** What stands behind a number. The order is that in which a text is searched for them. */
  enum Kind {
    POINTS("percentage[ -]points?|pp\\b|pts?\\b|points?\\b"),
    PERCENT("%|percent"),
    GIGAWATTS("GW\\b|gigawatts?\\b"),
    TIMES("x\\b|×|times\\b|-?fold\\b"),
    USERS("(?:weekly\\s)?(?:active\\s)?users\\b"),
    CHIPS("(?:\\w+\\s\\d?\\s?)?chips\\b"),
    MONTHS("months?\\b"),
    YEARS("years?\\b"),
    /** A number that is written as a word; its unit is not looked for. */
    WORD(""),
    NONE("");

    private final String pattern;

    Kind(String pattern) {
      this.pattern = pattern;
    }

    String pattern() {
      return pattern;
    }
  }

  /** Amounts have to be figures; years, paragraphs and counts need not. */
  boolean needsFigure() {
    return money || kind == Kind.PERCENT || kind == Kind.POINTS || kind == Kind.GIGAWATTS;
  }

  /** Whether a figure is what this was rounded from. */
  boolean states(double figure) {
    double off = Math.abs(Math.abs(value) - Math.abs(figure));
    return off <= Math.max(slack, ExpectedAmount.ROUNDED * Math.abs(figure));
  }

  /** Without an exponent and without zeros at the end, whatever the locale. */
  static String plain(double value) {
    return new BigDecimal(value, new MathContext(9)).stripTrailingZeros().toPlainString();
  }
}
