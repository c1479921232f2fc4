package aimarket.knowledge.changes;

import aimarket.knowledge.compare.Claim;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.compare.Disagreements;
import aimarket.knowledge.compare.Disagreements.Reason;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.plan.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands open: readings of one thing at one time that differ. A later reading in the place of
 * an earlier one is no disagreement.
 */
public final class Disputes {
  private static final List<Reason> ORDER = List.of(Reason.CONFLICT, Reason.CLAIMANT, Reason.BASIS);

  private final Evidence evidence;

  public Disputes(Evidence evidence) {
    this.evidence = evidence;
  }

  /** Two readings, the one that answers show first. */
  public record Dispute(Reason reason, Figure shown, Figure other) {

    /** One of the two was computed by its source: what it rests on is what differs. */
    public boolean isDerived() {
      return shown.header().derived() || other.header().derived();
    }
  }

  /**
   * Conflicts first, then what claimants differ on, then what is counted in two ways. Looks at the
   * latest readings of each measure, by index.
   *
   * @param topics an entity's are those about it and those that it has with another
   */
  public List<Dispute> open(Topics topics) {
    Map<Series, List<Figure>> wholes = new LinkedHashMap<>();
    for (Metric metric : evidence.vocabulary().metrics()) {
      if (topics.metrics().isEmpty() || topics.metrics().contains(metric.slug())) {
        of(metric.slug(), topics).stream()
            .filter(f -> f.amount().isNumber())
            .forEach(
                f ->
                    wholes
                        .computeIfAbsent(Series.of(f).onAnyBasis(), s -> new ArrayList<>())
                        .add(f));
      }
    }
    List<Dispute> open = new ArrayList<>();
    wholes.values().forEach(figures -> open.addAll(among(figures)));
    open.removeIf(d -> !isOf(d.shown(), topics) && !isOf(d.other(), topics));
    open.sort(Comparator.comparing(d -> ORDER.indexOf(d.reason())));
    return open;
  }

  private boolean isOf(Figure figure, Topics topics) {
    return topics.take(figure, evidence.vocabulary())
        || figure.header().claimants().stream().anyMatch(c -> topics.entities().contains(c.who()));
  }

  private Set<Figure> of(String metric, Topics topics) {
    Set<Figure> figures = new LinkedHashSet<>(evidence.usableOf(metric));
    topics.entities().forEach(e -> figures.addAll(evidence.usable(e, metric)));
    return figures;
  }

  /** The head of each basis, and what in its place somebody else says, each against the best. */
  private List<Dispute> among(List<Figure> figures) {
    Map<Series, List<Figure>> bySeries = new LinkedHashMap<>();
    for (Claim claim : Claims.of(figures)) {
      bySeries.computeIfAbsent(Series.of(claim.head()), s -> new ArrayList<>()).add(claim.head());
    }
    List<Figure> heads = new ArrayList<>();
    List<Dispute> open = new ArrayList<>();
    for (List<Figure> series : bySeries.values()) {
      Figure head = Head.of(series).orElseThrow();
      heads.add(head);
      series.forEach(other -> open(head, other).ifPresent(open::add));
    }
    Figure best = usual(heads);
    heads.forEach(other -> open(best, other).ifPresent(open::add));
    return open;
  }

  private Figure usual(List<Figure> heads) {
    Figure any = heads.get(0);
    return evidence
        .ownBasis(any.entity(), any.metric())
        .flatMap(o -> heads.stream().filter(f -> f.basis().equals(o.basis())).findFirst())
        .orElseGet(() -> Head.of(heads).orElseThrow());
  }

  private static Optional<Dispute> open(Figure shown, Figure other) {
    return shown.equals(other)
        ? Optional.empty()
        : Disagreements.between(shown, other)
            .filter(ORDER::contains)
            .map(reason -> new Dispute(reason, shown, other));
  }
}
