package aimarket.knowledge.answer;

import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.plan.Ranking;
import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Question;
import aimarket.knowledge.reading.Want;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a figure has to have to answer some questions: a day of its own, or dollars. */
final class Lacking {
  /** A day, a month or a year is asked for, and first of all. */
  private static final Pattern FOR_A_DAY =
      Pattern.compile(
          "^(?:(?:and|so|but|ok) )?(?:when|(?:(?:on|in|by|at|since) )?(?:what|which)"
              + " (?:date|day|month|year)) (?:did|was|were|has|have|had)\\b",
          Pattern.CASE_INSENSITIVE);

  private Lacking() {}

  /**
   * Of the figures it is only known when they were printed; or they are set side by side, where
   * each has its time, and not the event that is asked about.
   */
  static boolean day(Answer answer, Task task, Ranking ranking) {
    Question q = task.question();
    boolean day =
        FOR_A_DAY.matcher(q.text()).find() && q.operation() == null && !ranking.asksWhy(q);
    List<Figure> figures = day ? answers(answer, task) : List.of();
    return !figures.isEmpty()
        && figures.stream().noneMatch(Lacking::isSpan)
        && (q.form() == Form.COMPARE
            || figures.stream().noneMatch(f -> f.header().period().isStated()));
  }

  /** What a question for words asks the price of is not told by how many of them there are. */
  static boolean price(Answer answer, Task task) {
    Question q = task.question();
    boolean priced =
        q.form() == Form.STATEMENTS
            && Want.of(q.text(), task.vocabulary().words()).contains(Want.COST);
    List<Figure> figures = priced ? answers(answer, task) : List.of();
    return !figures.isEmpty() && figures.stream().noneMatch(f -> f.amount().unit() == Unit.USD);
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
