package aimarket.knowledge.files;

import aimarket.knowledge.fact.Period;
import aimarket.knowledge.fact.Period.Kind;
import aimarket.knowledge.fact.Precision;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Periods as ISO 8601 with a few words. A day is an instant; {@code 2026}, {@code 2026-Q1}, {@code
 * 2026-04} and {@code 2026-04-06/2026-04-14} are the whole stretch, unless {@code within} (one
 * moment in it) or {@code change} (from its beginning to its end) stands before; {@code until
 * 2026-04-14} and {@code from 2027} are open; {@code about} says that the source is loose, {@code
 * to the month} that the date is known no better.
 */
public final class PeriodText {
  static final Map<String, Kind> KINDS =
      Map.of(
          "at", Kind.INSTANT,
          "within", Kind.WITHIN,
          "over", Kind.SPAN,
          "change", Kind.CHANGE,
          "open", Kind.OPEN);
  private static final String POINT = "\\d{4}(?:-Q[1-4]|-\\d{2}(?:-\\d{2})?)?";
  private static final Pattern PERIOD =
      Pattern.compile(
          "(about )?(?:(at|within|over|change|open) )?(?:(until|from) )?(%s)(?:/(%s))?(?: to the (day|month|quarter|year))?"
              .formatted(POINT, POINT));

  private PeriodText() {}

  /**
   * @throws Refusal where it cannot be read
   */
  public static Period parse(String text) {
    if (text.equals("unstated")) {
      return Period.UNSTATED;
    }
    Matcher m = PERIOD.matcher(text);
    if (!m.matches() || m.group(3) != null && m.group(5) != null) {
      throw refusal(text);
    }
    IsoPoint first = point(text, m.group(4));
    IsoPoint last = m.group(5) == null ? first : point(text, m.group(5));
    boolean until = "until".equals(m.group(3));
    boolean from = "from".equals(m.group(3));
    LocalDate start = until ? null : first.start();
    LocalDate end = from ? null : last.end();
    Precision precision =
        m.group(6) == null
            ? first.precision()
            : Precision.valueOf(m.group(6).toUpperCase(Locale.ROOT));
    if (start != null && end != null && end.isBefore(start)) {
      throw new Refusal("the period '%s' ends before it begins".formatted(text), "swap its ends");
    }
    return new Period(
        kind(m.group(2), until || from, start, end), start, end, precision, m.group(1) != null);
  }

  private static Kind kind(
      @Nullable String word, boolean open, @Nullable LocalDate start, @Nullable LocalDate end) {
    if (word != null) {
      return KINDS.getOrDefault(word, Kind.SPAN);
    }
    return open ? Kind.OPEN : start != null && start.equals(end) ? Kind.INSTANT : Kind.SPAN;
  }

  private static IsoPoint point(String text, String point) {
    try {
      return IsoPoint.parse(point);
    } catch (java.time.DateTimeException e) {
      throw refusal(text);
    }
  }

  private static Refusal refusal(String text) {
    return new Refusal(
        "the period '%s' cannot be read".formatted(text),
        "write 2026-04-14, 2026-04, 2026-Q1, 2026, within 2026-04-06/2026-04-14, change 2025/2026,"
            + " until 2026-04-14, from 2027 or unstated");
  }

  /** The text that reads back as the same period. */
  public static String print(Period period) {
    if (!period.isStated()) {
      return "unstated";
    }
    LocalDate from = period.from();
    LocalDate to = period.to();
    String whole = ends(from, to, period.precision());
    Precision shown = period.precision();
    if (whole == null) {
      whole = ends(from, to, Precision.DAY);
      shown = Precision.DAY;
    }
    String plain = (period.about() ? "about " : "") + whole;
    String suffix = shown == period.precision() ? "" : " to the " + Named.of(period.precision());
    Kind unspoken = parse(whole).kind();
    return unspoken == period.kind()
        ? plain + suffix
        : (period.about() ? "about " : "") + word(period.kind()) + " " + whole + suffix;
  }

  private static String word(Kind kind) {
    return KINDS.entrySet().stream()
        .filter(e -> e.getValue() == kind)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("over");
  }

  /** The ends in the form of a precision, null where they do not lie on its bounds. */
  private static @Nullable String ends(
      @Nullable LocalDate from, @Nullable LocalDate to, Precision precision) {
    IsoPoint first = from == null ? null : IsoPoint.startingOn(from, precision);
    IsoPoint last = to == null ? null : IsoPoint.endingOn(to, precision);
    if (from == null) {
      return last == null ? null : "until " + last.text();
    }
    if (to == null) {
      return first == null ? null : "from " + first.text();
    }
    if (first == null || last == null) {
      return null;
    }
    return first.equals(last) ? first.text() : first.text() + "/" + last.text();
  }
}
