package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The measure of the question before, over the stretch that a follow-up asks for. */
final class TakenOver {
  private static final double CLEAR = 0.95;

  private final Vocabulary vocabulary;

  TakenOver(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** "How long does that run?" after what runs over a term between two asks for the term. */
  Optional<Metric> term(Metric metric, Scan scan, Question before) {
    String per = metric.ties().per();
    boolean asked = per != null && scan.cue("how long") && before.entities().size() > 1;
    return asked ? vocabulary.metric(per) : Optional.of(metric);
  }

  /** "What is that a year?" after what came in in a month, where there is a figure of the year. */
  Metric overYear(Metric metric, Scan scan) {
    String year = metric.ties().beside();
    boolean asked =
        scan.operation() == Operation.PER_YEAR
            || scan.manner().getOrDefault(Operation.PER_YEAR.code(), 0.0) >= CLEAR
            || scan.metrics().stream().limit(1).anyMatch(s -> s.slug().equals(year));
    return Optional.ofNullable(year)
        .filter(y -> asked && metric.kind() == Metric.Kind.FLOW)
        .flatMap(vocabulary::metric)
        .filter(y -> y.kind() == metric.kind() && y.unit() == metric.unit())
        .orElse(metric);
  }

  /** "Per month?" after what is paid in a year: its part by month, and no measure of its own. */
  boolean isSpread(Scan scan, @Nullable Question before) {
    return before != null
        && scan.operation() == Operation.PER_MONTH
        && scan.entities().isEmpty()
        && scan.content().isEmpty()
        && before.metrics().stream()
            .limit(1)
            .flatMap(m -> vocabulary.metric(m).stream())
            .anyMatch(
                m ->
                    m.kind() == Metric.Kind.FLOW
                        && scan.metrics().stream()
                            .noneMatch(s -> m.slug().equals(s.metric().ties().beside())));
  }
}
