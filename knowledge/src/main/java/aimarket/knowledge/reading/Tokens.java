package aimarket.knowledge.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text to words: normalised, lower case, without what cannot be seen. */
final class Tokens {
  private static final Pattern WORD =
      Pattern.compile(
          "[$€£]?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:[a-z]{1,2}(?![a-z]))?%?"
              + "|[\\p{L}\\p{M}\\d]+(?:[.'&][\\p{L}\\p{M}\\d]+)*|[$%]+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern SENTENCE_END = Pattern.compile("[.?!:\\n\"“(]\\s*$");

  /** "Sooo", "aaand". */
  private static final String DRAWN_OUT = "(\\p{L})\\1{2,}(?=\\p{L})|(?<=\\p{L})(\\p{L})\\2{2,}";

  static final int LONGEST = 2_000;
  private static final int SEVERAL = 3;

  private Tokens() {}

  /**
   * The text as it is read: composed, straight quotes, single spaces, no shouting, at most 2,000
   * characters.
   */
  static String clean(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String plain = Normalizer.normalize(cut, Normalizer.Form.NFKC);
    return quiet(
        UNSEEN
            .matcher(plain)
            .replaceAll("")
            .replace('’', '\'')
            .replace('‘', '\'')
            .replace('`', '\'')
            .replace('–', '-')
            .replace('—', '-')
            .replaceAll("\\b(\\d{2})\\.(\\d{2})\\.(20\\d{2})\\b", "$3-$2-$1")
            .replaceAll("(?<=\\p{L}) / (?=\\p{L})", " divided by ")
            .replaceAll(DRAWN_OUT, "$1$2")
            .replaceAll("\\s+", " ")
            .strip());
  }

  /** Where every letter of several words is a capital, none of them says that a word is a name. */
  private static String quiet(String text) {
    boolean shouted =
        text.chars().noneMatch(Character::isLowerCase) && text.split(" ").length >= SEVERAL;
    return shouted ? text.toLowerCase(Locale.ROOT) : text;
  }

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      boolean capital =
          Character.isUpperCase(word.codePointAt(0))
              && !tokens.isEmpty()
              && !isFirst(text, matcher.start());
      tokens.add(token(word, capital));
    }
    return List.copyOf(tokens);
  }

  private static boolean isFirst(String text, int start) {
    return SENTENCE_END.matcher(text.substring(Math.max(0, start - 3), start)).find();
  }

  private static Token token(String text, boolean capital) {
    String word = text.toLowerCase(Locale.ROOT);
    boolean possessive = word.length() > 2 && word.endsWith("'s");
    if (possessive) {
      word = word.substring(0, word.length() - 2);
    }
    word = word.replace("'", "");
    return new Token(text, word, Stem.of(word), capital, possessive);
  }
}
