package aimarket.knowledge.answer;

import aimarket.knowledge.compare.Gate;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Period;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.plan.Selection;
import aimarket.knowledge.plan.Subjects;
import aimarket.knowledge.reading.Operation;
import aimarket.knowledge.reading.Question;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Picks the two figures that an operation needs. */
final class Operands {
  /** "Of what it put into Acorn and Birch", or into all: the parts of one total. */
  private static final Pattern JOINED =
      Pattern.compile(
          "\\b(?:and|plus|total|combined|together|both|overall|all|everything|entire|whole)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Task task;
  private final Evidence evidence;
  private final Question question;
  private final Subjects subjects;

  Operands(Task task) {
    this.task = task;
    this.evidence = task.evidence();
    this.question = task.question();
    this.subjects = new Subjects(evidence, question);
  }

  /** Two metrics: those that are named, or the one named and what is usual to divide it by. */
  Optional<Pair> metrics(Operation operation, List<String> entities) {
    return of(operation, question.entities().isEmpty() ? entities : question.entities());
  }

  /** The same of one of those that are named. */
  Optional<Pair> metricsOf(String entity, Operation operation) {
    return of(operation, List.of(entity));
  }

  private Optional<Pair> of(Operation operation, List<String> entities) {
    List<String> named = question.metrics();
    return (named.size() > 1 ? pair(operation, entities, named) : Optional.<Pair>empty())
        .or(() -> pair(operation, entities, usualTwo(operation, named.get(0))));
  }

  private Optional<Pair> pair(Operation operation, List<String> entities, List<String> two) {
    if (two.size() < 2) {
      return Optional.empty();
    }
    Optional<Figure> a = ofAny(entities, two.get(0));
    Optional<Figure> b = ofAny(entities, two.get(1));
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    Pair pair = new Pair(nearest(a.get(), b.get()), nearest(b.get(), a.get()), Pair.Tie.METRICS);
    if (!pair.isNumeric()) {
      return Optional.empty();
    }
    return Optional.of(operation == Operation.SHARE ? pair.smallerFirst() : pair.largerFirst());
  }

  /** Of several years that are expected, the one nearest to what they are measured by. */
  private Figure nearest(Figure figure, Figure other) {
    if (!figure.nature().isForward() || !question.when().isLatest()) {
      return figure;
    }
    long day = other.header().readingDay().toEpochDay();
    return numbers(figure.entity(), figure.metric()).stream()
        .filter(f -> f.basis().equals(figure.basis()))
        .min(
            Comparator.comparingLong(
                    (Figure f) -> Math.abs(f.header().readingDay().toEpochDay() - day))
                .thenComparing(Head.ORDER))
        .orElse(figure);
  }

  private List<String> usualTwo(Operation operation, String named) {
    if (operation == Operation.SHARE && question.basis() != null) { // a round, of its price
      return evidence.vocabulary().metrics().stream()
          .filter(m -> named.equals(m.ties().beside()) && ties(named).over() != null)
          .findFirst()
          .map(m -> List.of(m.slug(), named))
          .orElse(List.of());
    }
    if (operation != Operation.MULTIPLE) {
      return List.of();
    }
    String of = ties(named).of();
    String metric = of == null ? named : of;
    String over = ties(metric).over();
    if (over != null) {
      return List.of(metric, over);
    }
    return evidence.vocabulary().metrics().stream()
        .filter(m -> metric.equals(m.ties().over()))
        .findFirst()
        .map(m -> List.of(m.slug(), metric))
        .orElse(List.of());
  }

  private Metric.Ties ties(String metric) {
    return evidence.vocabulary().metric(metric).map(Metric::ties).orElse(Metric.Ties.NONE);
  }

  /** The figure of the first of those named, or of any of them that has one. */
  private Optional<Figure> ofAny(List<String> entities, String metric) {
    if (question.basis() != null && !hasBasis(metric)) { // the basis is that of the other measure
      Question plain = question.about(List.of(metric));
      return new Operands(new Task(plain, task.corrections(), evidence, task.today()))
          .ofAny(entities, metric);
    }
    Optional<Figure> asked =
        entities.stream().map(e -> usual(e, metric)).flatMap(Optional::stream).findFirst();
    // What is expected of one is measured by what there is of the other.
    return asked.isPresent() || !question.when().ahead()
        ? asked
        : entities.stream()
            .flatMap(
                e ->
                    Selection.of(evidence, OverTime.anyTime(question, null), e, metric)
                        .figures()
                        .stream())
            .filter(f -> f.amount().isNumber())
            .min(Head.ORDER);
  }

  private boolean hasBasis(String metric) {
    return evidence.vocabulary().metric(metric).stream()
        .flatMap(m -> m.bases().stream())
        .anyMatch(b -> b.slug().equals(question.basis()));
  }

  /** An amount and the time that it runs over, with the same other side. */
  Optional<Pair> term(String metric, List<String> entities) {
    String per = ties(metric).per();
    if (per == null) {
      return Optional.empty();
    }
    for (String entity : entities) {
      Optional<Pair> pair =
          Selection.of(evidence, question, entity, metric).figures().stream()
              .filter(f -> f.amount().isNumber())
              .sorted(Head.ORDER)
              .flatMap(
                  f ->
                      evidence.usable(f.entity(), per).stream()
                          .filter(t -> t.counterparties().equals(f.counterparties()))
                          .map(t -> new Pair(f, t, Pair.Tie.TERM)))
              .filter(Pair::isNumeric)
              .findFirst();
      if (pair.isPresent()) {
        return pair;
      }
    }
    return Optional.empty();
  }

  /** Money of one whole year. */
  Optional<Figure> year(String metric, List<String> entities) {
    return entities.stream()
        .flatMap(e -> numbers(e, metric).stream())
        .filter(f -> f.amount().unit() == Unit.USD && isYear(f.header().period()))
        .min(Head.ORDER);
  }

  private static boolean isYear(Period period) {
    return period.kind() == Period.Kind.SPAN
        && period.from() != null
        && period.to() != null
        && period.from().plusYears(1).minusDays(1).equals(period.to());
  }

  /** What a difference is of what it is a difference of: the accounting gap of the revenue. */
  Optional<Pair> ofBase(String metric, String base, List<String> entities) {
    return entities.stream()
        .flatMap(
            e ->
                usual(e, metric).stream()
                    .flatMap(
                        gap ->
                            usual(e, base).map(b -> new Pair(gap, b, Pair.Tie.METRICS)).stream()))
        .filter(Pair::isNumeric)
        .findFirst();
  }

  /** What one side has of the total that the sources give: a stake among all stakes. */
  Optional<Pair> part(String metric, List<String> entities) {
    if (entities.size() != 1) {
      return Optional.empty();
    }
    Map<String, List<Figure>> sides = sides(metric, entities);
    boolean named = question.entities().containsAll(sides.keySet());
    if (named && sides.size() == 2 && !JOINED.matcher(question.text()).find()) {
      List<List<Figure>> two = List.copyOf(sides.values()); // what the one is of the other
      return Head.of(two.get(1))
          .flatMap(b -> Head.of(two.get(0)).map(a -> new Pair(a, b, Pair.Tie.PART)))
          .map(Pair::smallerFirst);
    }
    Optional<Figure> total =
        Head.of(
            evidence.usable(entities.get(0), metric).stream()
                .filter(f -> f.counterparties().isEmpty() && f.amount().isNumber())
                .toList());
    if (sides.isEmpty() || total.isEmpty() || sides.size() > 1 && !named) {
      return Optional.empty();
    }
    return Head.of(asked(sides)).map(part -> new Pair(part, total.get(), Pair.Tie.PART));
  }

  /** "Of what it put into Acorn and Birch, what part is Birch's": the one that is named last. */
  private static List<Figure> asked(Map<String, List<Figure>> sides) {
    return sides.values().stream().reduce((first, last) -> last).orElseThrow();
  }

  /**
   * Two parties, as many figures of each as there are, in the order of the question; empty where
   * the question is not about two.
   */
  Map<String, List<Figure>> parties(String metric, List<String> entities) {
    Map<String, List<Figure>> parties = sides(metric, entities);
    if (parties.size() < 2 && entities.size() > 1) {
      parties = new LinkedHashMap<>();
      for (String entity : entities) {
        List<Figure> figures = numbers(entity, metric);
        if (!figures.isEmpty() && parties.size() < 2) {
          parties.put(entity, figures);
        }
      }
    }
    return parties.size() < 2 ? Map.of() : parties;
  }

  /** The other sides that the question names, else the largest two. */
  private Map<String, List<Figure>> sides(String metric, List<String> entities) {
    Map<String, List<Figure>> all = subjects.parties(metric, entities);
    all.values().forEach(figures -> figures.removeIf(f -> !f.amount().isNumber()));
    all.values().removeIf(List::isEmpty);
    List<String> named = question.entities().stream().filter(all::containsKey).toList();
    List<String> order =
        named.isEmpty()
            ? all.keySet().stream()
                .sorted(
                    Comparator.comparing(
                        s -> Head.of(all.get(s)).orElseThrow().amount().middle(),
                        Comparator.reverseOrder()))
                .toList()
            : named;
    Map<String, List<Figure>> two = new LinkedHashMap<>();
    order.stream().limit(2).forEach(side -> two.put(side, all.get(side)));
    return two;
  }

  /** Each party's usual figure and, where those are not alike, figures on one basis. */
  Gate.View compared(String metric, Map<String, List<Figure>> parties) {
    return Gate.compare(
        parties,
        party ->
            question.basis() != null
                ? Optional.empty()
                : evidence.ownBasis(party, metric).map(own -> own.basis()));
  }

  Optional<Pair> overTime(String metric, String entity) {
    return new OverTime(task, entity, metric).pair();
  }

  /** What a look-up would show: on the entity's own basis where that is known. */
  Optional<Figure> usual(String entity, String metric) {
    List<Figure> figures = numbers(entity, metric);
    return evidence
        .ownBasis(entity, metric)
        .filter(o -> question.basis() == null)
        .flatMap(
            own -> Head.of(figures.stream().filter(f -> f.basis().equals(own.basis())).toList()))
        .or(() -> Head.of(figures));
  }

  private List<Figure> numbers(String entity, String metric) {
    return Selection.of(evidence, question, entity, metric).figures().stream()
        .filter(f -> f.amount().isNumber())
        .toList();
  }
}
