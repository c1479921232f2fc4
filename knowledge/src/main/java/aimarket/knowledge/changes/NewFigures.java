package aimarket.knowledge.changes;

import aimarket.knowledge.compare.Amounts;
import aimarket.knowledge.compare.Claim;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.compare.Disagreements;
import aimarket.knowledge.compare.Disagreements.Reason;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Role;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.store.FactStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Figures that nobody could see before, each beside what stood there already. */
final class NewFigures {
  private final Evidence evidence;
  private final List<Figure> fresh;
  private final Set<String> changed;
  private final Map<FactStore.Pair, List<Figure>> known = new HashMap<>();

  /**
   * @param changed ids of all that became visible; the rest was there before
   */
  NewFigures(Evidence evidence, List<Fact> fresh, Set<String> changed) {
    this.evidence = evidence;
    this.fresh = fresh.stream().filter(f -> f instanceof Figure).map(Figure.class::cast).toList();
    this.changed = changed;
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    fresh.stream().filter(Seen::isWrong).forEach(f -> refuted(f).ifPresent(changes::add));
    List<Figure> usable =
        fresh.stream().filter(f -> !Seen.isWrong(f) && Evidence.isUsable(f)).toList();
    Map<Series, List<Figure>> bySeries = new LinkedHashMap<>();
    for (Claim claim : Claims.of(usable)) {
      Figure head = claim.head();
      if (isToldAlready(head)) {
        continue;
      }
      bySeries.computeIfAbsent(Series.of(head), s -> new ArrayList<>()).add(head);
    }
    bySeries.forEach((series, heads) -> changes.add(change(series, heads)));
    return changes;
  }

  /** A restatement of what was there before says nothing new. */
  private boolean isToldAlready(Figure head) {
    String main = head.header().linked(FactLink.Kind.RESTATES);
    return main != null && !changed.contains(main) && evidence.fact(main).isPresent();
  }

  /** Told with what shows it to be wrong; a heading that its own body corrects is no news. */
  private Optional<Change> refuted(Figure wrong) {
    return evidence.linkedTo(wrong.id()).stream()
        .filter(f -> wrong.id().equals(f.header().linked(FactLink.Kind.REFUTES)))
        .findFirst()
        .map(right -> Change.of(Change.Kind.REFUTED, wrong).against(right, Optional.empty()));
  }

  private Change change(Series series, List<Figure> heads) {
    Figure now = latest(heads);
    List<Figure> all = of(series.entity(), series.metric());
    List<Figure> there = all.stream().filter(f -> !changed.contains(f.id())).toList();
    Optional<Figure> stood = head(there.stream().filter(f -> Series.of(f).equals(series)).toList());
    if (stood.isPresent()) {
      return beside(now, stood.get());
    }
    List<Figure> others = all.stream().filter(f -> Series.of(f).isBeside(series)).toList();
    return disputed(now, others)
        .or(() -> earlier(now, heads))
        .or(() -> onUnstatedBasis(now, others))
        .or(() -> onAnotherBasis(now, others.stream().filter(there::contains).toList()))
        .orElseGet(() -> Change.of(Change.Kind.NEW, now));
  }

  /** Read once for all series of a pair. */
  private List<Figure> of(String entity, String metric) {
    return known.computeIfAbsent(
        new FactStore.Pair(entity, metric), p -> evidence.usable(entity, metric));
  }

  /** Of one measure and basis there was a reading. */
  private static Change beside(Figure now, Figure stood) {
    Optional<Reason> reason = Disagreements.between(now, stood);
    boolean same = !now.amount().isNumber() || Amounts.agree(now.amount(), stood.amount());
    if (reason.isEmpty()) {
      return Change.of(same ? Change.Kind.REPEATED : Change.Kind.NEW, now)
          .against(stood, Optional.empty());
    }
    if (reason.get() == Reason.CLAIMANT || reason.get() == Reason.CONFLICT) {
      return Change.of(Change.Kind.DISPUTED, now).against(stood, reason);
    }
    if (now.header().readingDay().isBefore(stood.header().readingDay())) {
      return Change.of(Change.Kind.NEW, now); // an older reading, added
    }
    return Change.of(Change.Kind.SUPERSEDED, now).against(stood, reason);
  }

  /** A rival's word on a firm's figure, whatever its basis. */
  private static Optional<Change> disputed(Figure now, List<Figure> others) {
    if (now.header().claimants().get(0).as() != Role.RIVAL) {
      return Optional.empty();
    }
    return differing(now, others, Set.of(Reason.BASIS, Reason.CLAIMANT, Reason.CONFLICT))
        .map(o -> Change.of(Change.Kind.DISPUTED, now).against(o, Disagreements.between(now, o)));
  }

  /** What came in at once may hold a move of its own. */
  private static Optional<Change> earlier(Figure now, List<Figure> heads) {
    return before(now, heads);
  }

  /** What a figure without its basis said before is worth a look, and said to be without. */
  private static Optional<Change> onUnstatedBasis(Figure now, List<Figure> others) {
    List<Figure> loose =
        others.stream()
            .filter(
                f ->
                    f.basis().equals(Figure.UNSTATED_BASIS)
                        || now.basis().equals(Figure.UNSTATED_BASIS))
            .toList();
    return before(now, loose);
  }

  private static Optional<Change> onAnotherBasis(Figure now, List<Figure> others) {
    return differing(now, others, Set.of(Reason.BASIS))
        .map(o -> Change.of(Change.Kind.NEW, now).against(o, Optional.of(Reason.BASIS)));
  }

  private static Optional<Change> before(Figure now, List<Figure> others) {
    return head(others.stream()
            .filter(f -> f.header().readingDay().isBefore(now.header().readingDay()))
            .filter(f -> Disagreements.between(now, f).filter(Reason.TIME::equals).isPresent())
            .toList())
        .map(o -> Change.of(Change.Kind.NEW, now).against(o, Optional.of(Reason.TIME)));
  }

  private static Optional<Figure> differing(Figure now, List<Figure> others, Set<Reason> reasons) {
    return head(
        others.stream()
            .filter(f -> Disagreements.between(now, f).filter(reasons::contains).isPresent())
            .toList());
  }

  private static Optional<Figure> head(List<Figure> figures) {
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(latest(Claims.of(figures).stream().map(Claim::head).toList()));
  }

  /** Of several claims the one that an answer shows, a number before words. */
  private static Figure latest(List<Figure> heads) {
    List<Figure> numbers = heads.stream().filter(f -> f.amount().isNumber()).toList();
    return Head.of(numbers.isEmpty() ? heads : numbers).orElseThrow();
  }
}
