package aimarket.knowledge.answer;

import aimarket.knowledge.compare.Gate;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.plan.Selection;
import aimarket.knowledge.plan.Subjects;
import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Operation;
import aimarket.knowledge.reading.Question;
import aimarket.knowledge.reading.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which computation answers a question, if one does: the kinds are tried in an order, and the first
 * for which there are figures is it.
 */
final class Computations {
  private final Task task;
  private final Question question;
  private final Operands operands;

  Computations(Task task) {
    this.task = task;
    this.question = task.question();
    this.operands = new Operands(task);
  }

  /** Empty where nothing can be computed, or a source's own figure says it better. */
  Optional<Answer> compose(String metric, List<String> entities) {
    Operation operation =
        question.operation() == null ? Operation.DIFFERENCE : question.operation();
    String base = base(metric);
    if (base != null && operation == Operation.SHARE) {
      Optional<Pair> part = operands.ofBase(metric, base, entities);
      if (part.isPresent()) {
        return part.map(p -> composer().of(operation, p));
      }
    }
    if (base != null) {
      return isOfBase(operation, metric, base) ? ofBase(operation, base) : Optional.empty();
    }
    switch (operation) {
      case SUM:
        return metric(metric).flatMap(m -> new SumComposer(task, m).sum(entities));
      case REST:
        return metric(metric).flatMap(m -> new SumComposer(task, m).rest(entities));
      case PER_YEAR:
        return operands.term(metric, entities).map(p -> composer().of(operation, p));
      case PER_MONTH:
        return operands.year(metric, entities).map(composer()::perMonth);
      default:
        return pair(operation, metric, entities);
    }
  }

  /** The question is then read as one about the metric that it is computed from. */
  private Optional<Answer> ofBase(Operation operation, String base) {
    Question about = question.about(List.of(base));
    Task other = new Task(about, task.corrections(), task.evidence(), task.today());
    return new Computations(other)
        .pair(operation, base, new Subjects(task.evidence(), about).entities(base));
  }

  /** One metric of one party at the dates that are named, whatever is to be computed. */
  Optional<Answer> dates(String metric, String entity) {
    Operation operation =
        question.operation() == null ? Operation.DIFFERENCE : question.operation();
    return overTime(operation, metric, entity);
  }

  private Optional<Answer> pair(Operation operation, String metric, List<String> entities) {
    List<Pair> each = each(operation, metric);
    if (each.size() > 1) {
      return Optional.of(composer().each(operation, each));
    }
    Map<String, List<Figure>> parties = operands.parties(metric, entities);
    boolean two = question.metrics().size() > 1 && parties.size() < 2;
    boolean ofOne = operation == Operation.SHARE && parties.size() < 2;
    if (two || ofOne || operation == Operation.MULTIPLE) {
      Optional<Pair> metrics = operands.metrics(operation, entities);
      if (metrics.isPresent()) {
        return metrics.map(p -> composer().of(operation, p));
      }
    }
    if (operation == Operation.SHARE) {
      Optional<Pair> part = operands.part(metric, entities).filter(Pair::isNumeric);
      if (part.isPresent()) {
        return part.map(p -> composer().of(operation, p));
      }
    }
    boolean sides = question.basis() != null && question.entities().size() > 2;
    if (sides && parties.size() < 2) { // each side may be known on a basis of its own
      Question any = question.about(question.metrics());
      Task other = new Task(any, task.corrections(), task.evidence(), task.today());
      return new Computations(other).pair(operation, metric, entities);
    }
    if (operation == Operation.SHARE && question.when().ahead() && entities.size() == 1) {
      Optional<Pair> plan =
          operands
              .overTime(metric, entities.get(0))
              .filter(p -> p.tie() == Pair.Tie.PLAN && p.isNumeric());
      if (plan.isPresent()) { // what there is, of what is planned
        return plan.map(p -> new Pair(p.upper(), p.lower(), Pair.Tie.PART).smallerFirst())
            .map(p -> composer().of(operation, p));
      }
    }
    boolean unnamed =
        operation == Operation.SHARE
            && parties.keySet().stream().noneMatch(question.entities()::contains);
    if (parties.size() > 1 && unnamed) {
      return Optional.empty(); // no two that happen to be known are a part and a whole
    }
    if (parties.size() > 1) {
      Gate.View view = operands.compared(metric, parties);
      List<Figure> usual = List.copyOf(view.usual().values());
      boolean numeric = new Pair(usual.get(0), usual.get(1), Pair.Tie.PARTIES).isNumeric();
      return numeric ? Optional.of(composer().between(operation, view)) : Optional.empty();
    }
    boolean one = question.entities().size() < 2 || entities.size() == 1;
    return one && operation != Operation.SHARE && !entities.isEmpty()
        ? overTime(operation, metric, entities.get(0))
        : Optional.empty();
  }

  /**
   * One computation for each of several parties, where every one has its figures: multiples, and
   * what each gained between two dates or up to now.
   */
  private List<Pair> each(Operation operation, String metric) {
    List<String> named = question.entities();
    boolean change = question.whens().size() > 1 || task.today().equals(question.when().to());
    if (named.size() < 2 || operation != Operation.MULTIPLE && !change) {
      return List.of();
    }
    List<Pair> pairs =
        named.stream()
            .flatMap(
                e ->
                    (operation == Operation.MULTIPLE
                            ? operands.metricsOf(e, operation)
                            : operands.overTime(metric, e))
                        .filter(Pair::isNumeric).stream())
            .toList();
    return pairs.size() == named.size() ? pairs : List.of();
  }

  private Optional<Answer> overTime(Operation operation, String metric, String entity) {
    OverTime time = new OverTime(task, entity, metric);
    Optional<Pair> pair = time.pair().filter(Pair::isNumeric);
    if (pair.isPresent()) {
      return pair.map(p -> composer().of(operation, p));
    }
    List<When> without = time.without();
    boolean half = question.whens().size() > 1 && without.size() < question.whens().size();
    if (!half || without.isEmpty()) {
      return Optional.empty();
    }
    Selection missing = Selection.of(task.evidence(), question, entity, metric, without.get(0));
    return missing.isEmpty()
        ? Optional.of(new NotKnownComposer(task).missing(entity, metric, missing, without.get(0)))
        : Optional.empty();
  }

  /** The metric of which this one sets two readings against one another. */
  private @Nullable String base(String metric) {
    return metric(metric).map(m -> m.ties().of()).orElse(null);
  }

  /**
   * Whether to compute it, and not to take the source's own figure: where both sides are named or a
   * plan is set against the present; and for growth where a time is named, or what is asked for is
   * no multiple.
   */
  private boolean isOfBase(Operation operation, String metric, String base) {
    boolean sided = metric(metric).map(Metric::counterpartyRole).isPresent();
    if (!sided) {
      boolean noOwn =
          question.entities().stream().allMatch(e -> task.evidence().usable(e, metric).isEmpty());
      return noOwn
          || !question.when().isLatest()
          || operation == Operation.DIFFERENCE
          || operation == Operation.PERCENT_MORE;
    }
    long having =
        question.entities().stream()
            .filter(e -> !task.evidence().usable(e, base).isEmpty())
            .count();
    return having > 1 || having == 1 && question.when().ahead();
  }

  private Optional<Metric> metric(String slug) {
    return task.vocabulary().metric(slug);
  }

  private ComputedComposer composer() {
    return new ComputedComposer(task);
  }

  /** Whether the question is about something to compute at all. */
  static boolean wanted(Question question) {
    return question.operation() != null || question.form() == Form.COMPUTED;
  }
}
