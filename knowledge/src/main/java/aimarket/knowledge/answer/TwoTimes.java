package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Amounts;
import aimarket.knowledge.compare.Arithmetic;
import aimarket.knowledge.compare.Gate;
import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.plan.Subjects;
import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Several parties on one metric at two times: "who has more today, and who plans more?" Each time
 * is compared by itself; nothing is computed across them.
 */
final class TwoTimes {
  private static final Set<Form> FORMS =
      EnumSet.of(Form.LOOKUP, Form.COMPARE, Form.RANK, Form.TREND, Form.FORECASTS);

  private final Task task;
  private final List<Question> sides;
  private final Draft draft;
  private final Telling telling;

  private TwoTimes(Task task, List<Question> sides) {
    this.task = task;
    this.sides = sides;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
  }

  /**
   * Empty where the sides are not the same question at two times, or there are not two figures at
   * each.
   *
   * @param sides two questions, or none
   */
  static Optional<Answer> of(Task task, List<Question> sides) {
    boolean times =
        sides.size() == 2
            && task.question().operation() == null // what is worked out has an answer of its own
            && FORMS.contains(task.question().form())
            && sides.get(0).entities().size() != 1
            && !sides.get(0).metrics().isEmpty()
            && sides.get(0).metrics().equals(sides.get(1).metrics())
            && sides.get(0).entities().equals(sides.get(1).entities())
            && !sides.get(0).when().equals(sides.get(1).when());
    if (!times) {
      return Optional.empty();
    }
    List<List<Figure>> each = sides.stream().map(s -> figures(task, s)).toList();
    int parties = Math.max(2, sides.get(0).entities().size()); // nobody named is left out
    boolean known = each.stream().allMatch(figures -> figures.size() >= parties);
    return known && !each.get(0).equals(each.get(1))
        ? Optional.of(new TwoTimes(task, sides).compose(each))
        : Optional.empty();
  }

  /** One a party, the largest first; each of what is to come has a day of its own. */
  private static List<Figure> figures(Task task, Question side) {
    return new Subjects(task.evidence(), side)
        .entities(side.metrics().get(0)).stream()
            .map(e -> side.concerning(List.of(e)))
            .flatMap(
                s ->
                    SideBySide.figure(task, s)
                        .or(() -> s.when().ahead() ? whenever(task, s) : Optional.empty())
                        .stream())
            .filter(f -> f.nature().isForward() == side.when().ahead())
            .sorted(Comparator.comparing((Figure f) -> f.amount().middle()).reversed())
            .toList();
  }

  private static Optional<Figure> whenever(Task task, Question side) {
    return SideBySide.figure(task, side.ahead());
  }

  private Answer compose(List<List<Figure>> each) {
    List<String> told = each.stream().map(this::told).toList();
    Marginalia beside = new Marginalia(task, draft);
    Map<String, Figure> caveats = new LinkedHashMap<>(); // what holds for several is said once
    each.stream()
        .flatMap(List::stream)
        .filter(f -> f.header().caveat() != null)
        .forEach(f -> caveats.putIfAbsent(f.header().caveat(), f));
    caveats
        .values()
        .forEach(
            f ->
                beside.caveat(
                    f, task.vocabulary().name(f.entity()) + ", " + Written.period(f.header())));
    return draft.finish(
        Status.ANSWERED,
        ReadAs.both(sides, task.corrections(), task.vocabulary()),
        LookUpComposer.capital(telling.metric(sides.get(0).metrics().get(0)))
            + ": "
            + String.join(" ", told));
  }

  /** "Acorn 3 GW [1] (Apr 2026), Birch 2 GW [1] (Apr 2026); Acorn leads by 1 GW." */
  private String told(List<Figure> figures) {
    List<String> parts = new ArrayList<>();
    figures.forEach(
        f ->
            parts.add(
                "%s %s (%s)"
                    .formatted(
                        task.vocabulary().name(f.entity()),
                        draft.cited(f, Role.ANSWER),
                        telling.details(f))));
    return parts.stream().collect(Collectors.joining(", ")) + lead(figures) + ".";
  }

  private String lead(List<Figure> figures) {
    Figure first = figures.get(0);
    Figure second = figures.get(1);
    if (!Gate.apart(List.of(first, second)).isEmpty()) {
      return "; not like for like, so no lead is computed";
    }
    if (Amounts.agree(first.amount(), second.amount())) {
      return "; they are level";
    }
    Amount by = Arithmetic.difference(first.amount(), second.amount());
    return "; %s leads by %s"
        .formatted(
            task.vocabulary().name(first.entity()),
            draft.computed(by, first.entity(), Role.CONTEXT, List.of(first, second)));
  }
}
