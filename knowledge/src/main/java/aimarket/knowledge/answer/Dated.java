package aimarket.knowledge.answer;

import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.plan.Ranking;
import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Question;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a figure says when: a question for a day is not answered by one without. */
final class Dated {
  /** A day, a month or a year is asked for, and first of all. */
  private static final Pattern FOR_A_DAY =
      Pattern.compile(
          "^(?:(?:and|so|but|ok) )?(?:when|(?:(?:on|in|by|at|since) )?(?:what|which)"
              + " (?:date|day|month|year)) (?:did|was|were|has|have|had)\\b",
          Pattern.CASE_INSENSITIVE);

  private Dated() {}

  /**
   * Of the figures it is only known when they were printed; or they are set side by side, where
   * each has its time, and not the event that is asked about.
   */
  static boolean lacksDay(Answer answer, Task task, Ranking ranking) {
    Question q = task.question();
    boolean day =
        FOR_A_DAY.matcher(q.text()).find() && q.operation() == null && !ranking.asksWhy(q);
    List<Figure> figures = day ? answers(answer, task) : List.of();
    return !figures.isEmpty()
        && figures.stream().noneMatch(Dated::isSpan)
        && (q.form() == Form.COMPARE
            || figures.stream().noneMatch(f -> f.header().period().isStated()));
  }

  private static List<Figure> answers(Answer answer, Task task) {
    return answer.figures().stream()
        .filter(f -> f.role() == Answer.Role.ANSWER && f.fact() != null)
        .flatMap(f -> Stream.ofNullable(task.evidence().figure(Objects.requireNonNull(f.fact()))))
        .toList();
  }

  /** A length of time tells when it ends. */
  private static boolean isSpan(Figure figure) {
    return figure.amount().unit() == Unit.MONTHS || figure.amount().unit() == Unit.YEARS;
  }
}
