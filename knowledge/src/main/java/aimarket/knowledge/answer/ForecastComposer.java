package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.fact.Figure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is expected of whom: projections, targets and plans in the order they fall due. */
final class ForecastComposer {
  private static final int MOST = 8;

  private final Task task;
  private final Draft draft;
  private final Telling telling;

  ForecastComposer(Task task) {
    this.task = task;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
  }

  /** Empty where nothing looks ahead. */
  Optional<Answer> compose() {
    List<Figure> ahead = ahead();
    if (ahead.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    for (Figure f : ahead.stream().limit(MOST).toList()) {
      String state = f.header().readingDay().isBefore(task.today()) ? "past its date" : "open";
      rows.add(List.of(telling.subject(f), draft.cited(f, Role.ANSWER), telling.details(f), state));
    }
    draft.section(
        new Answer.Table(List.of("what", "amount", "when, what kind, whose", "state"), rows));
    draft.note("None of these is a result.");
    return Optional.of(
        draft.finish(
            Status.ANSWERED,
            task.understood(),
            "%d %s of what is to come."
                .formatted(ahead.size(), ahead.size() == 1 ? "figure" : "figures")));
  }

  private List<Figure> ahead() {
    Set<String> entities = new LinkedHashSet<>(task.question().entities());
    if (entities.isEmpty()) {
      task.vocabulary().entities().forEach(e -> entities.add(e.slug()));
    }
    List<Figure> ahead = new ArrayList<>();
    for (String entity : entities) {
      List<Figure> figures =
          task.evidence().usableAbout(entity).stream()
              .filter(
                  f -> f.entity().equals(entity) && f.nature().isForward() && f.amount().isNumber())
              .filter(
                  f ->
                      task.question().metrics().isEmpty()
                          || task.question().metrics().contains(f.metric()))
              .toList();
      Claims.of(figures).forEach(c -> ahead.add(c.head()));
    }
    ahead.sort(
        java.util.Comparator.comparing((Figure f) -> f.header().readingDay())
            .thenComparing(Figure::id));
    return ahead;
  }
}
