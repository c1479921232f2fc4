package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Amounts;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Figure;
import java.util.List;
import java.util.Optional;

/**
 * The question brings up an amount that the store holds as wrong: it is shown as wrong, and the
 * right one beside it.
 */
final class RefutationComposer {
  private final Task task;
  private final Draft draft;
  private final Telling telling;
  private final Marginalia beside;

  RefutationComposer(Task task) {
    this.task = task;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
    this.beside = new Marginalia(task, draft);
  }

  Answer compose(Figure wrong) {
    Optional<Figure> right = beside.refutation(wrong);
    String refuted = draft.amount(wrong, Role.REFUTED);
    StringBuilder headline = new StringBuilder("No. ");
    right.ifPresent(
        figure ->
            headline
                .append(telling.subject(figure))
                .append(": ")
                .append(draft.cited(figure, Role.ANSWER))
                .append(", ")
                .append(telling.details(figure))
                .append(". "));
    others(wrong).forEach(headline::append);
    headline
        .append(refuted)
        .append(" stands in ")
        .append(telling.who(wrong.header()))
        .append(" only and is refuted here ")
        .append(draft.cite(wrong))
        .append('.');
    right.ifPresent(
        figure ->
            draft.disagreement(
                "conflict",
                List.of(figure.id(), wrong.id()),
                "One contradicts the other; the second is refuted."));
    beside.caveat(wrong);
    return draft.finish(Status.ANSWERED, task.understood(), headline.toString());
  }

  /** Of two amounts that were asked about, the one that stands. */
  private List<String> others(Figure wrong) {
    return task.question().amounts().stream()
        .filter(a -> !Amounts.agree(wrong.amount(), a.value()))
        .flatMap(
            a ->
                task.evidence().usableAbout(wrong.entity()).stream()
                    .filter(f -> f.amount().isNumber() && f.amount().unit() == a.unit())
                    .filter(f -> task.question().metrics().contains(f.metric()))
                    .filter(f -> Amounts.agree(f.amount(), a.value()))
                    .filter(f -> !draft.shows(f))
                    .min(Head.ORDER)
                    .stream())
        .map(f -> new Working(draft, telling).line(f, Role.ANSWER) + " ")
        .toList();
  }
}
