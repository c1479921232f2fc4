package aimarket.knowledge.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mends words that no list knows, where exactly one known word is near. */
final class Typos {
  private static final int SHORTEST = 5;
  private static final int LONG = 7;

  private final Lexicon lexicon;
  private final Set<String> stems = new HashSet<>();

  Typos(Lexicon lexicon) {
    this.lexicon = lexicon;
    lexicon.words().forEach(w -> stems.add(Stem.of(w)));
  }

  record Mended(List<Token> tokens, List<String> corrections) {}

  /** Slang is written out first, then words are mended. */
  Mended mend(List<Token> tokens) {
    List<Token> mended = new ArrayList<>();
    List<String> corrections = new ArrayList<>();
    for (Token token : tokens) {
      List<Token> meant = lexicon.slang.get(token.word());
      if (meant != null) {
        mended.addAll(meant);
        continue;
      }
      String absent = absent(token);
      if (absent != null) {
        mended.add(token.mended(absent));
        continue;
      }
      String swapped = swapped(token);
      if (swapped != null) {
        mended.add(token.mended(swapped));
        continue;
      }
      String better = better(token);
      if (better != null) {
        corrections.add(token.text() + " → " + better);
      }
      mended.add(better == null ? token : token.mended(better));
    }
    return new Mended(List.copyOf(mended), List.copyOf(corrections));
  }

  /** "acorns" for "acorn's": a name that is not here is no other word mistyped. */
  private @Nullable String absent(Token token) {
    String word = token.word();
    String name = word.substring(0, Math.max(0, word.length() - 1));
    return word.endsWith("s")
            && name.length() > 2
            && !lexicon.isWord(token)
            && lexicon.absent.words().contains(name)
        ? name
        : null;
  }

  /** "teh", "waht": two neighbours swapped in a word of every day; not worth telling. */
  private @Nullable String swapped(Token token) {
    String word = token.word();
    if (word.length() < 3 || word.length() > SHORTEST || lexicon.isWord(token)) {
      return null;
    }
    String found = null;
    for (int i = 0; i + 1 < word.length(); i++) {
      String swap =
          word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
      if (lexicon.commonWords().contains(swap)) {
        if (found != null) {
          return null;
        }
        found = swap;
      }
    }
    return found;
  }

  private @Nullable String better(Token token) {
    String better = near(token, token.word());
    boolean plural = better == null && token.word().endsWith("s");
    return plural ? near(token, token.word().substring(0, token.word().length() - 1)) : better;
  }

  private @Nullable String near(Token token, String word) {
    boolean letters = word.chars().allMatch(Character::isLetter);
    if (!letters
        || word.length() < SHORTEST
        || lexicon.isWord(token)
        || isCompared(word)
        || stems.contains(token.stem())) {
      return null;
    }
    int most = word.length() < LONG ? 1 : 2;
    String best = null;
    int bestDistance = most + 1;
    boolean twice = false;
    for (String known : lexicon.mendable()) {
      if (known.length() < SHORTEST
          || Math.abs(known.length() - word.length()) > most
          || !sameBeginning(word, known)) {
        continue;
      }
      int distance = distance(word, known, most);
      if (distance < bestDistance) {
        best = known;
        bestDistance = distance;
        twice = false;
      } else if (distance == bestDistance
          && best != null
          && !Stem.of(known).equals(Stem.of(best))) {
        twice = true;
      }
    }
    return twice ? null : best;
  }

  /** "Fatter", "fattest": of a word that is known. */
  private static boolean isCompared(String word) {
    int ending = word.endsWith("er") ? 2 : word.endsWith("est") ? 3 : 0;
    String base = word.substring(0, word.length() - ending);
    int last = base.length() - 1;
    boolean doubled = last > 1 && base.charAt(last) == base.charAt(last - 1);
    return ending > 0
        && (English.isWord(base) || doubled && English.isWord(base.substring(0, last)));
  }

  /** People seldom miss the first letter; at most they swap the first two. */
  private static boolean sameBeginning(String a, String b) {
    return a.charAt(0) == b.charAt(0) || (a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0));
  }

  /** Optimal string alignment: a swap of neighbours counts one. */
  static int distance(String a, String b, int most) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
        boolean swap =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swap) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return Math.min(most + 1, d[a.length()][b.length()]);
  }
}
