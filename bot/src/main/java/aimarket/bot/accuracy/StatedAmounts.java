package aimarket.bot.accuracy;

import aimarket.bot.accuracy.StatedAmount.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers in a text. Apart from the reader of questions on purpose: a judge that reads as
 * the judged does would share its mistakes.
 */
final class StatedAmounts {
  private static final Pattern CITATION = Pattern.compile("\\[\\d+]");

  private static final String KINDS =
      Arrays.stream(Kind.values())
          .filter(kind -> !kind.pattern().isEmpty())
          .map(kind -> "(?<" + kind.name() + ">" + kind.pattern() + ")")
          .collect(Collectors.joining("|"));

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<currency>US\\$|\\$|USD\\s?)?"
              + "(?<![\\w.])(?<low>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
              + "(?:\\s*[–-]\\s*\\$?(?<high>\\d+(?:\\.\\d+)?))?"
              + "\\s?(?<scale>trillion|billion|million|thousand|tn|bn|mn|[tbmk](?![a-z]))?"
              + "\\s?(?:"
              + KINDS
              + ")?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD =
      Pattern.compile("\\b([a-z]+)(?:[ -](thousand|million|billion|trillion))?\\b");

  private static final List<String> COUNT =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Map<String, Integer> FOLD =
      Map.of("double", 2, "twofold", 2, "triple", 3, "threefold", 3, "fourfold", 4, "sevenfold", 7);

  private StatedAmounts() {}

  /** In the order of the text, those written as words last. */
  static List<StatedAmount> in(String text) {
    String plain = CITATION.matcher(text).replaceAll(" ").replace('\u00a0', ' ');
    List<StatedAmount> stated = new ArrayList<>();
    Matcher number = NUMBER.matcher(plain);
    while (number.find()) {
      stated.add(stated(number, number.group("low")));
      if (number.group("high") != null) {
        stated.add(stated(number, number.group("high")));
      }
    }
    Matcher word = WORD.matcher(plain.toLowerCase(Locale.ROOT));
    while (word.find()) {
      int count = FOLD.getOrDefault(word.group(1), COUNT.indexOf(word.group(1)));
      if (count >= 0) {
        stated.add(new StatedAmount(count * scale(word.group(2)), 0, false, Kind.WORD));
      }
    }
    return stated;
  }

  private static StatedAmount stated(Matcher found, String digits) {
    double scale = scale(found.group("scale"));
    int decimals = digits.contains(".") ? digits.length() - digits.indexOf('.') - 1 : 0;
    return new StatedAmount(
        Double.parseDouble(digits.replace(",", "")) * scale,
        // A hair more than a half, since halves are not exact in binary.
        0.5001 * scale * Math.pow(10, -decimals),
        found.group("currency") != null,
        kind(found));
  }

  private static Kind kind(Matcher found) {
    return Arrays.stream(Kind.values())
        .filter(kind -> !kind.pattern().isEmpty() && found.group(kind.name()) != null)
        .findFirst()
        .orElse(Kind.NONE);
  }

  private static double scale(@Nullable String word) {
    if (word == null) {
      return 1;
    }
    return switch (word.substring(0, word.equalsIgnoreCase("tn") ? 2 : 1)
        .toLowerCase(Locale.ROOT)) {
      case "k" -> 1e3;
      case "m" -> 1e6;
      case "b" -> 1e9;
      case "tn" -> 1e12;
      default -> word.toLowerCase(Locale.ROOT).startsWith("th") ? 1e3 : 1e12;
    };
  }
}
