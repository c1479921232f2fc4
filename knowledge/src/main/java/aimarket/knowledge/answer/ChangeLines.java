package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.changes.Change;
import aimarket.knowledge.compare.Disagreements.Reason;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.store.Version;
import java.util.Optional;

/** A change in a line: old to new, on what basis, when, who says so, where it stands. */
final class ChangeLines {
  private final Task task;
  private final Draft draft;
  private final Telling telling;

  ChangeLines(Task task, Draft draft) {
    this.task = task;
    this.draft = draft;
    this.telling = task.telling();
  }

  String line(Change change) {
    return change.fact() instanceof Figure figure
        ? figure(change, figure)
        : statement(change, (Statement) change.fact());
  }

  private String figure(Change change, Figure now) {
    String subject = telling.subject(now) + ": ";
    switch (change.kind()) {
      case REFUTED:
        return refuted(change, now);
      case RETIRED:
        return subject
            + draft.cited(now, Role.REFUTED)
            + " was taken back"
            + change.why().map(ChangeLines::why).orElse("");
      case STALE:
        return subject + draft.cited(now, Role.ANSWER) + ", " + telling.details(now) + aged(now);
      case REPEATED:
        return telling.subject(now)
            + " "
            + draft.cited(now, Role.CONTEXT)
            + change.before().map(b -> asBefore((Figure) b, now)).orElse("");
      case REVISED:
        return subject
            + change.before().map(b -> draft.cited((Figure) b, Role.CONTEXT) + " → ").orElse("")
            + told(now)
            + "; corrected"
            + change.why().map(ChangeLines::why).orElse("");
      default:
        return subject
            + change.before().map(b -> against(change, now, (Figure) b)).orElseGet(() -> told(now));
    }
  }

  /** Near enough to be the same, and yet put otherwise. */
  private String asBefore(Figure before, Figure now) {
    return before.amount().equals(now.amount())
        ? ""
        : " (" + draft.cited(before, Role.CONTEXT) + " before)";
  }

  private String against(Change change, Figure now, Figure other) {
    Optional<Reason> reason = change.reason();
    if (reason.filter(Reason.TIME::equals).isPresent()) {
      return "%s (%s) → %s"
          .formatted(draft.cited(other, Role.CONTEXT), briefly(other, now, telling), told(now));
    }
    if (change.kind() == Change.Kind.DISPUTED) {
      return "%s; against %s, %s"
          .formatted(told(now), draft.cited(other, Role.CONTEXT), basisAndKind(other));
    }
    if (reason.filter(Reason.BASIS::equals).isPresent()) {
      return "%s; on another basis %s, %s"
          .formatted(told(now), draft.cited(other, Role.CONTEXT), telling.details(other));
    }
    return told(now);
  }

  private String told(Figure figure) {
    return draft.cited(figure, Role.ANSWER) + ", " + telling.details(figure);
  }

  private String basisAndKind(Figure figure) {
    String basis = telling.basis(figure);
    return (basis.isEmpty() ? "" : basis + ", ") + telling.kind(figure);
  }

  /** When it was read, and its basis where that is another. */
  static String briefly(Figure before, Figure now, Telling telling) {
    String basis = telling.basis(before);
    boolean other = !before.basis().equals(now.basis());
    return (other && !basis.isEmpty() ? basis + ", " : "") + Written.period(before.header());
  }

  /** The wrong amount is said to be wrong before what is right. */
  private String refuted(Change change, Figure wrong) {
    String not = "not " + draft.cited(wrong, Role.REFUTED);
    Optional<Fact> right = change.before().filter(b -> !b.id().equals(wrong.id()));
    return right.isPresent() && right.get() instanceof Figure figure
        ? telling.subject(figure) + ": " + told(figure) + "; " + not
        : telling.subject(wrong) + ": " + not + change.why().map(ChangeLines::why).orElse("");
  }

  private String aged(Figure figure) {
    return task.vocabulary()
        .metric(figure.metric())
        .map(Metric::freshDays)
        .map(days -> "; now older than " + days + " days")
        .orElse("");
  }

  private String statement(Change change, Statement statement) {
    String told = draft.told(statement, Role.CONTEXT);
    switch (change.kind()) {
      case REVISED:
        return told + "; corrected" + change.why().map(ChangeLines::why).orElse("");
      case REFUTED:
        return "Held as wrong: " + told;
      case RETIRED:
        return "Taken back" + change.why().map(ChangeLines::why).orElse("") + ": " + told;
      default:
        return told;
    }
  }

  /** A reason that states an amount stays in the history: only figures are shown. */
  static String why(Version.Why why) {
    boolean says = !why.reason().isBlank() && !why.reason().matches(".*\\d.*");
    return " by " + why.by() + (says ? ": " + why.reason() : "");
  }
}
