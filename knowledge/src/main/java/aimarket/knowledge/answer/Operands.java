package aimarket.knowledge.answer;

import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.plan.Selection;
import aimarket.knowledge.plan.Subjects;
import aimarket.knowledge.reading.Operation;
import aimarket.knowledge.reading.Question;
import aimarket.knowledge.reading.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Picks the figures that a sum is done with. */
final class Operands {
  private final Evidence evidence;
  private final Question question;
  private final Subjects subjects;

  Operands(Task task) {
    this.evidence = task.evidence();
    this.question = task.question();
    this.subjects = new Subjects(evidence, question);
  }

  /**
   * The two figures that an operation needs: two metrics of one entity, two entities, two sides, or
   * two dates.
   */
  List<Figure> pair(Operation operation, String metric, List<String> entities) {
    List<Figure> pair = new ArrayList<>();
    if (question.metrics().size() > 1
        && (operation == Operation.MULTIPLE
            || operation == Operation.RATIO
            || operation == Operation.SHARE)) {
      question.metrics().stream()
          .limit(2)
          .forEach(m -> usual(entities.get(0), m).ifPresent(pair::add));
      return stockFirst(pair);
    }
    if (operation == Operation.PER_YEAR) {
      usual(entities.get(0), metric).ifPresent(f -> withTerm(f).forEach(pair::add));
      return pair;
    }
    Map<String, List<Figure>> sides = subjects.parties(metric, entities);
    if (sides.size() > 1) {
      sides.values().stream().limit(2).forEach(figures -> Head.of(figures).ifPresent(pair::add));
      return pair;
    }
    if (entities.size() > 1 && question.entities().size() > 1) {
      entities.stream().limit(2).forEach(e -> usual(e, metric).ifPresent(pair::add));
      return pair;
    }
    return overTime(entities.get(0), metric);
  }

  /** A multiple divides a level by a flow: valuation by revenue, whichever was named first. */
  private List<Figure> stockFirst(List<Figure> pair) {
    if (pair.size() == 2
        && pair.get(0).amount().isNumber()
        && pair.get(1).amount().isNumber()
        && pair.get(0).amount().middle().compareTo(pair.get(1).amount().middle()) < 0) {
      return List.of(pair.get(1), pair.get(0));
    }
    return pair;
  }

  private List<Figure> withTerm(Figure figure) {
    return evidence.usableAbout(figure.entity()).stream()
        .filter(
            f ->
                f.amount().unit() == Unit.YEARS
                    && f.counterparties().equals(figure.counterparties()))
        .findFirst()
        .map(term -> List.of(figure, term))
        .orElse(List.of(figure));
  }

  private List<Figure> overTime(String entity, String metric) {
    List<Figure> pair = new ArrayList<>();
    if (question.whens().size() > 1) {
      return atDates(entity, metric);
    }
    List<Figure> all =
        Claims.of(Selection.of(evidence, anyTime(), entity, metric).figures()).stream()
            .map(c -> c.head())
            .toList();
    if (all.size() < 2) {
      return pair;
    }
    Figure first =
        all.stream().min(Comparator.comparing(f -> f.header().readingDay())).orElseThrow();
    Figure last =
        Head.of(
                all.stream()
                    .filter(f -> f.header().readingDay().isAfter(first.header().readingDay()))
                    .toList())
            .orElse(first);
    return first.equals(last) ? pair : List.of(last, first);
  }

  /** What a look-up would show: on the entity's own basis where that is known. */
  private Optional<Figure> usual(String entity, String metric) {
    List<Figure> figures =
        Selection.of(evidence, question, entity, metric).figures().stream()
            .filter(f -> f.amount().isNumber())
            .toList();
    return evidence
        .ownBasis(entity, metric)
        .filter(o -> question.basis() == null)
        .flatMap(
            own -> Head.of(figures.stream().filter(f -> f.basis().equals(own.basis())).toList()))
        .or(() -> Head.of(figures));
  }

  /** The heads at the dates that are compared, in the order of the question. */
  List<Figure> atDates(String entity, String metric) {
    List<Figure> heads = new ArrayList<>();
    for (When when : question.whens()) {
      Selection selection = Selection.of(evidence, question, entity, metric, when);
      Head.of(selection.figures()).ifPresent(heads::add);
    }
    return heads;
  }

  /** A trend wants every reading, whatever stretch the question names. */
  Question anyTime() {
    return new Question(
        question.form(),
        question.entities(),
        question.metrics(),
        List.of(When.LATEST),
        question.segment(),
        question.basis(),
        question.nature(),
        question.claimant(),
        question.source(),
        question.topic(),
        question.amounts(),
        question.operation(),
        question.facts(),
        question.likely(),
        question.text());
  }
}
