package aimarket.knowledge.answer;

import aimarket.knowledge.changes.Change;
import aimarket.knowledge.fact.Figure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    REPEATED("Told again, as good as unchanged");

    private final String text;

    Caption(String text) {
      this.text = text;
    }
  }

  /** Statements of less are left out, the first and those after it. */
  private static final double FIRST = 0.2;

  private static final double FURTHER = 0.25;

  private static final Set<Change.Kind> ALWAYS =
      EnumSet.of(Change.Kind.STALE, Change.Kind.REPEATED, Change.Kind.REVISED, Change.Kind.RETIRED);

  private final Draft draft;
  private final ChangeLines lines;

  Sections(Task task, Draft draft) {
    this.draft = draft;
    this.lines = new ChangeLines(task, draft);
  }

  /**
   * @param changes the largest first
   * @param least of a figure's change; what is less is left to those who ask further
   * @return how many were told
   */
  int add(List<Change> changes, int mostFigures, int mostStatements, double least) {
    Map<Caption, List<Change>> parts = new EnumMap<>(Caption.class);
    int figures = 0;
    int statements = 0;
    for (Change change : changes) {
      boolean figure = change.fact() instanceof Figure;
      double enough = figure ? least : statements == 0 ? FIRST : FURTHER;
      boolean worth = change.size() >= enough || ALWAYS.contains(change.kind());
      if (!worth || (figure ? figures == mostFigures : statements == mostStatements)) {
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

  /** What is said where not all is told. */
  static String left(int many) {
    return many == 1
        ? "One smaller change is left out; ask what’s new on a company or a measure."
        : many + " smaller changes are left out; ask what’s new on a company or a measure.";
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
