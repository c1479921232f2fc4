package aimarket.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A message in sentences, and a sentence in clauses that state one thing each. */
final class Clauses {
  private static final Pattern SENTENCE =
      Pattern.compile("\\n+|(?<=[.!?])[\"”’)]?\\s+(?=[\\p{Lu}\\d$€£\"“(•<@-])");

  /** What begins another statement; "and" does so only between two amounts. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          ";|:\\s|\\s[–—-]\\s|,?\\s\\b(?:while|whereas|but|although|though|compared (?:with|to)|versus"
              + "|vs\\.?)\\s",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AND =
      Pattern.compile(",?\\s(?:and|plus|as well as)\\s|,\\s(?!\\d)", Pattern.CASE_INSENSITIVE);

  private static final Pattern DIGIT = Pattern.compile("\\d|\\b(?:b|tr)illion\\b");

  private Clauses() {}

  static List<String> sentences(String text) {
    return parts(text, SENTENCE);
  }

  /** Those without an amount go with the next one, or with the one before where they come last. */
  static List<String> of(String sentence) {
    List<String> clauses = new ArrayList<>();
    for (String clause : parts(sentence, CLAUSE)) {
      clauses.addAll(joined(parts(clause, AND)));
    }
    return joined(clauses);
  }

  private static List<String> joined(List<String> parts) {
    List<String> joined = new ArrayList<>();
    String before = "";
    for (String part : parts) {
      String whole = before.isEmpty() ? part : before + ", " + part;
      if (DIGIT.matcher(part).find()) {
        joined.add(whole);
        before = "";
      } else {
        before = whole;
      }
    }
    if (!before.isEmpty()) {
      int last = joined.size() - 1;
      if (last < 0) {
        joined.add(before);
      } else {
        joined.set(last, joined.get(last) + ", " + before);
      }
    }
    return joined;
  }

  private static List<String> parts(String text, Pattern at) {
    return at.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }
}
