package aimarket.knowledge.answer;

import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Comparator;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Period;
import aimarket.knowledge.fact.Precision;
import aimarket.knowledge.fact.Printed;
import aimarket.knowledge.fact.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How amounts and periods are written for people; the same in every locale. */
public final class Written {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_MONTH =
      DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final String[] SCALES = {"", "K", "M", "B", "T"};
  private static final String[] SCALE_WORDS = {"", "thousand", "million", "billion", "trillion"};

  /** Whole days, read as they are. */
  private static final Period DAYS =
      new Period(
          Period.Kind.SPAN, LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1), Precision.DAY, false);

  private Written() {}

  /** "about $24B", "30.6%", "7–8 GW", "over $2B", "tens of billions of dollars". */
  public static String amount(Amount amount) {
    if (!amount.isNumber()) {
      return Objects.requireNonNull(amount.words());
    }
    String hedge = amount.comparator() == Comparator.EXACT ? "" : amount.comparator().word() + " ";
    return hedge + bare(amount);
  }

  /** The amount without its hedge. */
  static String bare(Amount amount) {
    BigDecimal low = amount.number();
    BigDecimal high = amount.high();
    Unit unit = amount.unit();
    switch (unit) {
      case USD:
        return (low.signum() < 0 ? "−" : "")
            + "$"
            + scaled(low.abs())
            + (high == null ? "" : "–$" + scaled(high));
      case PERCENT:
        return range(low, high) + "%";
      case PERCENTAGE_POINTS:
        return range(low, high) + (isOne(low, high) ? " point" : " points");
      case GW:
        return range(low, high) + " GW";
      case MULTIPLE:
        return range(low, high) + "×";
      case USERS:
        return worded(low) + " users";
      case CHIPS:
        return String.format(Locale.ROOT, "%,d", low.toBigInteger()) + " chips";
      case ENTERPRISES:
        return String.format(Locale.ROOT, "%,d", low.toBigInteger()) + " enterprises";
      case MONTHS:
        return range(low, high) + (isOne(low, high) ? " month" : " months");
      case YEARS:
        return range(low, high) + (isOne(low, high) ? " year" : " years");
      default:
        throw new IllegalStateException("no way to write " + unit);
    }
  }

  /** "Apr 2026", "6–14 Apr 2026", "2028", "end of 2027", "as printed 28 Apr 2026". */
  public static String period(Header header) {
    Period period = header.period();
    if (!period.isStated()) {
      return "as printed " + printed(header.printed());
    }
    LocalDate from = period.from();
    LocalDate to = period.to();
    String about = period.about() ? "about " : "";
    if (from == null) {
      return "up to " + day(Objects.requireNonNull(to), period.precision());
    }
    if (to == null) {
      return "from " + day(from, period.precision());
    }
    return about + span(from, to, period);
  }

  private static String span(LocalDate from, LocalDate to, Period period) {
    if (from.equals(to)) {
      boolean yearEnd = from.getMonth() == Month.DECEMBER && from.getDayOfMonth() == 31;
      return yearEnd
          ? "end of " + from.getYear()
          : day(from, period.precision()).replaceFirst(period.about() ? "^about " : "^$", "");
    }
    if (isYear(from, to)) {
      return Integer.toString(from.getYear());
    }
    if (isMonth(from, to)) {
      return MONTH.format(from);
    }
    if (from.getYear() == to.getYear() && from.getMonth() == to.getMonth()) {
      return from.getDayOfMonth() + "–" + DAY.format(to);
    }
    boolean months = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
    DateTimeFormatter form = months ? MONTH : DAY;
    boolean sameYear = from.getYear() == to.getYear();
    String start = sameYear ? (months ? SHORT_MONTH : SHORT_DAY).format(from) : form.format(from);
    return start + "–" + form.format(to);
  }

  /**
   * The day at its precision: "14 Apr 2026", "Apr 2026", "2026"; a year's precision on a plain day
   * is "about".
   */
  static String day(LocalDate day, Precision precision) {
    switch (precision) {
      case YEAR:
        return day.getDayOfYear() == 1
                || day.getDayOfMonth() == 31 && day.getMonth() == Month.DECEMBER
            ? Integer.toString(day.getYear())
            : "about " + MONTH.format(day);
      case QUARTER:
      case MONTH:
        return MONTH.format(day);
      default:
        return DAY.format(day);
    }
  }

  /** "14 Apr 2026", "6–14 Apr 2026", "30 Mar–5 Apr 2026". */
  static String days(LocalDate from, LocalDate to) {
    return span(from, to, DAYS);
  }

  /** "28 Apr 2026", or "about 1 Apr 2026" for an undated document. */
  public static String printed(Printed printed) {
    return (printed.isDated() ? "" : "about ") + DAY.format(printed.day());
  }

  /** "2026-04-28", or "about 2026-04-01" for an undated document. */
  static String published(Printed printed) {
    return (printed.isDated() ? "" : "about ") + printed.day();
  }

  /** "28 Apr 2026". */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** ISO 8601 date or interval at its precision, null where unstated. */
  public static @Nullable String iso(Period period) {
    if (!period.isStated()) {
      return null;
    }
    LocalDate from = period.from();
    LocalDate to = period.to();
    if (from == null) {
      return "../" + to;
    }
    if (to == null) {
      return from + "/..";
    }
    if (from.equals(to)) {
      return from.toString();
    }
    if (isYear(from, to)) {
      return Integer.toString(from.getYear());
    }
    return isMonth(from, to) ? from.toString().substring(0, 7) : from + "/" + to;
  }

  private static boolean isYear(LocalDate from, LocalDate to) {
    return from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), 12, 31));
  }

  private static boolean isMonth(LocalDate from, LocalDate to) {
    return from.getDayOfMonth() == 1 && to.equals(from.withDayOfMonth(from.lengthOfMonth()));
  }

  private static String range(BigDecimal low, @Nullable BigDecimal high) {
    return plain(low) + (high == null ? "" : "–" + plain(high));
  }

  private static boolean isOne(BigDecimal low, @Nullable BigDecimal high) {
    return high == null && low.compareTo(BigDecimal.ONE) == 0;
  }

  private static String plain(BigDecimal n) {
    String text = n.abs().stripTrailingZeros().toPlainString();
    return n.signum() < 0 ? "−" + text : text;
  }

  private static int scale(BigDecimal n) {
    int digits = n.precision() - n.scale();
    return Math.min(4, Math.max(0, (digits - 1) / 3));
  }

  private static String scaled(BigDecimal n) {
    int scale = scale(n);
    return plain(n.movePointLeft(3 * scale).setScale(3, RoundingMode.HALF_UP)) + SCALES[scale];
  }

  private static String worded(BigDecimal n) {
    int scale = scale(n);
    return (plain(n.movePointLeft(3 * scale)) + " " + SCALE_WORDS[scale]).strip();
  }
}
