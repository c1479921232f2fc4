package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.changes.Change;
import aimarket.knowledge.compare.Disagreements.Reason;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Statement;
import java.util.List;
import java.util.Optional;

/** The largest change as a sentence that says all of it: it is not told again below. */
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

  /** "Acorn’s revenue is $5B gross (Apr 2031), up from $3B (Mar 2031), per Gazette [1][2]". */
  private String moved(Figure now, Figure before) {
    return "%s is %s, %s %s (%s), %s %s"
        .formatted(
            telling.subject(now),
            amountAndTime(now),
            direction(now, before),
            draft.amount(before, Role.CONTEXT),
            ChangeLines.briefly(before, now, telling),
            telling.kind(now),
            draft.cite(List.<Fact>of(now, before)));
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
    return "%s disputes %s (%s): %s against %s %s"
        .formatted(
            telling.who(now.header()),
            telling.subject(now),
            Written.period(now.header()),
            amount(now, Role.ANSWER),
            amount(other, Role.CONTEXT),
            draft.cite(List.<Fact>of(now, other)));
  }

  /** "Acorn’s revenue is put at $5B gross, an estimate, per Gazette [1]". */
  private String stands(Figure now) {
    return "%s is put at %s, %s, %s %s"
        .formatted(
            telling.subject(now),
            amount(now, Role.ANSWER),
            Written.period(now.header()),
            telling.kind(now),
            draft.cite(now));
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

  /** "$5B gross (Apr 2031)", "$5B (basis not stated, Apr 2031)". */
  private String amountAndTime(Figure figure) {
    String basis = telling.basis(figure);
    boolean unstated = figure.basis().equals(Figure.UNSTATED_BASIS);
    return draft.amount(figure, Role.ANSWER)
        + (basis.isEmpty() || unstated ? "" : " " + basis)
        + " ("
        + (unstated ? basis + ", " : "")
        + Written.period(figure.header())
        + ")";
  }

  private String amount(Figure figure, Role role) {
    String basis = telling.basis(figure);
    boolean known = !figure.basis().equals(Figure.UNSTATED_BASIS);
    return draft.amount(figure, role)
        + (basis.isEmpty() ? "" : known ? " " + basis : " (" + basis + ")");
  }
}
