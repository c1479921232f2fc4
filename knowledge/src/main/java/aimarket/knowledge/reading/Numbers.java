package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts that come with a question: "like 120b", "$1.4 trillion", "35%", "7-8 GW". */
final class Numbers {
  private static final Map<String, Integer> POWERS =
      Map.ofEntries(
          Map.entry("k", 3),
          Map.entry("thousand", 3),
          Map.entry("m", 6),
          Map.entry("mn", 6),
          Map.entry("million", 6),
          Map.entry("mil", 6),
          Map.entry("b", 9),
          Map.entry("bn", 9),
          Map.entry("billion", 9),
          Map.entry("bil", 9),
          Map.entry("t", 12),
          Map.entry("tn", 12),
          Map.entry("trillion", 12));
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![\\w.])([$€£])?(\\d[\\d,]*(?:\\.\\d+)?)"
              + "( (?:or|to|vs|versus|and|v)? ?\\$?\\d+(?:\\.\\d+)?(?= ?(?:[a-z%])))?"
              + " ?(thousand|million|billion|trillion|mil|bil|tn|bn|mn|[kmbt])?(?!(?!gw\\b|pp\\b|pts?\\b)x?[a-wyz])"
              + " ?(%|percentage points?|percent|points?|pts?|pp|gw|gigawatts?|x|times|fold"
              + "|(?:weekly )?(?:active )?users|dollars|usd|bucks)?(?![\\w])");

  /** Nothing but an amount is written so; "5.4" may be a version. */
  private static final Pattern DECIMAL = Pattern.compile("\\d{2,}\\.\\d{1,2}");

  /** An amount and the words it takes. */
  record Found(AskedAmount amount, List<Integer> positions) {}

  private static final List<String> BELOW_TWENTY =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private Numbers() {}

  /** "fourteen billion", "a trillion": a number in words counts where a scale follows it. */
  private static List<Found> inWords(List<Token> tokens, Set<Integer> taken) {
    List<Found> found = new ArrayList<>();
    for (int i = 1; i < tokens.size(); i++) {
      Integer power = POWERS.get(tokens.get(i).word());
      int number = power == null || power < 6 ? 0 : number(tokens.get(i - 1).word());
      if (number > 0 && !taken.contains(i)) {
        boolean tens = i > 1 && number < 10 && number(tokens.get(i - 2).word()) >= 20;
        int whole = tens ? number + number(tokens.get(i - 2).word()) : number;
        List<Integer> at = tens ? List.of(i - 2, i - 1, i) : List.of(i - 1, i);
        String text = tokens.get(i - 1).text() + " " + tokens.get(i).text();
        BigDecimal value = new BigDecimal(whole).scaleByPowerOfTen(power);
        found.add(new Found(new AskedAmount(value, null, text), at));
      }
    }
    return found;
  }

  private static int number(String word) {
    int small = BELOW_TWENTY.indexOf(word);
    int tens = TENS.indexOf(word);
    return small > 0 ? small : tens >= 0 ? 20 + 10 * tens : word.equals("a") ? 1 : 0;
  }

  /** Amounts that have a unit or a scale; positions in {@code taken} are dates and passed over. */
  static List<Found> find(List<Token> tokens, Set<Integer> taken) {
    Line line = new Line(tokens);
    List<Found> found = new ArrayList<>();
    Matcher m = AMOUNT.matcher(line.text());
    while (m.find()) {
      List<Integer> at = line.positions(m);
      String scale = m.group(4);
      Unit unit = unit(m.group(1), m.group(5), scale);
      boolean bare = unit == null && scale == null && !DECIMAL.matcher(m.group(2)).matches();
      if (bare || at.stream().anyMatch(taken::contains)) {
        continue;
      }
      found.add(new Found(amount(m.group(2), scale, unit, m.group().strip()), at));
      String second = m.group(3);
      if (second != null) {
        String digits = second.replaceAll("[^\\d.]", "");
        found.add(new Found(amount(digits, scale, unit, m.group().strip()), at));
      }
    }
    found.addAll(inWords(tokens, taken));
    return found;
  }

  private static AskedAmount amount(
      String digits, @Nullable String scale, @Nullable Unit unit, String text) {
    BigDecimal value = new BigDecimal(digits.replace(",", ""));
    int power = scale == null ? 0 : POWERS.getOrDefault(scale, 0);
    return new AskedAmount(value.scaleByPowerOfTen(power), unit, text);
  }

  private static @Nullable Unit unit(
      @Nullable String currency, @Nullable String word, @Nullable String scale) {
    if (currency != null) {
      return Unit.USD;
    }
    if (word == null) {
      return null;
    }
    if (word.equals("%") || word.equals("percent")) {
      return Unit.PERCENT;
    }
    if (word.startsWith("p")) {
      return Unit.PERCENTAGE_POINTS;
    }
    if (word.startsWith("g")) {
      return Unit.GW;
    }
    if (word.endsWith("users")) {
      return Unit.USERS;
    }
    return word.equals("dollars") || word.equals("usd") || word.equals("bucks")
        ? Unit.USD
        : scale == null ? Unit.MULTIPLE : null;
  }
}
