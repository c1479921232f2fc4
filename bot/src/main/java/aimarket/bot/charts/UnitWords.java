package aimarket.bot.charts;

import aimarket.knowledge.answer.Written;
import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Unit;
import java.math.BigDecimal;

/** What an axis says of its unit. */
public final class UnitWords {
  private UnitWords() {}

  /** "US dollars". */
  public static String of(Unit unit) {
    return switch (unit) {
      case USD -> "US dollars";
      case PERCENT -> "percent";
      case PERCENTAGE_POINTS -> "percentage points";
      case GW -> "gigawatts";
      case MULTIPLE -> "times";
      case USERS, CHIPS, ENTERPRISES, MONTHS, YEARS -> unit.code();
    };
  }

  /** "$10B", "20%", "1.5 GW": a line of the axis, written as all amounts are. */
  public static String tick(BigDecimal value, Unit unit) {
    String written = Written.amount(Amount.computed(value, unit));
    return switch (unit) {
      case USERS, CHIPS, ENTERPRISES, MONTHS, YEARS, PERCENTAGE_POINTS ->
          written.replaceFirst(" \\p{L}+$", "");
      default -> written;
    };
  }
}
