package aimarket.knowledge.files;

import aimarket.knowledge.fact.Precision;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A day, month, quarter or year as ISO 8601 writes it: 2026-04-14, 2026-04, 2026-Q2, 2026. */
record IsoPoint(String text, Precision precision, LocalDate start, LocalDate end) {

  /**
   * @throws java.time.DateTimeException for a day or month that there is not
   */
  static IsoPoint parse(String text) {
    int year = Integer.parseInt(text.substring(0, 4));
    if (text.length() == 4) {
      return new IsoPoint(
          text, Precision.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    if (text.charAt(5) == 'Q') {
      YearMonth last = YearMonth.of(year, 3 * (text.charAt(6) - '0'));
      return new IsoPoint(
          text, Precision.QUARTER, last.minusMonths(2).atDay(1), last.atEndOfMonth());
    }
    if (text.length() == 7) {
      YearMonth month = YearMonth.parse(text);
      return new IsoPoint(text, Precision.MONTH, month.atDay(1), month.atEndOfMonth());
    }
    LocalDate day = LocalDate.parse(text);
    return new IsoPoint(text, Precision.DAY, day, day);
  }

  /** The point of a precision that begins on the day, null where none does. */
  static @Nullable IsoPoint startingOn(LocalDate day, Precision precision) {
    IsoPoint point = around(day, precision);
    return point.start.equals(day) ? point : null;
  }

  /** The point of a precision that ends on the day, null where none does. */
  static @Nullable IsoPoint endingOn(LocalDate day, Precision precision) {
    IsoPoint point = around(day, precision);
    return point.end.equals(day) ? point : null;
  }

  private static IsoPoint around(LocalDate day, Precision precision) {
    switch (precision) {
      case YEAR:
        return parse(day.toString().substring(0, 4));
      case QUARTER:
        return parse(day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3);
      case MONTH:
        return parse(day.toString().substring(0, 7));
      default:
        return parse(day.toString());
    }
  }
}
