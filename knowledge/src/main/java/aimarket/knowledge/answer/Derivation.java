package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.compare.Claim;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.compare.Freshness;
import aimarket.knowledge.fact.Citation;
import aimarket.knowledge.fact.Claimant;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How one fact came to be what it is: who claims it, where it stands, what it was computed from,
 * its rank and why, what to mind, who says otherwise.
 */
final class Derivation {
  private final Task task;
  private final Draft draft;
  private final Telling telling;
  private final Marginalia beside;

  Derivation(Task task, Draft draft) {
    this.task = task;
    this.draft = draft;
    this.telling = task.telling();
    this.beside = new Marginalia(task, draft);
  }

  Answer.Lines of(Fact fact) {
    return fact instanceof Figure figure ? figure(figure) : statement((Statement) fact);
  }

  private Answer.Lines figure(Figure figure) {
    boolean refuted = figure.rank() == Rank.DEPRECATED;
    String caption =
        telling.subject(figure)
            + ", "
            + draft.cited(figure, refuted ? Role.REFUTED : Role.ANSWER)
            + " ("
            + telling.details(figure)
            + ")";
    List<Claim> claims = Claims.of(task.evidence().usable(figure.entity(), figure.metric()));
    List<String> lines = new ArrayList<>(origin(figure.header()));
    toldAgain(figure, claims, lines);
    if (figure.header().derived()) {
      lines.add("computed by the source" + inputs(figure));
    }
    weight(figure.header(), lines);
    task.vocabulary()
        .metric(figure.metric())
        .flatMap(m -> Freshness.age(figure, m, task.today()))
        .ifPresent(age -> lines.add("age: " + age + ", past its time"));
    if (refuted) {
      beside
          .refutation(figure)
          .ifPresent(
              right -> lines.add("held as wrong; it is " + draft.cited(right, Role.CONTEXT)));
    } else {
      beside.differences(figure, claims).forEach(line -> lines.add(lower(line)));
    }
    lines.add("recorded as " + figure.id());
    return new Answer.Lines(caption, lines, figure.id());
  }

  private Answer.Lines statement(Statement statement) {
    List<String> lines = new ArrayList<>(origin(statement.header()));
    weight(statement.header(), lines);
    lines.add("recorded as " + statement.id());
    return new Answer.Lines(draft.told(statement, Role.CONTEXT), lines, statement.id());
  }

  /** Who says it, where, and on what the document leans for it. */
  private List<String> origin(Header header) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "claimed by "
            + header.claimants().stream().map(this::claimant).collect(Collectors.joining(" and ")));
    lines.add(
        "stands in "
            + task.vocabulary().name(task.evidence().source(header.source()).publisher())
            + ", printed "
            + Written.printed(header.printed())
            + ", "
            + header.citations().stream()
                .map(Derivation::place)
                .distinct()
                .collect(Collectors.joining("; ")));
    if (header.via() != null) {
      lines.add("the document leans on " + task.vocabulary().name(header.via()));
    }
    return lines;
  }

  /** "Birch, a rival (implied)". */
  private String claimant(Claimant claimant) {
    String name = task.vocabulary().name(claimant.who());
    String role =
        switch (claimant.as()) {
          case SELF -> "of itself";
          case RIVAL -> "a rival";
          case PARTNER -> "a partner";
          case ANALYST -> "an analyst";
          case DATASET -> "a dataset";
          case PRESS -> "the press";
          case REGULATOR -> "a regulator";
          case UNKNOWN -> "role not stated";
        };
    return name + ", " + role + (claimant.implied() ? " (implied)" : "");
  }

  /** The paragraph alone: a heading may itself state an amount. */
  private static String place(Citation citation) {
    Integer paragraph = citation.paragraph();
    if (paragraph == null) {
      return "a heading";
    }
    return paragraph == 0 ? "the title" : "paragraph " + paragraph;
  }

  private void toldAgain(Figure figure, List<Claim> claims, List<String> lines) {
    claims.stream()
        .filter(c -> c.mentions().contains(figure) && c.mentions().size() > 1)
        .findFirst()
        .map(c -> c.mentions().stream().filter(m -> !m.equals(figure)).toList())
        .ifPresent(
            others ->
                lines.add(
                    "told again in "
                        + others.stream()
                            .map(o -> place(o.header().citations().get(0)) + " " + draft.cite(o))
                            .distinct()
                            .collect(Collectors.joining(", "))));
  }

  /** Its rank and why, and what the document says one has to mind. */
  private static void weight(Header header, List<String> lines) {
    String reason = header.rankReason();
    // A reason that states an amount stays with the curators: only figures are shown.
    boolean told = reason != null && !reason.matches(".*\\d.*");
    lines.add(
        "rank: "
            + header.rank().name().toLowerCase(java.util.Locale.ROOT)
            + (told ? ", since: " + reason : ""));
    if (header.caveat() != null) {
      lines.add("mind: " + header.caveat());
    }
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

  private static String lower(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
