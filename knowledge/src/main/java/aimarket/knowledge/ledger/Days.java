package aimarket.knowledge.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as words. */
final class Days {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Days() {}

  /** "31 Dec 2025". */
  static String of(LocalDate day) {
    return DAY.format(day);
  }

  /** "6–14 Apr 2026", "31 Dec 2025", "by 14 Apr 2026" where only the last day is known. */
  static String of(Sighting sighting) {
    LocalDate from = sighting.from();
    LocalDate to = sighting.to();
    if (from.equals(to)) {
      return of(to);
    }
    if (from.equals(LocalDate.MIN)) {
      return "by " + of(to);
    }
    boolean month = from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
    if (month && from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth()) {
      return of(to).replaceFirst("^\\d+ ", "");
    }
    return (month ? Integer.toString(from.getDayOfMonth()) : of(from)) + "–" + of(to);
  }
}
