package aimarket.knowledge.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretch that a question for what is new means: since a day, in the last week, yesterday. A
 * week where it does not say. Only here: elsewhere "last week" is when a thing was said, and no
 * condition on a figure.
 */
final class Lately {
  private static final Pattern LAST =
      Pattern.compile(
          "\\b(?:last|past|previous) (?:(\\d{1,3}) )?(day|week|month|quarter|year)s?\\b");
  private static final Pattern SINCE_DAY =
      Pattern.compile("\\bsince (?:last )?(mon|tues|wednes|thurs|fri|satur|sun)day\\b");
  private static final Pattern BETWEEN =
      Pattern.compile("\\bbetween\\b|\\bfrom .* (?:to|until)\\b");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Lately() {}

  /**
   * @param text in small letters, as mended
   * @param found times that were read as everywhere
   */
  static When of(String text, List<When> found, LocalDate today) {
    Matcher last = LAST.matcher(text);
    if (last.find()) {
      int many = last.group(1) == null ? 1 : Integer.parseInt(last.group(1));
      return since(back(today, many, last.group(2)), today, "in the " + last.group());
    }
    Matcher weekday = SINCE_DAY.matcher(text);
    if (weekday.find()) {
      return since(today.with(TemporalAdjusters.previous(day(weekday.group(1)))), today);
    }
    if (text.contains("yesterday")) {
      LocalDate day = today.minusDays(1);
      return text.contains("since") ? since(day, today) : new When(day, day, "yesterday", false);
    }
    if (text.contains("today")) {
      return new When(today, today, "today", false);
    }
    if (text.contains("this week")) {
      LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return since(monday, today, "this week");
    }
    List<When> days = found.stream().filter(w -> w.from() != null).toList();
    if (days.size() > 1 && BETWEEN.matcher(text).find()) {
      return new When(
          days.get(0).from(),
          days.get(1).to(),
          "from " + DAY.format(days.get(0).from()) + " to " + DAY.format(days.get(1).to()),
          false);
    }
    return found.stream()
        .filter(w -> w.from() != null)
        .findFirst()
        .map(w -> isOpen(text) ? since(w.from(), today) : w)
        .orElseGet(() -> since(today.minusDays(7), today, "in the last week"));
  }

  private static boolean isOpen(String text) {
    return text.contains("since") || text.contains("after") || text.contains("from");
  }

  private static LocalDate back(LocalDate today, int many, String unit) {
    switch (unit) {
      case "day":
        return today.minusDays(many);
      case "week":
        return today.minusWeeks(many);
      case "month":
        return today.minusMonths(many);
      case "quarter":
        return today.minusMonths(3L * many);
      default:
        return today.minusYears(many);
    }
  }

  private static DayOfWeek day(String name) {
    return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT) + "DAY");
  }

  private static When since(LocalDate from, LocalDate today) {
    return since(from, today, "since " + DAY.format(from));
  }

  private static When since(LocalDate from, LocalDate today, String label) {
    return new When(from, today, label, false);
  }
}
