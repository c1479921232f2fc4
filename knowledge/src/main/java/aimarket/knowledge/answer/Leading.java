package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.changes.Change;
import aimarket.knowledge.compare.Disagreements.Reason;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Statement;
import java.util.Optional;

/** The largest change as a sentence. */
final class Leading {
  private final Draft draft;
  private final Telling telling;

  Leading(Task task, Draft draft) {
    this.draft = draft;
    this.telling = task.telling();
  }

  String sentence(Change change) {
    if (change.fact() instanceof Statement statement) {
      return draft.told(statement, Role.CONTEXT) + ".";
    }
    Figure now = (Figure) change.fact();
    Optional<Figure> before =
        change.before().filter(b -> b instanceof Figure).map(Figure.class::cast);
    switch (change.kind()) {
      case DISPUTED:
        return before.map(b -> disputed(now, b)).orElseGet(() -> stands(now)) + ".";
      case REVISED:
        return "Corrected: " + before.map(b -> moved(now, b)).orElseGet(() -> stands(now)) + ".";
      case RETIRED:
        return "Taken back: " + named(now, Role.REFUTED) + ".";
      case REFUTED:
        return "Held as wrong: " + named(now, Role.REFUTED) + ".";
      case STALE:
        return "Gone stale: " + named(now, Role.ANSWER) + ".";
      case REPEATED:
        return "Told again, unchanged: " + named(now, Role.ANSWER) + ".";
      default:
        boolean time = change.reason().filter(Reason.TIME::equals).isPresent();
        return (time ? moved(now, before.orElseThrow()) : stands(now)) + ".";
    }
  }

  /** "Acorn’s revenue is $5B gross, up from $3B in Mar 2026 [1][2]". */
  private String moved(Figure now, Figure before) {
    String text =
        "%s is %s, %s %s %s"
            .formatted(
                telling.subject(now),
                amount(now, Role.ANSWER),
                direction(now, before),
                amount(before, Role.CONTEXT, now),
                draft.cite(java.util.List.<Fact>of(now, before)));
    return text;
  }

  private static String direction(Figure now, Figure before) {
    if (!now.amount().isNumber() || !before.amount().isNumber()) {
      return "after";
    }
    int sign = now.amount().middle().compareTo(before.amount().middle());
    boolean alike = now.basis().equals(before.basis());
    return !alike || sign == 0 ? "after" : sign > 0 ? "up from" : "down from";
  }

  private String disputed(Figure now, Figure other) {
    return "%s disputes %s: %s against %s %s"
        .formatted(
            telling.who(now.header()),
            telling.subject(now),
            amount(now, Role.ANSWER),
            amount(other, Role.CONTEXT),
            draft.cite(java.util.List.<Fact>of(now, other)));
  }

  private String stands(Figure now) {
    return named(now, Role.ANSWER);
  }

  private String named(Figure now, Role role) {
    String tag = telling.tag(now);
    return "%s, %s%s %s"
        .formatted(
            telling.subject(now),
            amount(now, role),
            tag.isEmpty() ? "" : " (" + tag + ")",
            draft.cite(now));
  }

  private String amount(Figure figure, Role role) {
    String basis = telling.basis(figure);
    boolean known = !figure.basis().equals(Figure.UNSTATED_BASIS);
    return draft.amount(figure, role)
        + (basis.isEmpty() ? "" : known ? " " + basis : " (" + basis + ")");
  }

  /** The basis of the earlier one is said where it is another. */
  private String amount(Figure figure, Role role, Figure beside) {
    boolean same = figure.basis().equals(beside.basis());
    String basis = telling.basis(figure);
    return draft.amount(figure, role) + (same || basis.isEmpty() ? "" : " (" + basis + ")");
  }
}
