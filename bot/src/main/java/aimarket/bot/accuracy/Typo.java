package aimarket.bot.accuracy;

import aimarket.bot.accuracy.NameFinder.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two neighbouring letters of the longest word change places; names are left as they are. */
final class Typo implements Variant {
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\d])[a-zA-Z]{6,}(?![\\p{L}\\d])");

  private final NameFinder names;

  Typo(NameFinder names) {
    this.names = names;
  }

  @Override
  public String name() {
    return "with a typo";
  }

  @Override
  public Optional<String> of(Case asked) {
    String text = asked.last();
    List<Place> named = names.in(text);
    int start = 0;
    int end = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (word.end() - word.start() > end - start && !isName(word, named)) {
        start = word.start();
        end = word.end();
      }
    }
    return end == 0 ? Optional.empty() : swapped(text, start, end);
  }

  /** A capital within a sentence is a name that the vocabulary need not know. */
  private static boolean isName(Matcher word, List<Place> named) {
    boolean capital = word.start() > 0 && Character.isUpperCase(word.group().charAt(0));
    return capital
        || named.stream().anyMatch(n -> n.start() < word.end() && word.start() < n.end());
  }

  /** In the middle, where fingers are; the first pair from there on that differs. */
  private static Optional<String> swapped(String text, int start, int end) {
    for (int i = (start + end) / 2 - 1; i < end - 1; i++) {
      if (Character.toLowerCase(text.charAt(i)) != Character.toLowerCase(text.charAt(i + 1))) {
        StringBuilder typed = new StringBuilder(text);
        typed.setCharAt(i, text.charAt(i + 1));
        typed.setCharAt(i + 1, text.charAt(i));
        return Optional.of(typed.toString());
      }
    }
    return Optional.empty();
  }
}
