package aimarket.knowledge.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Phrases and what they stand for, found by their first word. A phrase may hold "..." for up to
 * {@value #GAP} words in between, and begin with "^" where it must stand first.
 */
final class Phrases<T> {
  static final int GAP = 6;
  private static final Set<String> FILLERS = Set.of("the", "a", "an", "of", "its", "their", "s");
  private static final Set<String> LIGHT =
      Set.of(
          "the", "a", "an", "of", "in", "on", "at", "to", "for", "from", "by", "with", "is", "are",
          "was", "it", "its", "does", "do", "did", "has", "have", "had", "and", "or", "per", "what",
          "which", "how", "much", "many", "who", "that", "as", "be", "been", "will", "would",
          "their", "up", "out");

  private record Entry<T>(
      T value, String phrase, List<String> keys, boolean first, boolean capitals) {}

  private static final String ANY = "...";

  private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private final Function<Token, String> key;

  private Phrases(Function<Token, String> key) {
    this.key = key;
  }

  /** Matches words by their stems: for what people say in many shapes. */
  static <T> Phrases<T> byStem() {
    return new Phrases<>(Token::stem);
  }

  /** Matches words as they are but for a last s: for names. */
  static <T> Phrases<T> byName() {
    return new Phrases<>(t -> t.word().length() > 3 ? dropS(t.word()) : t.word());
  }

  private static String dropS(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  Phrases<T> add(T value, String phrase) {
    boolean first = phrase.startsWith("^");
    List<String> keys = new ArrayList<>();
    for (String part : (first ? phrase.substring(1) : phrase).split("\\.\\.\\.", -1)) {
      if (!keys.isEmpty()) {
        keys.add(ANY);
      }
      for (Token token : Tokens.of(Tokens.clean(part))) {
        keys.add(key.apply(token));
        words.add(token.word());
      }
    }
    if (!keys.isEmpty()) {
      byFirst
          .computeIfAbsent(keys.get(0), k -> new ArrayList<>())
          .add(new Entry<>(value, phrase, List.copyOf(keys), first, isCapitals(phrase)));
    }
    return this;
  }

  Phrases<T> addAll(T value, Iterable<String> phrases) {
    phrases.forEach(p -> add(value, p));
    return this;
  }

  /** "IT" is a line of business, "it" is not. */
  private static boolean isCapitals(String text) {
    return text.length() == 2 && text.chars().allMatch(Character::isUpperCase);
  }

  /** All words of all phrases. */
  Set<String> words() {
    return words;
  }

  /** Every match, the heaviest first. */
  List<Match<T>> find(List<Token> tokens) {
    List<String> keys = tokens.stream().map(key).toList();
    List<Match<T>> found = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      for (Entry<T> entry : byFirst.getOrDefault(keys.get(i), List.of())) {
        boolean out =
            (entry.first && i > 0) || (entry.capitals && !isCapitals(tokens.get(i).text()));
        List<Integer> at = out ? null : match(entry.keys, keys, i);
        if (at != null) {
          found.add(new Match<>(entry.value, entry.phrase, at, weight(at, tokens)));
        }
      }
    }
    found.sort(
        Comparator.comparingDouble((Match<T> m) -> -m.weight())
            .thenComparingInt(m -> m.end() - m.start())
            .thenComparingInt(Match::start)
            // What is left is told apart by its spelling: the order of the data may differ by run.
            .thenComparing(Match::phrase)
            .thenComparing(m -> String.valueOf(m.value())));
    return found;
  }

  /** Every match but those inside a longer one of something else. */
  List<Match<T>> findOuter(List<Token> tokens) {
    List<Match<T>> all = find(tokens);
    return all.stream().filter(m -> all.stream().noneMatch(o -> o.hides(m))).toList();
  }

  /** Matches that do not overlap, the heaviest first, then in the order of the text. */
  List<Match<T>> findApart(List<Token> tokens) {
    Set<Integer> taken = new HashSet<>();
    List<Match<T>> kept = new ArrayList<>();
    for (Match<T> match : find(tokens)) {
      if (match.positions().stream().noneMatch(taken::contains)) {
        taken.addAll(match.positions());
        kept.add(match);
      }
    }
    kept.sort(Comparator.comparingInt(Match::start));
    return kept;
  }

  private static @Nullable List<Integer> match(List<String> phrase, List<String> text, int from) {
    List<Integer> at = new ArrayList<>();
    int t = from;
    int gap = 0;
    for (String k : phrase) {
      if (k.equals(ANY)) {
        gap = GAP;
        continue;
      }
      int skipped = 0;
      while (t < text.size() && !text.get(t).equals(k)) {
        boolean filler = FILLERS.contains(text.get(t)) && !at.isEmpty();
        if (!filler && ++skipped > gap) {
          return null;
        }
        t++;
      }
      if (t == text.size()) {
        return null;
      }
      at.add(t++);
      gap = 0;
    }
    return at;
  }

  private static double weight(List<Integer> at, List<Token> tokens) {
    return at.stream().mapToDouble(i -> LIGHT.contains(tokens.get(i).word()) ? 0.25 : 1).sum();
  }
}
