package aimarket.knowledge.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of the language, so that none of them is taken for a name or for a mistyped one. */
final class English {
  private static final Set<String> STEMS = read();

  private English() {}

  /** Whether it is a word of the language in one of its shapes; 27,000 are known. */
  static boolean isWord(String word) {
    return STEMS.contains(Stem.of(word));
  }

  /** The same of a word of a text. */
  static boolean isWord(Token token) {
    return STEMS.contains(token.stem()) || STEMS.contains(Stem.of(token.stem()));
  }

  private static Set<String> read() {
    try (InputStream in = English.class.getResourceAsStream("english.txt")) {
      if (in == null) {
        throw new IllegalStateException("english.txt is missing, build the product anew");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(Stem::of)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped list of words cannot be read", e);
    }
  }
}
