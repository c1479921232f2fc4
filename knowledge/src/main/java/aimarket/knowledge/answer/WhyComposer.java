package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Shown;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Rank;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind facts that are named by id, or behind an answer: how each came to be what it
 * is, and how what we computed follows from them.
 */
final class WhyComposer {
  private static final int MOST = 5;

  private final Task task;
  private final Draft draft;
  private final Telling telling;
  private final Derivation derivation;

  WhyComposer(Task task) {
    this.task = task;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
    this.derivation = new Derivation(task, draft);
  }

  Answer compose(List<Fact> facts) {
    List<Fact> shown = facts.stream().limit(MOST).toList();
    List<Answer.Section> sections = new ArrayList<>();
    shown.forEach(fact -> sections.add(derivation.of(fact)));
    return finish(headline(shown), sections, facts.size() - shown.size());
  }

  /** The facts that an answer rests on, those that it gives first, and its own sums. */
  Answer behind(Answer answer) {
    List<Fact> facts = facts(answer);
    List<Fact> shown = facts.stream().limit(MOST).toList();
    List<Answer.Section> sections = new ArrayList<>();
    shown.forEach(fact -> sections.add(derivation.of(fact)));
    List<String> sums = new ArrayList<>();
    answer.figures().stream()
        .filter(f -> f.computedFrom() != null)
        .forEach(f -> sum(f).ifPresent(sums::add));
    if (!sums.isEmpty()) {
      sections.add(0, new Answer.Lines("Computed here", sums));
    }
    String headline =
        facts.isEmpty()
            ? "No fact stands behind that answer: it says what is not known."
            : headline(shown);
    return finish(headline, sections, facts.size() - shown.size());
  }

  private Answer finish(String headline, List<Answer.Section> sections, int further) {
    sections.forEach(draft::section);
    if (further > 0) {
      draft.note("More is cited beside these; each can be asked for by its id: why ID.");
    }
    return draft.finish(Status.ANSWERED, task.understood(), headline);
  }

  private String headline(List<Fact> facts) {
    if (facts.size() == 1 && facts.get(0) instanceof Figure figure) {
      return "%s: %s.".formatted(telling.subject(figure), telling.details(figure));
    }
    return facts.size() == 1 ? "What stands behind it." : "What stands behind it, one by one.";
  }

  private List<Fact> facts(Answer answer) {
    Set<String> ids = new LinkedHashSet<>();
    answer.figures().stream()
        .filter(f -> f.role() == Role.ANSWER || f.role() == Role.REFUTED)
        .forEach(f -> add(f, ids));
    answer.figures().stream().filter(f -> f.computedFrom() != null).forEach(f -> add(f, ids));
    Set<String> context = new LinkedHashSet<>();
    answer.figures().stream()
        .filter(f -> f.role() == Role.CONTEXT && f.fact() != null)
        .forEach(f -> context.add(Objects.requireNonNull(f.fact())));
    answer.facts().stream().filter(id -> !context.contains(id)).forEach(ids::add);
    if (ids.isEmpty()) {
      ids.addAll(context);
    }
    return ids.stream().map(task.evidence()::fact).flatMap(Optional::stream).toList();
  }

  private static void add(Shown shown, Set<String> ids) {
    if (shown.fact() != null) {
      ids.add(shown.fact());
    }
    if (shown.computedFrom() != null) {
      ids.addAll(shown.computedFrom());
    }
  }

  /** "$8B = $30B [1] − $22B [1]". */
  private Optional<String> sum(Shown shown) {
    List<Figure> inputs =
        Objects.requireNonNull(shown.computedFrom()).stream()
            .map(task.evidence()::figure)
            .filter(Objects::nonNull)
            .toList();
    List<Amount> amounts = inputs.stream().map(Figure::amount).toList();
    return Formula.of(shown, amounts)
        .map(
            formula ->
                draft.computed(formula.result(), shown.entity(), shown.role(), inputs)
                    + " = "
                    + formula.of(inputs.stream().map(this::operand).toList()));
  }

  private String operand(Figure figure) {
    return draft.cited(figure, figure.rank() == Rank.DEPRECATED ? Role.REFUTED : Role.CONTEXT);
  }
}
