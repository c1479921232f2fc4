package aimarket.bot.accuracy;

import aimarket.bot.accuracy.StatedAmount.Kind;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An amount that a right answer shows.
 *
 * @param value in base units: dollars, percent as 30.6, gigawatts
 * @param unit as files write it: "dollars", "percent", "percentage_points", "gw", "x", "months",
 *     "years", or a thing that is counted
 * @param about begins with whose figure it is
 * @param tolerance relative, for results that may be rounded; null where the figure is printed
 */
public record ExpectedAmount(double value, String unit, String about, @Nullable Double tolerance) {
  /** As exact as a printed figure is. */
  private static final double PRINTED = 0.0005;

  /** Two roundings of one amount. */
  static final double ROUNDED = 0.006;

  /** A rounded result is off by half a unit of its last digit, but never by more than this. */
  private static final double FAR = 0.05;

  /** From here on a number without a dollar sign can only be money. */
  private static final double SURELY_MONEY = 1e6;

  private static final Set<Kind> FACTORS = EnumSet.of(Kind.TIMES, Kind.WORD, Kind.YEARS);

  boolean is(double other) {
    return near(other, value, tolerance == null ? PRINTED : tolerance);
  }

  /** Whether a figure of the store is this one, or what this one was rounded from. */
  boolean isAbout(double other) {
    return near(other, value, tolerance == null ? ROUNDED : tolerance);
  }

  boolean shownBy(StatedAmount stated) {
    return sameSize(stated) && sameUnit(stated);
  }

  private boolean sameSize(StatedAmount stated) {
    if (is(stated.value())) {
      return true;
    }
    double off = Math.abs(Math.abs(stated.value()) - Math.abs(value));
    return tolerance != null && off <= Math.min(stated.slack(), FAR * Math.abs(value));
  }

  private boolean sameUnit(StatedAmount stated) {
    Kind kind = stated.kind();
    return switch (unit) {
      case "dollars" -> stated.money() || value >= SURELY_MONEY;
      case "percent" -> kind == Kind.PERCENT;
      case "percentage_points" -> kind == Kind.POINTS || kind == Kind.PERCENT;
      case "gw" -> kind == Kind.GIGAWATTS;
      case "x" -> FACTORS.contains(kind);
      case "months" -> kind == Kind.MONTHS || kind == Kind.WORD;
      case "years" -> kind == Kind.YEARS || kind == Kind.WORD;
      default -> true;
    };
  }

  /** Signs do not count: a text says "lost" where the figure is negative. */
  static boolean near(double a, double b, double relative) {
    return Math.abs(Math.abs(a) - Math.abs(b)) <= Math.max(relative * Math.abs(b), 1e-9);
  }

  @Override
  public String toString() {
    return StatedAmount.plain(value) + " " + unit + (about.isEmpty() ? "" : " (" + about + ")");
  }
}
