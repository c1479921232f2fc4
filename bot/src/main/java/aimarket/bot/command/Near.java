package aimarket.bot.command;

import aimarket.knowledge.answer.Answer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Questions near to one that was not understood as it was meant. */
final class Near {
  private static final int MOST = 3;

  private Near() {}

  /**
   * Up to three: the answer's own suggestions, then those of the examples with the most words in
   * common.
   *
   * @param works whether a question gets an answer
   */
  static List<String> to(
      String question, Answer answer, List<String> examples, Predicate<String> works) {
    Set<String> asked = words(question);
    Set<String> candidates = new LinkedHashSet<>();
    answer.suggestions().forEach(s -> candidates.add(s.question()));
    examples.stream()
        .sorted(Comparator.comparingLong((String e) -> -shared(asked, e)))
        .forEach(candidates::add);
    return candidates.stream()
        .filter(c -> !Notebook.normal(c).equals(Notebook.normal(question)))
        .filter(works)
        .limit(MOST)
        .toList();
  }

  private static long shared(Set<String> asked, String example) {
    return words(example).stream().filter(asked::contains).count();
  }

  private static Set<String> words(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    return Set.copyOf(new LinkedHashSet<>(Arrays.asList(words)));
  }
}
