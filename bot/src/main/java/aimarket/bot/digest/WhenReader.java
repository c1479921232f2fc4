package aimarket.bot.digest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Weekdays, times, zones and dates out of words as people type them. */
final class WhenReader {
  static final String EXAMPLE = "every Monday 09:00 Europe/Berlin";

  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(am|pm)?", Pattern.CASE_INSENSITIVE);
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final List<DateTimeFormatter> WITH_YEAR =
      formats("uuuu-M-d", "d MMM uuuu", "d MMMM uuuu");
  private static final List<DateTimeFormatter> WITHOUT = formats("d MMM uuuu", "d MMMM uuuu");

  private WhenReader() {}

  private static List<DateTimeFormatter> formats(String... patterns) {
    return Arrays.stream(patterns)
        .map(
            p ->
                new java.time.format.DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(p)
                    .toFormatter(Locale.ENGLISH))
        .toList();
  }

  /**
   * @param words what follows "every": "monday 09:00 Europe/Berlin"
   * @param zone where none is named
   */
  static Schedule schedule(String words, ZoneId zone) {
    Deque<String> left = new ArrayDeque<>(List.of(words.strip().split("\\s+")));
    DayOfWeek day = weekday(left.poll());
    if (isWord(left, "at")) {
      left.poll();
    }
    LocalTime time = left.isEmpty() || !isDigit(left.peek()) ? NINE : time(left);
    ZoneId place = left.isEmpty() ? zone : zone(left.poll());
    if (!left.isEmpty()) {
      throw new Misunderstood(
          "I do not know what to do with '%s'. Write it as: %s"
              .formatted(String.join(" ", left), EXAMPLE));
    }
    return new Schedule(day, time, place);
  }

  private static boolean isWord(Deque<String> left, String word) {
    return !left.isEmpty() && left.peek().equalsIgnoreCase(word);
  }

  private static boolean isDigit(String word) {
    return Character.isDigit(word.charAt(0));
  }

  private static DayOfWeek weekday(String typed) {
    String word = typed.toLowerCase(Locale.ROOT).replaceFirst("s$", "");
    if (word.length() >= 2) {
      for (DayOfWeek day : DayOfWeek.values()) {
        String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
        if (name.startsWith(word) || name.startsWith(typed.toLowerCase(Locale.ROOT))) {
          return day;
        }
      }
    }
    throw new Misunderstood(
        "A digest comes once a week, and '%s' is no weekday. Write it as: %s"
            .formatted(typed, EXAMPLE));
  }

  /** "09:00", "9 am". */
  static LocalTime clock(String typed) {
    return time(new ArrayDeque<>(List.of(typed.strip().split("\\s+"))));
  }

  private static LocalTime time(Deque<String> left) {
    String typed = left.poll();
    if (isWord(left, "am") || isWord(left, "pm")) {
      typed += left.poll();
    }
    Matcher clock = CLOCK.matcher(typed);
    try {
      if (clock.matches()) {
        int hour = Integer.parseInt(clock.group(1));
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        return LocalTime.of(hour(hour, clock.group(3)), minute);
      }
    } catch (DateTimeException e) {
      // Said below, with what to type.
    }
    throw new Misunderstood(
        "'%s' is no time of day. Write it as 09:00, as in: %s".formatted(typed, EXAMPLE));
  }

  private static int hour(int hour, @org.jspecify.annotations.Nullable String half) {
    if (half == null) {
      return hour;
    }
    if (hour < 1 || hour > 12) {
      throw new DateTimeException("no such hour");
    }
    return hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
  }

  /** By its IANA name in any case, or by its city alone. */
  static ZoneId zone(String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    Optional<String> exact =
        zones().filter(z -> z.toLowerCase(Locale.ROOT).equals(word)).findFirst();
    Optional<String> city =
        exact.isPresent()
            ? exact
            : zones()
                .filter(
                    z ->
                        z.matches(
                            "(Africa|America|Asia|Atlantic|Australia|Europe|Pacific|Antarctica|Indian)/.*"))
                .filter(z -> z.toLowerCase(Locale.ROOT).endsWith("/" + word))
                .sorted()
                .findFirst();
    return city.map(ZoneId::of).orElseThrow(() -> new Misunderstood(noZone(typed)));
  }

  private static Stream<String> zones() {
    return ZoneId.getAvailableZoneIds().stream();
  }

  private static String noZone(String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    String near =
        zones()
            .filter(z -> z.contains("/"))
            .filter(z -> isNear(z.toLowerCase(Locale.ROOT), word))
            .sorted()
            .findFirst()
            .map("Did you mean %s?"::formatted)
            .orElse("Name a city, as Europe/Berlin or America/Los_Angeles.");
    return "I know no time zone '%s'. %s".formatted(typed, near);
  }

  /** The whole name, or its city. */
  private static boolean isNear(String zone, String word) {
    String city = zone.substring(zone.lastIndexOf('/') + 1);
    return Near.distance(zone, word) <= 2 || word.length() > 3 && Near.distance(city, word) == 1;
  }

  /** A day to come within a year: "2026-12-24", "24 Dec", "24 December 2026". */
  static LocalDate day(String typed, LocalDate today) {
    String text = typed.strip();
    Optional<LocalDate> found = parsed(text, WITH_YEAR);
    if (found.isEmpty()) {
      found =
          parsed(text + " " + today.getYear(), WITHOUT)
              .map(day -> day.isAfter(today) ? day : day.plusYears(1));
    }
    LocalDate day =
        found.orElseThrow(
            () ->
                new Misunderstood(
                    "'%s' is no date. Write it as %s".formatted(text, today.plusWeeks(2))));
    if (!day.isAfter(today) || day.isAfter(today.plusYears(1))) {
      throw new Misunderstood(
          "%s has to be after today and within a year, such as %s"
              .formatted(day, today.plusWeeks(2)));
    }
    return day;
  }

  private static Optional<LocalDate> parsed(String text, List<DateTimeFormatter> formats) {
    for (DateTimeFormatter format : formats) {
      try {
        return Optional.of(LocalDate.parse(text, format));
      } catch (DateTimeException e) {
        // The next one may fit.
      }
    }
    return Optional.empty();
  }
}
