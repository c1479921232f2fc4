package aimarket.bot.charts;

import java.util.regex.Pattern;

/** Text from documents in a picture: on one line, and nothing that turns, hides or stacks it. */
final class PlainText {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /** Format and private characters, lone surrogates, and marks beyond two on one letter. */
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");

  private static final Pattern STACKED = Pattern.compile("(\\p{M}{2})\\p{M}+");
  private static final int LONGEST = 100;

  private PlainText() {}

  static String of(String text) {
    String seen = HIDDEN.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("");
    String plain = STACKED.matcher(seen).replaceAll("$1").strip();
    return shortened(plain, LONGEST);
  }

  /** At most so many characters, never half of one. */
  static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end).stripTrailing() + "…";
  }
}
