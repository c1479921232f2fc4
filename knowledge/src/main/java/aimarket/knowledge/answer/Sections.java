package aimarket.knowledge.answer;

import aimarket.knowledge.changes.Change;
import aimarket.knowledge.fact.Figure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Changes under their captions, each list with the largest first. */
final class Sections {
  /** What people tell apart, in the order in which they want to hear of it. */
  private enum Caption {
    MOVED("Moved"),
    DISPUTED("Disputed or refuted"),
    MENDED("Corrected"),
    NEW("New"),
    REPORTED("Reported"),
    AGED("Gone stale"),
    REPEATED("Told again, unchanged");

    private final String text;

    Caption(String text) {
      this.text = text;
    }
  }

  /** A statement of less is left to those who ask. */
  private static final double WORTH_IT = 0.25;

  private final Draft draft;
  private final ChangeLines lines;

  Sections(Task task, Draft draft) {
    this.draft = draft;
    this.lines = new ChangeLines(task, draft);
  }

  /**
   * @param changes the largest first
   * @return how many were told
   */
  int add(List<Change> changes, int mostFigures, int mostStatements) {
    Map<Caption, List<Change>> parts = new EnumMap<>(Caption.class);
    int figures = 0;
    int statements = 0;
    for (Change change : changes) {
      boolean figure = change.fact() instanceof Figure;
      if (figure
          ? figures == mostFigures
          : statements == mostStatements || change.size() < WORTH_IT) {
        continue;
      }
      figures += figure ? 1 : 0;
      statements += figure ? 0 : 1;
      parts.computeIfAbsent(caption(change), c -> new ArrayList<>()).add(change);
    }
    parts.forEach(
        (caption, part) -> {
          List<String> told = part.stream().map(lines::line).toList();
          boolean one = caption == Caption.REPEATED;
          draft.section(
              new Answer.Lines(caption.text, one ? List.of(String.join("; ", told)) : told));
        });
    return figures + statements;
  }

  private static Caption caption(Change change) {
    switch (change.kind()) {
      case REVISED:
      case RETIRED:
        return Caption.MENDED;
      case SUPERSEDED:
        return Caption.MOVED;
      case DISPUTED:
      case REFUTED:
        return Caption.DISPUTED;
      case STALE:
        return Caption.AGED;
      case REPEATED:
        return Caption.REPEATED;
      default:
        return change.fact() instanceof Figure ? figure(change) : Caption.REPORTED;
    }
  }

  private static Caption figure(Change change) {
    boolean moved =
        change
            .reason()
            .filter(aimarket.knowledge.compare.Disagreements.Reason.TIME::equals)
            .isPresent();
    return moved ? Caption.MOVED : Caption.NEW;
  }
}
