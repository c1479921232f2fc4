package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Arithmetic;
import aimarket.knowledge.compare.Disagreements;
import aimarket.knowledge.compare.Gate;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.plan.Selection;
import aimarket.knowledge.plan.Subjects;
import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Operation;
import aimarket.knowledge.reading.Question;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Two figures that one question sets against each other and that no comparison of parties has: of
 * two measures, or of two times.
 */
final class SideBySide {
  private static final Set<Form> FORMS =
      EnumSet.of(Form.LOOKUP, Form.COMPARE, Form.COMPUTED, Form.STATEMENTS, Form.FORECASTS);

  private final Task task;
  private final List<Question> sides;
  private final Draft draft;
  private final Telling telling;

  private SideBySide(Task task, List<Question> sides) {
    this.task = task;
    this.sides = sides;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
  }

  /**
   * Empty where there are not two of one unit, or the answer shows them already.
   *
   * @param sides two questions, or none
   * @param whole what the question is answered with otherwise
   */
  static Optional<Answer> of(Task task, List<Question> sides, Answer whole) {
    boolean told = task.question().form() == Form.STATEMENTS && whole.status() == Status.ANSWERED;
    boolean itself = // a difference has its two sides in itself
        task.question().metrics().stream()
            .limit(1)
            .flatMap(slug -> task.vocabulary().metric(slug).stream())
            .anyMatch(m -> m.ties().of() != null && m.counterpartyRole() != null);
    boolean words = sides.stream().anyMatch(s -> s.metrics().isEmpty());
    boolean times = // of one difference, then and now
        sides.size() > 1
            && sides.get(0).metrics().equals(sides.get(1).metrics())
            && !sides.get(0).when().equals(sides.get(1).when());
    if (itself && !times
        || words
        || sides.size() < 2
        || !FORMS.contains(task.question().form())
        || told) {
      return Optional.empty();
    }
    Optional<Side> first = first(task, sides.get(0));
    Optional<Side> second = second(task, sides.get(0), sides.get(1));
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    Figure a = first.get().figure();
    Figure b = second.get().figure();
    boolean computed = whole.figures().stream().anyMatch(f -> f.computedFrom() != null);
    boolean shown =
        whole.facts().contains(a.id())
            && whole.facts().contains(b.id())
            && (computed || task.question().form() != Form.COMPUTED);
    boolean alike = a.amount().unit() == b.amount().unit();
    boolean beside = task.question().form() == Form.LOOKUP; // shown, and not compared
    return a.equals(b) || shown && !beside || !alike
        ? Optional.empty()
        : Optional.of(
            new SideBySide(task, List.of(first.get().asked(), second.get().asked())).compose(a, b));
  }

  /** A question, and the figure that answers it. */
  private record Side(Question asked, Figure figure) {}

  /** What is to come, without a day, is all that is to come. */
  private static Optional<Side> first(Task task, Question question) {
    Optional<Side> side = side(task, question);
    boolean someday = question.when().ahead() && question.when().from() == null;
    return side.isPresent() || !someday
        ? side
        : side(task, OverTime.anyTime(question, question.nature()));
  }

  /** A stretch that it only took over from the first side is left where it has no figure of it. */
  private static Optional<Side> second(Task task, Question first, Question second) {
    Optional<Side> side = side(task, second);
    boolean takenOver = first.when().equals(second.when());
    Optional<Side> whenever =
        side.isPresent() || !takenOver
            ? side
            : side(task, OverTime.anyTime(second, second.nature()));
    boolean both = first.entities().size() > 1 && first.entities().equals(second.entities());
    Optional<Side> ofOne = // of the deal with another, and then of all: the other is left out
        whenever.isPresent() || !both
            ? whenever
            : side(task, second.concerning(second.entities().subList(0, 1)));
    return ofOne.isPresent() ? ofOne : alike(task, second);
  }

  /** "The deal v the target for 2030": what is expected then in the same unit, by another name. */
  private static Optional<Side> alike(Task task, Question side) {
    Unit unit = unit(task, side.metrics().get(0));
    if (!side.when().ahead() || side.when().to() == null) {
      return Optional.empty();
    }
    return task.vocabulary().metrics().stream()
        .filter(m -> m.unit() == unit && unit == Unit.GW) // all of one thing, by several names
        .flatMap(m -> side(task, side.about(List.of(m.slug()))).stream())
        .findFirst();
  }

  private static Unit unit(Task task, String metric) {
    return task.vocabulary().metric(metric).orElseThrow().unit();
  }

  /** A side that is about several parties is a comparison of its own. */
  private static Optional<Side> side(Task task, Question question) {
    String metric = question.metrics().get(0);
    long parties =
        question.entities().stream()
            .filter(e -> !task.evidence().usable(e, metric).isEmpty())
            .count();
    return parties > 1
        ? Optional.empty()
        : figure(task, question).map(figure -> new Side(question, figure));
  }

  /** The head of what a side asks for, of the first party that has one. */
  static Optional<Figure> figure(Task task, Question side) {
    String metric = side.metrics().get(0);
    List<String> having = new Subjects(task.evidence(), side).entities(metric);
    List<String> entities = // nobody is named, and only one has it
        side.entities().isEmpty() && having.size() == 1 ? having : side.entities();
    for (String entity : entities) {
      List<Figure> numbers =
          Selection.of(task.evidence(), side, entity, metric).figures().stream()
              .filter(f -> f.amount().isNumber())
              .filter(f -> side.basis() == null || side.basis().equals(f.basis()))
              .toList();
      Optional<Figure> head =
          task.evidence()
              .ownBasis(entity, metric)
              .filter(own -> side.basis() == null)
              .flatMap(
                  own ->
                      Head.of(numbers.stream().filter(f -> f.basis().equals(own.basis())).toList()))
              .or(() -> Head.of(numbers));
      if (head.isPresent()) {
        return head;
      }
    }
    return Optional.empty();
  }

  private Answer compose(Figure first, Figure second) {
    String headline =
        LookUpComposer.capital(shown(first))
            + "; "
            + shown(second)
            + "."
            + proportion(first, second);
    caveats(first, second);
    draft.differing(List.of(first, second), EnumSet.allOf(Disagreements.Reason.class));
    return draft.finish(
        Status.ANSWERED, ReadAs.both(sides, task.corrections(), task.vocabulary()), headline);
  }

  /** Each with whose it is, and when, where both are of one; what holds for both is said once. */
  private void caveats(Figure first, Figure second) {
    Marginalia beside = new Marginalia(task, draft);
    if (Objects.equals(first.header().caveat(), second.header().caveat())) {
      beside.caveat(first);
      return;
    }
    boolean one = telling.subject(first).equals(telling.subject(second));
    for (Figure figure : List.of(first, second)) {
      String when = one ? ", " + Written.period(figure.header()) : "";
      beside.caveat(figure, LookUpComposer.capital(telling.subject(figure)) + when);
    }
  }

  private String shown(Figure figure) {
    return "%s: %s (%s)"
        .formatted(
            telling.subject(figure), draft.cited(figure, Role.ANSWER), telling.details(figure));
  }

  /** " The first is 25% more, the other 20% less." */
  private String percents(Pair ordered, String larger) {
    Amount up = Arithmetic.percentMore(ordered.upper().amount(), ordered.lower().amount());
    Amount down = Arithmetic.percentMore(ordered.lower().amount(), ordered.upper().amount());
    return " The %s is %s more, the other %s less%s."
        .formatted(
            larger,
            computed(Arithmetic.size(up), ordered.upper(), ordered),
            computed(Arithmetic.size(down), ordered.lower(), ordered),
            new Working(draft, telling).care(ordered.from(), true));
  }

  private String computed(Amount amount, Figure of, Pair pair) {
    return draft.computed(amount, of.entity(), Role.ANSWER, pair.from());
  }

  /** " The first is 5.7× the second; different dates: …" where both are of one unit. */
  private String proportion(Figure first, Figure second) {
    Pair pair = new Pair(first, second, Pair.Tie.METRICS);
    Pair ordered = pair.largerFirst();
    boolean parties =
        first.metric().equals(second.metric()) && !first.entity().equals(second.entity());
    Set<Gate.Apart> apart = Gate.apart(List.of(first, second));
    boolean bases = apart.contains(Gate.Apart.BASIS) || apart.contains(Gate.Apart.UNSTATED_BASIS);
    if (!ordered.isNumeric() || parties && bases) {
      return ""; // what two parties have on different bases is in no proportion
    }
    String larger = ordered.equals(pair) ? "first" : "second";
    if (task.question().operation() == Operation.SHARE) {
      Amount part = Arithmetic.share(ordered.lower().amount(), ordered.upper().amount());
      return " The %s is %s of the other%s."
          .formatted(
              ordered.equals(pair) ? "second" : "first",
              computed(part, ordered.lower(), ordered),
              new Working(draft, telling).care(ordered.from(), true));
    }
    if (task.question().operation() == Operation.PERCENT_MORE) {
      return percents(ordered, larger);
    }
    boolean points = first.amount().unit() == Unit.PERCENT;
    Amount set =
        points
            ? Arithmetic.size(
                Arithmetic.difference(ordered.upper().amount(), ordered.lower().amount()))
            : Arithmetic.ratio(ordered.upper().amount(), ordered.lower().amount());
    String result = draft.computed(set, ordered.upper().entity(), Role.CONTEXT, ordered.from());
    String care = new Working(draft, telling).care(ordered.from(), !points);
    if (points) {
      return " The %s is %s above the other%s.".formatted(larger, result, care);
    }
    Amount more = Arithmetic.difference(ordered.upper().amount(), ordered.lower().amount());
    return " The %s is %s the other, %s more%s."
        .formatted(
            larger,
            result,
            draft.computed(more, ordered.upper().entity(), Role.CONTEXT, ordered.from()),
            care);
  }
}
