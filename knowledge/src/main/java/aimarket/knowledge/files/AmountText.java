package aimarket.knowledge.files;

import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Comparator;
import aimarket.knowledge.fact.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as people write them: {@code $30B}, {@code about $9B}, {@code 30.6%}, {@code 7-8 GW},
 * {@code 4.6 points}, {@code about 4x}, {@code 500,000 chips}; without a digit, words: {@code tens
 * of billions of dollars}.
 */
public final class AmountText {
  private static final Map<String, Comparator> HEDGES = new LinkedHashMap<>();
  private static final Map<String, Integer> SCALES = new LinkedHashMap<>();
  private static final Map<String, Unit> UNITS = new LinkedHashMap<>();

  static {
    hedge(Comparator.ABOUT, "about", "around", "roughly", "approximately", "~");
    hedge(Comparator.OVER, "over", "more than", "above", ">");
    hedge(Comparator.NEARLY, "nearly", "almost", "just under");
    hedge(Comparator.AT_LEAST, "at least", "≥");
    hedge(Comparator.UNDER, "under", "less than", "below", "<");
    scale(3, "K", "k", "thousand");
    scale(6, "M", "m", "mn", "million");
    scale(9, "B", "b", "bn", "billion");
    scale(12, "T", "t", "tn", "trillion");
    unit(Unit.PERCENT, "%", "percent", "per cent");
    unit(Unit.PERCENTAGE_POINTS, "points", "point", "percentage points", "pp");
    unit(Unit.GW, "GW", "gigawatts", "gigawatt");
    unit(Unit.MULTIPLE, "x", "×", "times");
    unit(Unit.USERS, "users", "user");
    unit(Unit.CHIPS, "chips", "chip");
    unit(Unit.ENTERPRISES, "enterprises", "enterprise");
    unit(Unit.MONTHS, "months", "month");
    unit(Unit.YEARS, "years", "year");
    unit(Unit.USD, "dollars", "USD");
  }

  private static final String NUMBER = "([-−]?\\d[\\d,]*(?:\\.\\d+)?)";
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:(%s)\\s*)?([-−]?\\$)?\\s*%s\\s*(%s)?(?:\\s*(?:-|–|to)\\s*\\$?%s\\s*(%s)?)?\\s*(%s)?"
              .formatted(any(HEDGES), NUMBER, any(SCALES), NUMBER, any(SCALES), any(UNITS)));
  private static final Pattern DIGIT = Pattern.compile("\\d");

  /** Without a digit, words tell at least an order of magnitude. */
  private static final Pattern SIZE =
      Pattern.compile(
          "\\b(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)\\b");

  /** More than the world's yearly product in dollars, ten times over. */
  private static final BigDecimal BEYOND_BELIEF = new BigDecimal("1e15");

  private static final String HOW =
      "write it as $30B, over $2B, 30.6%, 7-8 GW, 4.6 points, 4x, tens of billions of dollars";

  private AmountText() {}

  /**
   * @param expected the metric's unit, which words take over
   * @throws Refusal where it cannot be read or is in another unit
   */
  static Amount parse(String text, Unit expected) {
    if (!DIGIT.matcher(text).find()) {
      if (!SIZE.matcher(text).find()) {
        throw new Refusal("the amount '%s' cannot be read".formatted(text), HOW);
      }
      return Amount.inWords(text, expected);
    }
    Amount amount =
        parse(text)
            .orElseThrow(() -> new Refusal("the amount '%s' cannot be read".formatted(text), HOW));
    if (amount.middle().abs().compareTo(BEYOND_BELIEF) > 0) {
      throw new Refusal(
          "the amount '%s' is larger than anything that is measured here".formatted(text),
          "look at its unit; " + HOW);
    }
    if (amount.unit() != expected) {
      throw new Refusal(
          "the amount '%s' is in %s".formatted(text, amount.unit().code()),
          "the metric is measured in %s; %s".formatted(expected.code(), HOW));
    }
    return amount;
  }

  /** The number, its unit and its hedge; empty for what is no amount with a number. */
  public static Optional<Amount> parse(String text) {
    Matcher m = AMOUNT.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    boolean dollars = m.group(2) != null;
    Unit unit = dollars ? Unit.USD : UNITS.get(m.group(7));
    if (unit == null || dollars && m.group(7) != null && UNITS.get(m.group(7)) != Unit.USD) {
      return Optional.empty();
    }
    String scale = m.group(4) == null && m.group(5) != null ? m.group(6) : m.group(4);
    BigDecimal low = value(m.group(3), scale);
    if (dollars && m.group(2).length() > 1) {
      low = low.negate();
    }
    BigDecimal high = m.group(5) == null ? null : value(m.group(5), m.group(6));
    int digits = digits(m.group(3), scale);
    if (high != null) {
      digits = Math.max(digits, digits(m.group(5), m.group(6)));
      if (high.compareTo(low) <= 0) {
        return Optional.empty();
      }
    }
    Comparator hedge = HEDGES.getOrDefault(m.group(1), Comparator.EXACT);
    return Optional.of(new Amount(low, high, unit, hedge, digits, null));
  }

  private static BigDecimal value(String number, @Nullable String scale) {
    BigDecimal value = new BigDecimal(number.replace(",", "").replace('−', '-'));
    return scale == null ? value : value.scaleByPowerOfTen(SCALES.get(scale));
  }

  /** Zeros at the end of a plain 500,000 were not measured; those of 500 million were written. */
  private static int digits(String number, @Nullable String scale) {
    String bare = number.replaceAll("[-−,.]", "").replaceFirst("^0+", "");
    if (scale == null && !number.contains(".") && bare.length() > 3) {
      bare = bare.replaceFirst("0+$", "");
    }
    return Math.max(1, bare.length());
  }

  private static void hedge(Comparator comparator, String... words) {
    for (String word : words) {
      HEDGES.put(word, comparator);
    }
  }

  private static void scale(int zeros, String... words) {
    for (String word : words) {
      SCALES.put(word, zeros);
    }
  }

  private static void unit(Unit unit, String... words) {
    for (String word : words) {
      UNITS.put(word, unit);
    }
  }

  /** Longer words first, so that "million" is not read as "m". */
  private static String any(Map<String, ?> words) {
    return words.keySet().stream()
        .sorted((a, b) -> b.length() - a.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
