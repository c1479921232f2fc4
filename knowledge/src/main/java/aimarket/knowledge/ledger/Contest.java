package aimarket.knowledge.ledger;

import aimarket.knowledge.compare.Claim;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.compare.Disagreements;
import aimarket.knowledge.fact.Claimant;
import aimarket.knowledge.fact.Expectation;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.fact.OwnBasis;
import aimarket.knowledge.fact.Role;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.ledger.Sighting.Seen;
import aimarket.knowledge.plan.Evidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A forecast in words that one will catch up with another: their readings side by side, like beside
 * like, and each on its own basis where those differ.
 */
final class Contest {
  private final Evidence evidence;
  private final LocalDate today;

  Contest(Evidence evidence, LocalDate today) {
    this.evidence = evidence;
    this.today = today;
  }

  List<Outcome> outcomes(Statement forecast, Expectation expects, Metric metric, Window window) {
    String entity = Objects.requireNonNull(expects.entity());
    String other = Objects.requireNonNull(expects.other());
    List<Figure> ones = readings(entity, metric);
    List<Figure> others = readings(other, metric);
    Judge judge =
        new Judge(
            today,
            window,
            forecast.header().printed().earliest(),
            metric.freshDays(),
            this::telling);
    List<Outcome> outcomes = new ArrayList<>();
    String own = ownBasis(entity, metric);
    String theirs = ownBasis(other, metric);
    if (!own.equals(theirs)) {
      List<Sighting> seen = sightings(on(own, ones), on(theirs, others), expects);
      if (!seen.isEmpty()) {
        outcomes.add(judge.reached(Outcome.OWN_BASES, seen));
      }
    }
    for (String basis : bases(ones)) {
      List<Sighting> seen = sightings(on(basis, ones), on(basis, others), expects);
      if (!seen.isEmpty()) {
        outcomes.add(judge.reached(basis, seen));
      }
    }
    return outcomes.isEmpty()
        ? List.of(judge.undecided(Figure.NO_BASIS, List.of()))
        : Ledger.joined(outcomes);
  }

  /** Whole companies, nothing in parts, one reading a claim. */
  private List<Figure> readings(String entity, Metric metric) {
    List<Figure> realised =
        evidence.usable(entity, metric.slug()).stream()
            .filter(f -> f.nature() == Nature.REALISED && f.amount().isNumber())
            .filter(f -> f.dimensions().isEmpty() && f.counterparties().isEmpty())
            .toList();
    return Claims.of(realised).stream().map(Claim::head).toList();
  }

  private static List<Sighting> sightings(
      List<Figure> ones, List<Figure> others, Expectation expects) {
    List<Sighting> seen = new ArrayList<>();
    for (Figure one : ones) {
      for (Figure other : others) {
        if (Disagreements.sameTime(one, other)) {
          seen.add(Sighting.of(one, other, seen(one, other, expects)));
        }
      }
    }
    return seen;
  }

  private static Seen seen(Figure one, Figure other, Expectation expects) {
    Bar.Span mine = Bar.Span.of(one.amount());
    Bar.Span theirs = Bar.Span.of(other.amount());
    BigDecimal low = mine.low();
    BigDecimal high = theirs.high();
    int least = low == null || high == null ? -1 : low.compareTo(high);
    if (least > 0 || (least == 0 && expects.how() == Expectation.How.REACHES)) {
      return Seen.BORNE_OUT;
    }
    BigDecimal most = mine.high();
    BigDecimal bar = theirs.low();
    int side = most == null || bar == null ? 1 : most.compareTo(bar);
    boolean level = side == 0 && expects.how() == Expectation.How.PASSES;
    return side < 0 || level ? Seen.NOT_BORNE_OUT : Seen.UNCLEAR;
  }

  private String telling(Sighting sighting) {
    Figure one = sighting.facts().get(0);
    Figure other = sighting.facts().get(1);
    return told(one) + ", " + told(other);
  }

  /** "Acorn {acorn-harvest} (by Birch, a rival)". */
  private String told(Figure reading) {
    Claimant by = reading.header().claimants().get(0);
    String rival =
        by.as() == Role.RIVAL
            ? " (by %s, a rival)".formatted(evidence.vocabulary().name(by.who()))
            : "";
    return "%s {%s}%s".formatted(evidence.vocabulary().name(reading.entity()), reading.id(), rival);
  }

  /** How it counts itself; not stated where nobody says. */
  private String ownBasis(String entity, Metric metric) {
    return evidence
        .ownBasis(entity, metric.slug())
        .map(OwnBasis::basis)
        .orElse(Figure.UNSTATED_BASIS);
  }

  private static List<Figure> on(String basis, List<Figure> readings) {
    return readings.stream().filter(r -> r.basis().equals(basis)).toList();
  }

  /** Two readings that do not state their basis may be on two. */
  private static Set<String> bases(List<Figure> readings) {
    Set<String> bases = new LinkedHashSet<>();
    readings.stream()
        .map(Figure::basis)
        .filter(b -> !b.equals(Figure.UNSTATED_BASIS))
        .forEach(bases::add);
    return bases;
  }
}
