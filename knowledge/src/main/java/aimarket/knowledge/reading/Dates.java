package aimarket.knowledge.reading;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stretches of time in a question: "in March", "by 2030", "a year ago", "Q1 2026", "now". */
final class Dates {
  /**
   * A stretch and the words it takes.
   *
   * @param since whether all until today is meant, as by "since"
   */
  record Found(When when, List<Integer> positions, int at, boolean since) {

    private Found with(When other) {
      return new Found(other, positions, at, since);
    }
  }

  private record Rule(Pattern pattern, Function<Matcher, @Nullable When> read) {}

  private static final String MONTHS =
      Stream.of(Month.values())
          .flatMap(m -> Stream.of(name(m), name(m).substring(0, 3)))
          .distinct()
          .collect(Collectors.joining("|", "(", "|sept)"));
  private static final String SINCE = "since";
  private static final String YEAR = "((?:19|20)\\d\\d)";
  private static final String PART =
      "(early|start of|beginning of|mid|middle of|halfway through|halfway into|midway through|late|end of|end|close of)";

  private final LocalDate today;
  private final List<Rule> rules = new ArrayList<>();

  Dates(LocalDate today) {
    this.today = today;
    days();
    months();
    years();
    relative();
  }

  boolean isOf(LocalDate day) {
    return today.equals(day);
  }

  List<Found> find(List<Token> tokens) {
    Line line = new Line(tokens);
    Set<Integer> taken = new HashSet<>();
    List<Found> found = new ArrayList<>();
    for (Rule rule : rules) {
      Matcher m = rule.pattern.matcher(line.text());
      while (m.find()) {
        List<Integer> at = line.positions(m);
        When when = at.stream().anyMatch(taken::contains) ? null : rule.read.apply(m);
        if (when != null) {
          taken.addAll(at);
          found.add(found(when, at, m.start(), tokens));
        }
      }
    }
    found.sort(Comparator.comparingInt(Found::at));
    return yearAfter(found);
  }

  /** Where nothing was asked before, "the year before" is that before this one, by its number. */
  static List<When> alone(List<When> whens) {
    return whens.stream().map(Dates::numbered).toList();
  }

  private static When numbered(When when) {
    LocalDate from = when.from();
    boolean hangs = when.label().equals(AFTER) || when.label().equals(BEFORE);
    return hangs && from != null ? when.as(String.valueOf(from.getYear())) : when;
  }

  /** "And the year before?": of the stretch that was asked about, where one was. */
  static When hung(When when, When before) {
    int shift = when.label().equals(AFTER) ? 1 : when.label().equals(BEFORE) ? -1 : 0;
    LocalDate asked = before.from();
    LocalDate own = when.from();
    if (when.label().equals(END) && asked != null) {
      LocalDate end = LocalDate.of(asked.getYear(), 12, 31);
      return new When(end.minusMonths(3).plusDays(1), end, "end of " + end.getYear(), when.ahead());
    }
    if (shift == 0 || asked == null || own == null) {
      return numbered(when);
    }
    int year = asked.getYear() + shift;
    return new When(
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        String.valueOf(year),
        year >= own.getYear() - shift);
  }

  private Found found(When when, List<Integer> positions, int at, List<Token> tokens) {
    int first = Collections.min(positions);
    boolean since =
        tokens.get(first).word().equals(SINCE)
            || (first > 0 && tokens.get(first - 1).word().equals(SINCE));
    return new Found(when, positions, at, since && !when.ahead());
  }

  /** "2026 and the year after": the second hangs on the first. */
  private List<Found> yearAfter(List<Found> found) {
    List<Found> mended = new ArrayList<>();
    for (Found f : found) {
      LocalDate before = mended.isEmpty() ? today : mended.get(mended.size() - 1).when.from();
      int year = (before == null ? today : before).getYear();
      int shift = f.when.label().equals(AFTER) ? 1 : f.when.label().equals(BEFORE) ? -1 : 0;
      boolean alone = mended.isEmpty() && shift != 0;
      When when = shift == 0 ? f.when : year(year + shift);
      mended.add(alone ? f.with(when.as(f.when.label())) : f.with(when));
    }
    return mended;
  }

  /** Three months; a winter is that of the year in which it begins. */
  private When season(String name, int year) {
    int month =
        switch (name) {
          case "spring" -> 3;
          case "summer" -> 6;
          case "winter" -> 12;
          default -> 9;
        };
    LocalDate from = LocalDate.of(year, month, 1);
    LocalDate to = from.plusMonths(3).minusDays(1);
    return new When(from, to, name + " " + year, from.isAfter(today));
  }

  private static final String AFTER = "the year after";
  private static final String BEFORE = "the year before";
  private static final String END = "the end of that year";

  private void days() {
    rule(
        PART + " " + MONTHS + " (2\\d)(?! (?:billion|million|gw|percent))",
        m -> inMonth(m.group(1), m.group(2), 2000 + Integer.parseInt(m.group(3))));
    rule( // "on March 26" is a day
        "(?:(?<=20\\d\\d )(?:to|until|till)|in|vs|versus) "
            + MONTHS
            + " (2[4-9])(?! (?:billion|million|gw|percent|20\\d\\d))",
        m -> inMonth(null, m.group(1), 2000 + number(m, 2)));
    rule("(20\\d\\d) (\\d\\d) (\\d\\d)", m -> day(number(m, 1), number(m, 2), number(m, 3)));
    rule(
        "(\\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTHS + "(?: " + YEAR + ")?",
        m -> day(yearOf(m.group(3), m.group(2)), month(m.group(2)), number(m, 1)));
    rule(
        MONTHS + " (\\d{1,2})(?:st|nd|rd|th)?(?: " + YEAR + ")?(?! (?:billion|gw|percent))",
        m -> day(yearOf(m.group(3), m.group(1)), month(m.group(1)), number(m, 2)));
  }

  private void months() {
    String before = "(?:in|during|since|by|to|until|till|of|from|for|as of|at) (?:the )?";
    rule(
        "(?:" + before + ")?(?:" + PART + " )?" + MONTHS + " (?:of )?" + YEAR,
        m -> inMonth(m.group(1), m.group(2), Integer.parseInt(m.group(3))));
    rule(
        "(?:" + before + ")" + "(?:" + PART + " )?" + MONTHS,
        m -> inMonth(m.group(1), m.group(2), yearOf(null, m.group(2))));
    rule(PART + " " + MONTHS, m -> inMonth(m.group(1), m.group(2), yearOf(null, m.group(2))));
    rule("(?:the )?following " + MONTHS, m -> inMonth(null, m.group(1), yearOf(null, m.group(1))));
    rule("this (?!may)" + MONTHS, m -> inMonth(null, m.group(1), today.getYear()));
    // "march" and "may" are words too; the others mean the month wherever they stand.
    rule(
        "(january|february|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)",
        m -> inMonth(null, m.group(1), yearOf(null, m.group(1))));
    rule("^" + MONTHS + "$", m -> inMonth(null, m.group(1), yearOf(null, m.group(1))));
    rule(
        "q([1-4]) (?:of )?" + YEAR + "|" + YEAR + " q([1-4])",
        m -> {
          boolean quarterFirst = m.group(1) != null;
          return quarter(
              Integer.parseInt(quarterFirst ? m.group(2) : m.group(3)),
              Integer.parseInt(quarterFirst ? m.group(1) : m.group(4)));
        });
    rule(
        "(first|second|third|fourth|last) quarter(?: of)? " + YEAR,
        m -> quarter(number(m, 2), quarterOf(m.group(1))));
    rule(
        "(?:in |since |from |by |of )?(?:the )?(last|this|next) year(?: s)? (?:the )?(first|second|third|fourth|last|final) quarter",
        m -> quarter(yearOf(m.group(1)), quarterOf(m.group(2))));
    rule(
        "(?:in |since |from |by |of )?(?:the )?(first|second|third|fourth|last|final) quarter of (?:the )?(last|this|next) year",
        m -> quarter(yearOf(m.group(2)), quarterOf(m.group(1))));
    rule( // where a stretch of time ends, it is no verb
        "(?<=\\b(?:between|from|since)\\b.{0,40} (?:and|to|until|till) )march",
        m -> inMonth(null, "march", yearOf(null, "march")));
    rule(
        "(?:at |around |over |last )(?:xmas|christmas)(?: time)?(?: " + YEAR + ")?",
        m -> month(YearMonth.of(yearOf(m.group(1), "december"), 12)));
    rule(
        "(?<=\\b(?:will|expects?|expected|by|plans?|aims?) .{0,60})q([1-4])",
        m -> quarter(today.getYear(), number(m, 1)));
    rule("(?:in |at |since |from )?(?:the )?(?:end|close) of q([1-4])", m -> quarter(number(m, 1)));
    rule("\\bq([1-4])\\b", m -> quarter(number(m, 1)));
  }

  private void years() {
    rule(
        "(?:by |at |for |before )?(?:the )?(?:year end|end of(?: the year)?|end|close of|late) "
            + YEAR,
        m -> partOf("end of", number(m, 1)));
    rule(
        "(?:by |before )?(?:the )?end of (?:the|this) decade|by this decade"
            + "|(?:when|once|as|by the time|until) the decade (?:turns|ends|closes|is out|is over)"
            + "|(?:at |by )?the turn of the decade|decade s end",
        m -> partOf("end of", (today.getYear() / 10 + 1) * 10));
    rule(
        YEAR + " (?:year end|ends|ended|end|closes|closed|is over|was over|is out|was out)",
        m -> partOf("end of", number(m, 1)));
    rule("before " + YEAR, m -> partOf("end of", number(m, 1) - 1));
    rule("(?:in )?(?:the )?" + PART + " " + YEAR, m -> partOf(m.group(1), number(m, 2)));
    rule(
        "since " + YEAR, m -> span(LocalDate.of(number(m, 1), 1, 1), today, "since " + m.group(1)));
    rule("later (?:in )?(?:the|this) decade", m -> When.SOMEDAY);
    rule("back in (?:20)?([12]\\d)", m -> year(2000 + number(m, 1)));
    rule("(20[2-4]\\d)(?:e|est)", m -> year(number(m, 1)).expected());
    rule(
        "(?:in |for |of |during )?(?:fy|fiscal(?: year)?|calendar year) ?(?:20)?([12]\\d)",
        m -> year(2000 + number(m, 1)));
    rule("(?:by|in|for|during|of) " + YEAR, m -> year(number(m, 1)));
    rule("(?<![$\\d.,])" + YEAR + "(?! ?(?:billion|million|gw))", m -> year(number(m, 1)));
  }

  private void relative() {
    String one = "(?:a|an|one|1|twelve|12)";
    rule(
        one
            + " (?:full )?(?:year|yr|months) (?:ago|earlier|before|back|prior)|year earlier|year ago",
        m -> around(today.minusYears(1), "about a year ago"));
    String near = "(last|this|next) year";
    rule(
        "(?:in |at |from |since |by |until |as of )?(?:the )?" + PART + " (?:of )?(?:the )?" + near,
        m -> partOf(m.group(1), yearOf(m.group(2))));
    rule(
        "(?:in |from |since |by |until |of |as of )?" + MONTHS + " (?:of )?" + near,
        m -> inMonth(null, m.group(1), yearOf(m.group(2))));
    rule(
        "(?<=this year )(?:and|to|into|vs|versus|against|or) (?:the )?next(?: one)?(?! (?:month|quarter))",
        m -> hanging(AFTER));
    rule("(two|2|three|3) years ago", m -> year(today.getYear() - count(m.group(1))));
    rule(
        "(\\w+) months? (?:ago|earlier)",
        m ->
            count(m.group(1)) == 0
                ? null
                : month(YearMonth.from(today).minusMonths(count(m.group(1)))));
    rule(
        "(?:over|in|within|during|through|across)? ?(?:the |this )?(?:past|last) (?:year|12 months|twelve months)(?! s)",
        m ->
            m.group().startsWith("last") || m.group().startsWith("in last")
                ? year(today.getYear() - 1)
                : pastYear());
    rule(
        "(?:(?:in|over|within) (?:a|one|the) (?:year|yr)|(?:over|in just|in only) (?:twelve|12) months|(?<=\\b(?:did|has|have|was|were) .{0,80})in (?:twelve|12) months)",
        m -> pastYear());
    rule(
        "(?:at |since |from |around )?(?:the )?turn of the year",
        m -> partOf("end of", today.getYear() - 1));
    rule(
        "(?:the )?(?:year after(?: that)?|following year|next one)|(?<=year and )next(?! \\w)|(?<=year to )next(?! \\w)",
        m -> hanging(AFTER));
    rule("(?:at |by |as of )?(?:the )?(?:end|close) of (?:that|the same) year", m -> hanging(END));
    rule("(?:the )?(?:year before|previous year|prior year)(?: that)?", m -> hanging(BEFORE));
    rule("last (spring|summer|fall|autumn|winter)", m -> season(m.group(1), today.getYear() - 1));
    rule("this (spring|summer|fall|autumn)", m -> season(m.group(1), today.getYear()));
    rule( // until the summer it is the one that began last year
        "this winter",
        m -> season("winter", today.getYear() - (today.getMonthValue() < 7 ? 1 : 0)));
    rule(
        "(spring|summer|autumn|winter) (?:of )?" + YEAR,
        m -> season(m.group(1), Integer.parseInt(m.group(2))));
    rule("(?:in |for )?(?:this|the current) year", m -> year(today.getYear()));
    rule("next year", m -> year(today.getYear() + 1));
    rule(
        "(?:in |back in |during |from )?(?:the )?first month of (?:the|this) year",
        m -> month(YearMonth.of(today.getYear(), 1)));
    rule("this month", m -> month(YearMonth.from(today)));
    rule("last month", m -> month(YearMonth.from(today).minusMonths(1)));
    rule(
        "last quarter",
        m -> {
          LocalDate before = today.minusMonths(3);
          return quarter(before.getYear(), (before.getMonthValue() + 2) / 3);
        });
    rule("year end", m -> partOf("end of", today.getYear()));
  }

  private void rule(String regex, Function<Matcher, @Nullable When> read) {
    rules.add(new Rule(Pattern.compile("(?<!\\S)(?:" + regex + ")(?!\\S)"), read));
  }

  private When hanging(String label) {
    return new When(today, today, label, false);
  }

  private When pastYear() {
    return span(today.minusYears(1), today, "the past year");
  }

  private When around(LocalDate day, String label) {
    return span(day.minusMonths(2), day.plusMonths(2), label);
  }

  private @Nullable When day(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    LocalDate date = LocalDate.of(year, month, day);
    return span(date, date, date.toString());
  }

  private When inMonth(@Nullable String part, String name, int year) {
    YearMonth month = YearMonth.of(year, month(name));
    String label = title(month.getMonth()) + " " + year;
    if (part == null) {
      return span(month.atDay(1), month.atEndOfMonth(), label);
    }
    return switch (part.charAt(0)) {
      case 'm', 'h' -> span(month.atDay(8), month.atDay(22), "mid-" + label);
      case 'c', 'l' -> span(month.atDay(20), month.atEndOfMonth(), "late " + label);
      case 'e' ->
          part.startsWith("early")
              ? span(month.atDay(1), month.atDay(12), "early " + label)
              : span(month.atDay(20), month.atEndOfMonth(), "end of " + label);
      default -> span(month.atDay(1), month.atDay(12), "early " + label);
    };
  }

  private When month(YearMonth month) {
    return span(
        month.atDay(1), month.atEndOfMonth(), title(month.getMonth()) + " " + month.getYear());
  }

  private When partOf(String part, int year) {
    if (part.startsWith("mid") || part.startsWith("half")) {
      return span(LocalDate.of(year, 5, 1), LocalDate.of(year, 8, 31), "mid-" + year);
    }
    if (part.startsWith("end") || part.startsWith("late") || part.startsWith("close")) {
      return span(LocalDate.of(year, 10, 1), LocalDate.of(year, 12, 31), "end of " + year);
    }
    return span(LocalDate.of(year, 1, 1), LocalDate.of(year, 4, 30), "early " + year);
  }

  private When year(int year) {
    return span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), String.valueOf(year));
  }

  private When quarter(int year, int quarter) {
    YearMonth last = YearMonth.of(year, quarter * 3);
    return span(last.minusMonths(2).atDay(1), last.atEndOfMonth(), "Q" + quarter + " " + year);
  }

  /** A quarter without a year is the last one that has begun. */
  private When quarter(int quarter) {
    int now = (today.getMonthValue() + 2) / 3;
    return quarter(today.getYear() - (quarter > now ? 1 : 0), quarter);
  }

  private When span(LocalDate from, LocalDate to, String label) {
    return new When(from, to, label, to.isAfter(today.plusMonths(1)) && to.getYear() > 0);
  }

  /** A month without a year is the last one that has begun. */
  private int yearOf(@Nullable String year, String monthName) {
    if (year != null) {
      return Integer.parseInt(year);
    }
    return month(monthName) > today.getMonthValue() ? today.getYear() - 1 : today.getYear();
  }

  private int yearOf(String near) {
    return today.getYear() + (near.equals("last") ? -1 : near.equals("next") ? 1 : 0);
  }

  private static int month(String name) {
    for (Month month : Month.values()) {
      if (name(month).startsWith(name.substring(0, 3))) {
        return month.getValue();
      }
    }
    throw new IllegalArgumentException("'%s' is no month".formatted(name));
  }

  private static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
  }

  private static String title(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static int quarterOf(String word) {
    return switch (word) {
      case "first" -> 1;
      case "second" -> 2;
      case "third" -> 3;
      default -> 4;
    };
  }

  private static int count(String word) {
    List<String> words =
        List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    if (word.chars().allMatch(Character::isDigit)) {
      return word.length() > 2 ? 0 : Integer.parseInt(word);
    }
    return Math.max(0, word.equals("a") ? 1 : words.indexOf(word));
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
