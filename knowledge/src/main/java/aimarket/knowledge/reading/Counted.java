package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.vocabulary.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What "how many" counts, held against what a measure counts. */
final class Counted {
  /** "How many weekly active users": so many words may stand before what is counted. */
  private static final int FURTHEST = 3;

  private static final Pattern THINGS = Pattern.compile("[a-z]{4,}s");
  private static final Set<String> VERBS =
      Set.of("does", "makes", "takes", "comes", "goes", "gets");

  /** "How big is it, and over how many years": a time is asked for beside what is measured. */
  private static final Set<Unit> SPANS = Set.of(Unit.YEARS, Unit.MONTHS);

  private Counted() {}

  /** What is counted and is nothing that comes in this unit; empty where it may be. */
  static Optional<String> strange(List<Token> tokens, Unit unit, Words words) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tokens.get(i - 1).word().equals("how") && tokens.get(i).word().equals("many")) {
        List<Token> next = tokens.subList(i + 1, Math.min(i + 1 + FURTHEST, tokens.size()));
        return isOne(next, stems(unit, words)) ? Optional.empty() : thing(next, words);
      }
    }
    return Optional.empty();
  }

  private static boolean isOne(List<Token> next, Set<String> counted) {
    return next.stream().anyMatch(t -> counted.contains(t.stem()));
  }

  private static Set<String> stems(Unit unit, Words words) {
    return words.counted().getOrDefault(unit.code(), List.of()).stream()
        .map(Stem::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The first word that something counts, or a plural where "how many" asks for it. */
  private static Optional<String> thing(List<Token> next, Words words) {
    for (int i = 0; i < next.size(); i++) {
      Token token = next.get(i);
      boolean known =
          words.counted().values().stream()
              .flatMap(List::stream)
              .anyMatch(noun -> Stem.of(noun).equals(token.stem()));
      boolean span = SPANS.stream().anyMatch(s -> stems(s, words).contains(token.stem()));
      if (span || VERBS.contains(token.word())) {
        return Optional.empty();
      }
      boolean plural = THINGS.matcher(token.word()).matches();
      if (known || i < 2 && plural && English.isWord(token)) {
        return Optional.of("number of " + token.word());
      }
    }
    return Optional.empty();
  }
}
