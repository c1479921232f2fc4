package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a question wants counted, where that is not what the measure that was read counts: a part,
 * dollars, litres, or what a person is paid.
 */
final class Wanting {
  private static final Pattern PART =
      Pattern.compile(
          "\\bwhat (?:percentage|percent|%|share|fraction|portion|proportion|part) of\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DOLLARS =
      Pattern.compile(
          "\\b(?:how many dollars|how much money|how much cash|what sum of money)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> MANY = Set.of("many", "much");
  private static final Set<String> EARNS =
      Set.of("make", "makes", "earn", "earns", "earned", "paid");
  private static final Pattern WORD = Pattern.compile("[a-z]{3,}");

  private Wanting() {}

  /** What is wanted and is not here; empty where the measure counts what is wanted. */
  static Optional<String> of(Scan scan, Question question, Vocabulary vocabulary) {
    Optional<Metric> metric =
        question.metrics().stream()
            .limit(1)
            .flatMap(m -> vocabulary.metric(m).stream())
            .findFirst();
    boolean plain = question.form() == Form.LOOKUP && question.operation() == null;
    if (metric.isEmpty() || !plain) {
      return Optional.empty();
    }
    Unit unit = metric.get().unit();
    boolean part = unit == Unit.PERCENT || unit == Unit.PERCENTAGE_POINTS;
    if (!part && PART.matcher(scan.text()).find()) {
      return Optional.of("breakdown of " + metric.get().name());
    }
    if (unit != Unit.USD && DOLLARS.matcher(scan.text()).find()) {
      return Optional.of("dollar value of " + metric.get().name());
    }
    return isPaid(scan) ? Optional.of("salaries") : counted(scan);
  }

  /** "How much does Doe make?" */
  private static boolean isPaid(Scan scan) {
    return scan.mentions().stream()
        .filter(m -> m.entity().kind() == Entity.Kind.PERSON)
        .anyMatch(
            m ->
                m.end() + 1 < scan.tokens().size()
                    && EARNS.contains(scan.tokens().get(m.end() + 1).word()));
  }

  /** "How much water": what is behind "how much" and is nothing that is known. */
  private static Optional<String> counted(Scan scan) {
    List<Token> tokens = scan.tokens();
    for (int i = 1; i + 1 < tokens.size(); i++) {
      boolean how = tokens.get(i - 1).word().equals("how") && MANY.contains(tokens.get(i).word());
      Token thing = tokens.get(i + 1);
      if (how && scan.left().contains(thing) && WORD.matcher(thing.word()).matches()) {
        return Optional.of(thing.word());
      }
    }
    return Optional.empty();
  }
}
