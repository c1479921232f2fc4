package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.reading.KnownQuestions.Kind;
import aimarket.knowledge.reading.Measures.Scored;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which operation a text asks for: that of its cue words, unless its measures say that another is
 * meant.
 *
 * @param metrics the best first
 * @param cued operations whose cue words occur, the best first
 */
record AskedOperation(
    List<Token> tokens, List<Scored> metrics, List<Match<Operation>> cued, Nearness near) {
  /** So likely by its wording, a length of time is what is asked for. */
  private static final double TERM = 0.9;

  private static final Set<String> ASKING = Set.of("what", "which", "whichever");

  private static final Set<String> PART =
      Stream.of("share", "percent", "percentage", "%", "portion", "fraction", "proportion", "slice")
          .map(Stem::of)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> PART_OF = Set.of("of", "went", "goes", "go");
  private static final Set<String> PER_YEAR = Set.of("per", "annually", "yearly", "each");

  /**
   * @param shown the operation that the wording as a whole shows, if it shows one
   */
  @Nullable Operation operation(
      @Nullable Operation shown, List<Match<String>> segments, List<Dates.Found> times) {
    Operation cue = cued.isEmpty() ? null : cued.get(0).value();
    boolean surer = shown == Operation.MULTIPLE || shown == Operation.PER_YEAR;
    boolean vague = cue == null || cue == Operation.QUOTIENT || cue == Operation.SUM;
    Operation operation = cue == null || vague && surer ? shown : cue;
    boolean dividing = operation == Operation.QUOTIENT || operation == Operation.RATIO;
    if (dividing && Computable.divides(metrics)) {
      return Operation.MULTIPLE;
    }
    if (operation == Operation.MULTIPLE && times.size() > 1 && !isOfOneDivided()) {
      return Operation.RATIO; // "run rate multiple, March to April": of the one by the other
    }
    if ((operation == null || operation == Operation.SUM) && asksForPart()) {
      return Operation.SHARE;
    }
    if (cue == null && operation == Operation.SUM && !segments.isEmpty()) {
      return null; // what each has in a segment, and no sum
    }
    if (operation == Operation.SHARE && isSumOfShares()) {
      return Operation.SUM;
    }
    boolean spread = cue == Operation.PER_YEAR && !asksForTerm();
    return operation == Operation.PER_YEAR && !isPerYear() && !spread ? null : operation;
  }

  /** Whether a phrase names what a multiple divides. */
  private boolean isOfOneDivided() {
    return metrics.stream().anyMatch(m -> m.phrased() && m.metric().ties().over() != null);
  }

  /** "What percent of its total investment": of dollars a percentage is a part of a whole. */
  private boolean asksForPart() {
    return isPhrased(Unit.USD)
        && IntStream.range(1, tokens.size() - 1)
            .anyMatch(
                i ->
                    PART.contains(tokens.get(i).stem())
                        && ASKING.contains(tokens.get(i - 1).word())
                        && PART_OF.contains(tokens.get(i + 1).word()));
  }

  /** "Both together, how much of the traffic is that": what is a share itself is added up. */
  private boolean isSumOfShares() {
    return cued.stream().anyMatch(o -> o.value() == Operation.SUM) && isPhrased(Unit.PERCENT);
  }

  private boolean isPhrased(Unit unit) {
    return metrics.stream().limit(1).anyMatch(m -> m.phrased() && m.metric().unit() == unit);
  }

  /** Whatever else is named, "per year" asks for no length of time. */
  private boolean isPerYear() {
    return tokens.stream().anyMatch(t -> PER_YEAR.contains(t.word()))
        || IntStream.range(1, tokens.size())
            .anyMatch(
                i -> tokens.get(i).word().equals("year") && tokens.get(i - 1).word().equals("a"));
  }

  /** "Over how many years is it spread" asks for the years, and for nothing a year. */
  private boolean asksForTerm() {
    return metrics.stream()
        .filter(m -> m.metric().unit() == Unit.YEARS)
        .anyMatch(m -> near.likely(Kind.METRIC, m.slug()) >= TERM);
  }
}
