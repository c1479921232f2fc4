package aimarket.knowledge.plan;

import aimarket.knowledge.reading.Question;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "Was it Acorn or Birch?": who stands beside an "or", so that one of them is not meant. */
public final class Offered {
  private static final Pattern OR =
      Pattern.compile("(?<before>.*\\S) or (?:(?:from|by|to|in|of|for) )?(?:the )?(?<behind>.*)");

  private Offered() {}

  /** Of those that were read, the ones that are offered. */
  public static Set<String> in(Question question, Vocabulary vocabulary) {
    Matcher or = OR.matcher(question.text().toLowerCase(Locale.ROOT));
    if (!or.matches()) {
      return Set.of();
    }
    String before = " " + or.group("before").replaceAll("'s$|,$", "");
    String behind = or.group("behind") + " ";
    return Stream.concat(question.entities().stream(), Stream.ofNullable(question.claimant()))
        .filter(
            slug ->
                names(slug, vocabulary)
                    .anyMatch(n -> before.endsWith(" " + n) || begins(behind, n)))
        .collect(Collectors.toSet());
  }

  private static boolean begins(String text, String name) {
    return text.startsWith(name) && !Character.isLetterOrDigit(text.charAt(name.length()));
  }

  private static Stream<String> names(String slug, Vocabulary vocabulary) {
    return vocabulary.entity(slug).stream()
        .flatMap(e -> Stream.concat(Stream.of(e.name()), e.aliases().stream()))
        .map(n -> n.toLowerCase(Locale.ROOT));
  }
}
