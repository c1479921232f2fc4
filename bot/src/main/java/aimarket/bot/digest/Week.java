package aimarket.bot.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** An ISO week. */
public record Week(LocalDate monday) implements Comparable<Week> {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.UK);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_WEEK_DATE;

  public Week {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("a week begins on a Monday, not on " + monday);
    }
  }

  static Week of(LocalDate day) {
    return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  /**
   * @param name as {@link #name} gives it
   */
  public static Week read(String name) {
    return new Week(LocalDate.parse(name + "-1", DAY));
  }

  /** "2026-W47". */
  public String name() {
    return NAME.format(monday);
  }

  Week next() {
    return new Week(monday.plusWeeks(1));
  }

  Week previous() {
    return new Week(monday.minusWeeks(1));
  }

  @Override
  public int compareTo(Week other) {
    return monday.compareTo(other.monday);
  }
}
