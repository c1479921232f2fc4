package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How a figure came to be what it is: claimant, document, place, rank and its reason, inputs,
 * caveats, disputes.
 */
final class WhyComposer {
  private static final int MOST = 4;

  private final Task task;
  private final Draft draft;
  private final Telling telling;
  private final Marginalia beside;

  WhyComposer(Task task) {
    this.task = task;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
    this.beside = new Marginalia(task, draft);
  }

  Answer compose(List<Fact> facts) {
    List<String> shown = new ArrayList<>();
    for (Fact fact : facts.stream().limit(MOST).toList()) {
      shown.add(fact instanceof Figure figure ? figure(figure) : statement((Statement) fact));
    }
    return draft.finish(Status.ANSWERED, task.understood(), String.join(" ", shown));
  }

  private String figure(Figure figure) {
    boolean refuted = figure.rank() == Rank.DEPRECATED;
    List<String> lines = new ArrayList<>();
    lines.add(
        "claimed by "
            + telling.who(figure.header())
            + (figure.header().claimants().get(0).implied() ? " (implied)" : ""));
    lines.add(
        "stands in "
            + task.vocabulary().name(task.evidence().source(figure.header().source()).publisher())
            + ", printed "
            + Written.printed(figure.header().printed()));
    if (figure.header().derived()) {
      lines.add("computed by the source" + inputs(figure));
    }
    lines.add("rank: " + figure.rank().name().toLowerCase(Locale.ROOT) + reason(figure));
    lines.add("recorded as " + figure.id());
    draft.section(
        new Answer.Lines(
            telling.subject(figure)
                + ", "
                + draft.cited(figure, refuted ? Role.REFUTED : Role.ANSWER),
            lines));
    beside.caveat(figure);
    if (!refuted) {
      beside.differing(figure, Claims.of(task.evidence().usable(figure.entity(), figure.metric())));
    }
    return "%s: %s.".formatted(telling.subject(figure), telling.details(figure));
  }

  /** A reason that states an amount stays with the curators: only figures are shown. */
  private static String reason(Figure figure) {
    String reason = figure.header().rankReason();
    return reason == null || reason.matches(".*\\d.*") ? "" : ", since: " + reason;
  }

  private String statement(Statement statement) {
    return draft.sentence(statement, Role.CONTEXT)
        + " "
        + draft.cite(statement)
        + " Asserted by "
        + telling.who(statement.header())
        + ".";
  }

  private String inputs(Figure figure) {
    List<Figure> inputs =
        figure.header().links().stream()
            .filter(l -> l.kind() == FactLink.Kind.DERIVED_FROM)
            .map(l -> task.evidence().figure(l.fact()))
            .filter(Objects::nonNull)
            .toList();
    return inputs.isEmpty()
        ? ""
        : " from "
            + inputs.stream()
                .map(f -> draft.cited(f, Role.CONTEXT))
                .collect(Collectors.joining(" and "));
  }
}
