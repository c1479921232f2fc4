package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity.Relation;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.reading.Measures.Scored;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What stands between two parties, where both are named. */
final class Pairs {
  private static final String WORTH = "worth";

  private final Vocabulary vocabulary;
  private final Known known;

  Pairs(Vocabulary vocabulary, Known known) {
    this.vocabulary = vocabulary;
    this.known = known;
  }

  /** "Acorn Birch v Cedar": the one measure that the first has with each of the others. */
  Optional<Scored> dealt(List<String> entities) {
    if (entities.size() < 3) {
      return Optional.empty();
    }
    Set<String> sides = new TreeSet<>(known.metricsBetween(entities.get(0), entities.get(1)));
    entities.stream()
        .skip(2)
        .filter(e -> !isOfAny(e, entities))
        .forEach(e -> sides.retainAll(known.metricsBetween(entities.get(0), e)));
    return sides.size() == 1
        ? vocabulary.metric(sides.iterator().next()).map(m -> new Scored(m, 1, Set.of()))
        : Optional.empty();
  }

  boolean isOfAny(String product, List<String> firms) {
    return vocabulary.entity(product).stream()
        .flatMap(e -> e.relations().stream())
        .anyMatch(r -> r.kind().equals(Relation.PRODUCT_OF) && firms.contains(r.to()));
  }

  /** A year's part of what two have with one another is of what runs over years between them. */
  Scored between(Scored found, List<String> entities) {
    if (entities.size() != 2) {
      return found;
    }
    Set<String> sides = sides(entities.get(0), entities.get(1));
    return vocabulary.metrics().stream()
        .filter(m -> m.ties().per() != null && sides.contains(m.slug()))
        .filter(m -> !sides.contains(found.slug()))
        .findFirst()
        .map(m -> new Scored(m, found.score(), found.positions(), found.phrased()))
        .orElse(found);
  }

  /** "Acorn's capacity with Birch": what stands between the two, in the unit that is meant. */
  Scored ofPair(Scored found, List<String> entities) {
    if (entities.size() != 2 || found.metric().counterpartyRole() != null) {
      return found;
    }
    Set<String> sides = sides(entities.get(0), entities.get(1));
    boolean both = entities.stream().allMatch(e -> known.has(e, found.slug()));
    return both
        ? found
        : vocabulary.metrics().stream()
            .filter(m -> sides.contains(m.slug()) && m.unit() == Unit.GW)
            .filter(m -> found.metric().unit() == Unit.GW)
            .findFirst()
            .map(m -> new Scored(m, found.score(), found.positions(), found.phrased()))
            .orElse(found);
  }

  /**
   * "What is the thing between Acorn and Birch worth": their deal, and neither's price; nor is "the
   * Birch deal" anything but the one that somebody has with it.
   */
  Scored worth(Scored found, Scan scan, List<String> entities) {
    boolean worth = scan.tokens().stream().anyMatch(t -> t.word().equals(WORTH));
    boolean price = found.metric().ties().over() != null && worth;
    boolean all = entities.stream().allMatch(e -> known.has(e, found.slug()));
    if (all || scan.cue(Form.COMPARE)) {
      return found;
    }
    Set<String> sides =
        price && entities.size() == 2
            ? sides(entities.get(0), entities.get(1))
            : worth && entities.size() == 1 ? ofOne(entities.get(0)) : Set.of();
    List<Metric> deals =
        vocabulary.metrics().stream()
            .filter(m -> sides.contains(m.slug()) && m.unit() == found.metric().unit())
            .toList();
    return deals.size() == 1
        ? new Scored(deals.get(0), found.score(), found.positions(), found.phrased())
        : found;
  }

  private Set<String> sides(String one, String other) {
    Set<String> sides = new TreeSet<>(known.metricsBetween(one, other));
    sides.addAll(known.metricsBetween(other, one));
    return sides;
  }

  /** What others have with one that has no figures itself. */
  private Set<String> ofOne(String side) {
    Set<String> sides = new TreeSet<>();
    if (known.metricsOf(side).isEmpty()) {
      vocabulary.entities().forEach(e -> sides.addAll(known.metricsBetween(e.slug(), side)));
    }
    return sides;
  }

  /** What stands between the two that are named is all that is asked of them. */
  boolean isOfPair(Scored best, Scored next, List<String> entities) {
    return entities.size() == 2
        && known.metricsBetween(entities.get(0), entities.get(1)).contains(best.slug())
        && !known.metricsBetween(entities.get(0), entities.get(1)).contains(next.slug())
        && next.score() < best.score() / 2;
  }
}
