package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.compare.Amounts;
import aimarket.knowledge.compare.Claim;
import aimarket.knowledge.compare.Disagreements;
import aimarket.knowledge.compare.Disagreements.Reason;
import aimarket.knowledge.compare.Freshness;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Nature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands beside a figure: who else says so, who says otherwise and why, its caveat and its
 * age.
 */
final class Marginalia {
  private final Task task;
  private final Draft draft;
  private final Telling telling;
  private final Working working;

  Marginalia(Task task, Draft draft) {
    this.task = task;
    this.draft = draft;
    this.telling = task.telling();
    this.working = new Working(draft, telling);
  }

  /**
   * The mentions to cite beside a head: its own, then one for each other document that says the
   * same of the same thing.
   */
  List<Figure> corroborating(Figure head, List<Claim> claims) {
    List<Figure> cited = new ArrayList<>(List.of(head));
    Set<String> sources = new HashSet<>(Set.of(head.header().source()));
    for (Claim claim : claims) {
      Figure other = claim.head();
      boolean same =
          other.basis().equals(head.basis())
              && other.dimensions().equals(head.dimensions())
              && other.counterparties().equals(head.counterparties())
              && other.nature() == head.nature()
              && Disagreements.between(head, other).isEmpty()
              && other.amount().isNumber()
              && Amounts.agree(head.amount(), other.amount());
      if (same && sources.add(other.header().source())) {
        cited.add(other);
      }
    }
    return cited;
  }

  /** Says how many reports there are, and that they may be one, where more than one is cited. */
  void origins(List<Figure> cited) {
    if (cited.size() < 2) {
      return;
    }
    boolean one =
        cited.stream().anyMatch(f -> f.header().linked(FactLink.Kind.SAME_ORIGIN) != null);
    draft.note(
        one
            ? cited.size() + " reports, one origin."
            : cited.size() + " reports, origin not stated.");
  }

  /** Says who else gives the amount without saying on what basis. */
  void unbased(Figure head, List<Claim> claims) {
    for (Claim claim : claims) {
      Figure other = claim.head();
      boolean same =
          !head.basis().equals(other.basis())
              && other.basis().equals(Figure.UNSTATED_BASIS)
              && !other.header().source().equals(head.header().source())
              && other.nature().isForward() == head.nature().isForward()
              && Disagreements.between(head, other).isEmpty()
              && Amounts.agree(head.amount(), other.amount());
      if (same) {
        draft.note(
            task.vocabulary().name(head.entity())
                + ", the same amount without its basis: "
                + draft.cited(other, Role.CONTEXT)
                + ", "
                + Written.period(other.header())
                + ", "
                + telling.kind(other)
                + ".");
        return;
      }
    }
  }

  /** Beside a term, what runs over it: nobody asks how long without asking how much. */
  void spread(Figure head) {
    task.vocabulary().metrics().stream()
        .filter(m -> head.metric().equals(m.ties().per()))
        .flatMap(m -> task.evidence().usable(head.entity(), m.slug()).stream())
        .filter(f -> f.counterparties().equals(head.counterparties()) && !draft.shows(f))
        .findFirst()
        .ifPresent(this::line);
  }

  /** Beside what runs over a term, the term. */
  void term(Figure head) {
    task.vocabulary().metric(head.metric()).stream()
        .flatMap(m -> Stream.ofNullable(m.ties().per()))
        .flatMap(per -> task.evidence().usable(head.entity(), per).stream())
        .filter(f -> f.counterparties().equals(head.counterparties()) && !draft.shows(f))
        .findFirst()
        .ifPresent(this::line);
  }

  private void line(Figure figure) {
    draft.note(working.line(figure, Role.CONTEXT));
  }

  /** What belongs to it and is told in the same document: the price of a round, beside its size. */
  void together(Figure head) {
    task.vocabulary()
        .metric(head.metric())
        .map(m -> m.ties().beside())
        .flatMap(
            other ->
                Head.of(
                    task.evidence().usable(head.entity(), other).stream()
                        .filter(f -> f.header().source().equals(head.header().source()))
                        .filter(f -> f.nature().isForward() == head.nature().isForward())
                        .filter(f -> f.amount().isNumber() && !draft.shows(f))
                        .toList()))
        .ifPresent(this::line);
  }

  /** Beside what was only aimed at: what there is of whoever stands for it. */
  void related(Figure head) {
    List<String> others = new ArrayList<>(task.evidence().standsFor(head.entity(), head.metric()));
    task.evidence().standIns(head.entity(), head.metric()).forEach(e -> others.add(e.slug()));
    Head.of(
            others.stream()
                .flatMap(other -> task.evidence().usable(other, head.metric()).stream())
                .filter(f -> !f.nature().isForward() && f.amount().isNumber())
                .filter(f -> !draft.shows(f))
                .toList())
        .ifPresent(this::line);
  }

  /** What came of it: the money that was raised, beside what was sought. */
  void outcome(Figure head) {
    task.vocabulary()
        .metric(head.metric())
        .map(m -> m.scoring().foresees())
        .flatMap(
            other ->
                Head.of(
                    task.evidence().usable(head.entity(), other).stream()
                        .filter(f -> !f.nature().isForward() && f.amount().isNumber())
                        .filter(f -> f.dimensions().equals(head.dimensions()))
                        .filter(f -> !draft.shows(f))
                        .toList()))
        .ifPresent(this::line);
  }

  /** What a source's own result was worked out from. */
  void derived(Figure head) {
    List<Figure> from =
        head.header().links().stream()
            .filter(l -> l.kind() == FactLink.Kind.DERIVED_FROM)
            .flatMap(l -> task.evidence().fact(l.fact()).stream())
            .flatMap(f -> f instanceof Figure figure ? Stream.of(figure) : Stream.empty())
            .filter(f -> f.amount().isNumber() && !draft.shows(f))
            .toList();
    if (!from.isEmpty()) {
      draft.note("Worked out from: " + working.inputs(from, Role.CONTEXT) + ".");
    }
  }

  /** What is supposed in one breath with a figure that is only supposed. */
  void supposed(Figure head) {
    if (head.nature() != Nature.HYPOTHETICAL) {
      return;
    }
    for (Metric metric : task.vocabulary().metrics()) {
      for (Figure f : task.evidence().supposed(head.entity(), metric.slug())) {
        boolean together = f.header().citations().equals(head.header().citations());
        if (together && !draft.shows(f)) {
          draft.note(
              "Supposed with it: %s, %s."
                  .formatted(telling.subject(f), draft.cited(f, Role.CONTEXT)));
        }
      }
    }
  }

  /** With whose figure it is about, where the answer shows several parties'. */
  void caveat(Figure figure, String whose) {
    String caveat = figure.header().caveat();
    if (caveat != null) {
      draft.note(whose + ": " + caveat);
    }
  }

  void caveat(Figure figure) {
    String caveat = figure.header().caveat();
    if (caveat != null) {
      draft.note(caveat);
    }
  }

  void age(Figure figure) {
    task.vocabulary()
        .metric(figure.metric())
        .flatMap(m -> Freshness.age(figure, m, task.today()))
        .ifPresent(
            age ->
                draft.note(
                    telling.possessive(figure.entity())
                        + " reading is "
                        + age
                        + ".")); // old, not wrong
  }

  /**
   * Notes what differs from the head and why, and lists it: every basis, scope and claimant once,
   * and the newest earlier reading.
   *
   * @param claims of the same entity and metric, the best first
   */
  void differing(Figure head, List<Claim> claims) {
    differences(head, claims).forEach(draft::note);
  }

  /** The same, listed, and not noted: a sentence each. */
  List<String> differences(Figure head, List<Claim> claims) {
    Set<String> seen = new HashSet<>();
    List<String> notes = new ArrayList<>();
    for (Claim claim : claims) {
      Figure other = claim.head();
      Optional<Reason> reason = Disagreements.between(head, other);
      if (other.equals(head) || reason.isEmpty() || draft.shows(other)) {
        continue;
      }
      boolean forward = other.nature().isForward() && !head.nature().isForward();
      String key =
          reason.get() == Reason.TIME
              ? "time"
              : reason.get() + other.basis() + other.counterparties();
      if (forward || !seen.add(key) || seen.size() > 4) {
        continue;
      }
      String note = note(reason.get(), head, other);
      draft.disagreement(reason.get().code(), List.of(head.id(), other.id()), note);
      notes.add(note);
    }
    return notes;
  }

  /**
   * What shows that a figure is wrong, said only where the question brings that up or asks whether
   * sources agree.
   */
  Optional<Figure> refutation(Figure wrong) {
    for (Fact link : task.evidence().linkedTo(wrong.id())) {
      if (link instanceof Figure right
          && wrong.id().equals(right.header().linked(FactLink.Kind.REFUTES))) {
        return Optional.of(right);
      }
    }
    return Optional.empty();
  }

  private String note(Reason reason, Figure head, Figure other) {
    String shown = draft.cited(other, Role.CONTEXT);
    String details = telling.details(other);
    switch (reason) {
      case TIME:
        String when =
            other.header().readingDay().isBefore(head.header().readingDay()) ? "Earlier" : "Later";
        return when + ": " + shown + ", " + details + ".";
      case BASIS:
        return "On another basis: " + shown + ", " + details + ".";
      case SCOPE:
        return "Of another scope: " + telling.subject(other) + ", " + shown + ", " + details + ".";
      case CLAIMANT:
        return "Disputed: " + shown + ", " + details + ".";
      default:
        return "Sources conflict: " + shown + ", " + details + ".";
    }
  }
}
