package aimarket.bot.charts;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The days that a figure describes.
 *
 * @param from not after {@code to}
 */
public record Span(LocalDate from, LocalDate to) {

  /**
   * @param iso a day, month, year or interval; an end that is open is the reading day
   * @param day the reading day
   */
  static Span of(@Nullable String iso, LocalDate day) {
    if (iso == null) {
      return new Span(day, day);
    }
    int slash = iso.indexOf('/');
    if (slash < 0) {
      return new Span(first(iso, day), last(iso, day));
    }
    LocalDate from = first(iso.substring(0, slash), day);
    LocalDate to = last(iso.substring(slash + 1), day);
    return from.isAfter(to) ? new Span(to, from) : new Span(from, to);
  }

  private static LocalDate first(String iso, LocalDate day) {
    return switch (iso.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(iso), 1, 1);
      case 7 -> YearMonth.parse(iso).atDay(1);
      case 10 -> LocalDate.parse(iso);
      default -> day;
    };
  }

  private static LocalDate last(String iso, LocalDate day) {
    return switch (iso.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(iso), 12, 31);
      case 7 -> YearMonth.parse(iso).atEndOfMonth();
      case 10 -> LocalDate.parse(iso);
      default -> day;
    };
  }
}
