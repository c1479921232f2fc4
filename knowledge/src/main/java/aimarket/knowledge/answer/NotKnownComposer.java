package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Amounts;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.plan.Selection;
import aimarket.knowledge.reading.Question;
import aimarket.knowledge.reading.Reading.Declined;
import aimarket.knowledge.reading.When;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what is not known, and the nearest thing that is. */
final class NotKnownComposer {
  private static final int NEAREST = 3;

  private final Task task;
  private final Draft draft;
  private final Telling telling;

  NotKnownComposer(Task task) {
    this.task = task;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
  }

  /** A metric of an entity of which there is nothing, or nothing that fits. */
  Answer missing(String entity, String metric, Selection selection) {
    return missing(entity, metric, selection, task.question().when());
  }

  /**
   * @param when the time of which there is nothing, where that is what is missing
   */
  Answer missing(String entity, String metric, Selection selection, When when) {
    Question q = task.question();
    String thing = telling.metric(metric);
    String name = task.vocabulary().name(entity);
    Selection.Missing missing =
        selection.missing() == null ? Selection.Missing.FIGURES : selection.missing();
    String headline;
    Optional<Figure> expected =
        missing == Selection.Missing.PERIOD ? expected(selection) : Optional.empty();
    if (expected.isPresent()) {
      return ofAnotherTime(expected.get(), when);
    }
    switch (missing) {
      case PERIOD:
        headline =
            "No source here has %s %s for %s."
                .formatted(telling.possessive(entity), thing, when.label());
        break;
      case SEGMENT:
        headline =
            "No source here has %s %s %s.".formatted(telling.possessive(entity), thing, segment(q));
        break;
      case SOURCE:
      case CLAIMANT:
        headline = "That source gives no %s of %s.".formatted(thing, name);
        break;
      case BASIS:
        headline =
            "No source here has %s %s on that basis.".formatted(telling.possessive(entity), thing);
        break;
      default:
        headline = "No source here has %s %s.".formatted(telling.possessive(entity), thing);
    }
    nearest(
        selection.all().isEmpty()
            ? nearby(entity, metric)
            : List.of(Head.of(selection.all()).orElseThrow()));
    return finish(headline);
  }

  /** The amount that came with the question, where it is expected of another time. */
  private Optional<Figure> expected(Selection selection) {
    return selection.all().stream()
        .filter(f -> f.nature().isForward() && f.amount().isNumber())
        .filter(
            f ->
                task.question().amounts().stream()
                    .filter(a -> a.unit() == null || a.unit() == f.amount().unit())
                    .anyMatch(a -> Amounts.agree(f.amount(), a.value())))
        .min(Head.ORDER);
  }

  /** "$5B by next year?": that amount is expected of a later year, and nothing of the next. */
  private Answer ofAnotherTime(Figure figure, When when) {
    String headline =
        "No source here has it for %s; of another time there is %s: %s, %s."
            .formatted(
                when.label(),
                telling.subject(figure),
                draft.cited(figure, Role.ANSWER),
                telling.details(figure));
    new Marginalia(task, draft).caveat(figure);
    return draft.finish(Status.PARTIAL, task.understood(), headline);
  }

  /** A metric with two sides, of which nothing stands between those that were named. */
  Answer between(String metric) {
    String names =
        task.question().entities().stream()
            .map(task.vocabulary()::name)
            .collect(Collectors.joining(" and "));
    nearest(largest(metric));
    return finish("No source here has %s between %s.".formatted(telling.metric(metric), names));
  }

  /** A question that was read as one that cannot be answered. */
  Answer declined(Declined declined) {
    String what = declined.what();
    Question q = task.question();
    String headline;
    switch (declined.why()) {
      case ABSENT_ENTITY:
        headline = "No source here says anything about " + what + ".";
        nearest(q.metrics().isEmpty() ? List.of() : largest(q.metrics().get(0)));
        break;
      case ABSENT_METRIC:
        headline =
            q.entities().isEmpty()
                ? "No source here says anything about " + what + "."
                : "No source here has %s %s."
                    .formatted(telling.possessive(q.entities().get(0)), what);
        q.entities().forEach(this::known);
        break;
      case ABSENT_SEGMENT:
        headline = "No source here breaks that down for " + what + ".";
        q.metrics().stream().limit(1).forEach(m -> nearest(largest(m)));
        break;
      case FALSE_PREMISE:
        headline = "No source here says that this happened: “" + q.text() + "”.";
        q.entities().forEach(this::known);
        break;
      case INSTRUCTION:
        headline =
            "I only answer questions about the AI market from sourced facts; I take no other instructions.";
        examples();
        break;
      case OTHER_LANGUAGE:
        headline = "I read English only. Please ask in English.";
        examples();
        break;
      default:
        headline = "That is outside what I know: sourced facts about the AI market.";
        examples();
    }
    boolean ofThisMarket =
        declined.why() == Declined.Why.ABSENT_ENTITY
            || declined.why() == Declined.Why.ABSENT_METRIC
            || declined.why() == Declined.Why.ABSENT_SEGMENT
            || declined.why() == Declined.Why.FALSE_PREMISE;
    return ofThisMarket ? finish(headline) : draft.finish(Status.UNKNOWN, ReadAs.NOTHING, headline);
  }

  /** Nothing that fits the words, though the entities may be known. */
  Answer nothing() {
    Question q = task.question();
    String about =
        q.entities().isEmpty()
            ? ""
            : " about "
                + q.entities().stream()
                    .map(task.vocabulary()::name)
                    .collect(Collectors.joining(" and "));
    q.entities().forEach(this::known);
    if (q.entities().isEmpty()) {
      examples();
    }
    return finish("No source here answers that" + about + ".");
  }

  private Answer finish(String headline) {
    return draft.finish(Status.UNKNOWN, task.understood(), headline);
  }

  private void nearest(List<Figure> figures) {
    if (figures.isEmpty()) {
      return;
    }
    List<String> shown = new ArrayList<>();
    for (Figure f : figures) {
      shown.add(
          "%s, %s (%s)"
              .formatted(telling.subject(f), draft.cited(f, Role.CONTEXT), telling.details(f)));
    }
    draft.note("Nearest: " + String.join("; ", shown) + ".");
  }

  /** What there is on the entity, by name only: amounts would be context that nobody asked for. */
  private void known(String entity) {
    // In the order of the vocabulary, which puts first what people ask for most.
    Set<String> metrics = new LinkedHashSet<>();
    task.vocabulary().metrics().forEach(m -> metrics.add(m.slug()));
    metrics.retainAll(task.evidence().metricsOf(entity));
    if (!metrics.isEmpty()) {
      draft.note(
          "On "
              + task.vocabulary().name(entity)
              + " there is: "
              + metrics.stream().limit(6).map(telling::metric).collect(Collectors.joining(", "))
              + ".");
      draft.suggest("Facts on " + task.vocabulary().name(entity), "facts " + entity);
    }
  }

  private List<Figure> nearby(String entity, String metric) {
    known(entity);
    return largest(metric);
  }

  private List<Figure> largest(String metric) {
    Set<String> seen = new LinkedHashSet<>();
    return task.evidence().usableOf(metric).stream()
        .filter(f -> f.amount().isNumber() && f.dimensions().isEmpty() && !f.nature().isForward())
        .sorted(Head.ORDER)
        .filter(f -> seen.add(f.entity()))
        .limit(NEAREST)
        .toList();
  }

  private String segment(Question q) {
    return q.segment() == null ? "for the whole" : "for " + telling.segment(q.segment());
  }

  private void examples() {
    List<Answer.Suggestion> examples = Examples.of(task.evidence());
    examples.forEach(e -> draft.suggest(e.label(), e.question()));
    if (!examples.isEmpty()) {
      draft.note(
          "Try: "
              + examples.stream()
                  .map(Answer.Suggestion::question)
                  .collect(Collectors.joining(" · ")));
    }
  }
}
