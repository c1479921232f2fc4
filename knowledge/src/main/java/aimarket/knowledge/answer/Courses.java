package aimarket.knowledge.answer;

import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.plan.Selection;
import aimarket.knowledge.plan.Subjects;
import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Operation;
import aimarket.knowledge.reading.Question;
import java.util.List;
import java.util.stream.Stream;

/** The readings that tell how a measure went, or else how far one was ahead of another in it. */
final class Courses {
  private final Evidence evidence;
  private final Question q;

  Courses(Evidence evidence, Question question) {
    this.evidence = evidence;
    this.q = question;
  }

  /** Whether it measures how far one is ahead of another. */
  boolean isLead(String metric) {
    return evidence
        .vocabulary()
        .metric(metric)
        .filter(m -> m.ties().of() != null && m.counterpartyRole() != null)
        .isPresent();
  }

  List<Selection> series(String metric, List<String> entities) {
    // Up to a time that is to come, the course begins with what is.
    boolean upTo = q.form() == Form.TREND && q.when().ahead();
    Question whenever = OverTime.anyTime(q, upTo ? null : q.nature());
    return entities.stream()
        .map(e -> Selection.of(evidence, whenever, e, metric))
        .filter(s -> !s.isEmpty())
        .toList();
  }

  static boolean isOne(Selection selection) {
    return selection.figures().stream().map(f -> f.header().readingDay()).distinct().count() < 2;
  }

  /**
   * How the lead of one of those that are named over the other went, where their own readings show
   * no trend and a metric of such leads has one.
   */
  List<Selection> lead(String metric) {
    List<String> named =
        q.entities().isEmpty() ? new Subjects(evidence, q).entities(metric) : q.entities();
    boolean leads = q.operation() == Operation.DIFFERENCE && q.entities().isEmpty();
    if (named.size() != 2 && !leads) {
      return List.of();
    }
    return leadsIn(metric)
        .flatMap(
            m ->
                named.stream()
                    .filter(e -> !evidence.usable(e, m.slug()).isEmpty())
                    .flatMap(e -> series(m.slug(), List.of(e)).stream()))
        .filter(s -> !isOne(s))
        .limit(1)
        .toList();
  }

  /**
   * How far one was ahead of another since a day, where the share of one alone is not known for
   * that day: that is how it moved, as far as anybody followed it.
   */
  List<Selection> since(String metric, List<String> entities) {
    boolean one = q.entities().size() == 1 && entities.size() == 1;
    if (!one || q.when().from() == null || q.when().ahead()) {
      return List.of();
    }
    String entity = entities.get(0);
    boolean own = !Selection.of(evidence, q, entity, metric).isEmpty();
    return own
        ? List.of()
        : leadsIn(metric)
            .flatMap(m -> evidence.usableOf(m.slug()).stream())
            .filter(f -> f.entity().equals(entity) || f.counterparties().contains(entity))
            .filter(f -> !Selection.of(evidence, q, f.entity(), f.metric()).isEmpty())
            .limit(1)
            .flatMap(f -> series(f.metric(), List.of(f.entity())).stream())
            .filter(s -> !isOne(s))
            .toList();
  }

  /** Measures of how far one is ahead of another in it. */
  private Stream<Metric> leadsIn(String metric) {
    return evidence.vocabulary().metrics().stream()
        .filter(m -> metric.equals(m.ties().of()) && m.counterpartyRole() != null);
  }
}
