package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.changes.Change;
import aimarket.knowledge.changes.Changes;
import aimarket.knowledge.changes.Topics;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.reading.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** What became visible since a day. */
final class ChangesComposer {
  private static final int MOST_FIGURES = 5;
  private static final int MOST_STATEMENTS = 2;
  private static final double LEAST = 0.05;

  private final Task task;
  private final Draft draft;

  ChangesComposer(Task task) {
    this.task = task;
    this.draft = new Draft(task.evidence());
  }

  Answer compose() {
    When when = task.question().when();
    LocalDate from = Objects.requireNonNullElse(when.from(), task.today().minusDays(7));
    LocalDate to = Objects.requireNonNullElse(when.to(), task.today());
    Topics topics = new Topics(task.question().entities(), task.question().metrics());
    List<Change> changes =
        new Changes(task.evidence())
            .between(before(from), before(to.plusDays(1)), topics).stream()
                .filter(c -> topics.metrics().isEmpty() || c.fact() instanceof Figure)
                .toList();
    String headline = headline(changes, when);
    List<Change> rest = changes.stream().skip(1).toList();
    int left =
        rest.size() - new Sections(task, draft).add(rest, MOST_FIGURES, MOST_STATEMENTS, LEAST);
    if (left > 0) {
      draft.note(Sections.left(left));
    }
    return draft.finish(Status.ANSWERED, task.understood(), headline);
  }

  private String headline(List<Change> changes, When when) {
    return changes.isEmpty()
        ? "Nothing became known here " + when.label() + "."
        : new Leading(task, draft).sentence(changes.get(0));
  }

  /** The last moment before a day. */
  static Instant before(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1_000);
  }
}
