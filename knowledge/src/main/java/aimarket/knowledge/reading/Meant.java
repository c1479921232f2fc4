package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.reading.Measures.Scored;
import aimarket.knowledge.vocabulary.Segment;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which of the measures that a text names, or only implies, it asks for. */
final class Meant {
  private static final double CLOSE = 0.7;

  /** The manner, in the data, in which people ask how fast something grows. */
  private static final String GROWTH = "growth";

  private static final double CLEAR = 0.95;
  private static final Set<Unit> COUNTS =
      EnumSet.of(Unit.ENTERPRISES, Unit.CHIPS, Unit.MONTHS, Unit.YEARS, Unit.PERCENTAGE_POINTS);
  private static final Set<String> WORTH = Set.of("worth", "value", "size", "cost", "big", "large");
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private final Vocabulary vocabulary;
  private final Known known;
  private final StandIns standIns;
  private final Pairs pairs;
  private final Growth growth;
  private final TakenOver takenOver;

  Meant(Vocabulary vocabulary, Known known, StandIns standIns) {
    this.vocabulary = vocabulary;
    this.known = known;
    this.standIns = standIns;
    this.pairs = new Pairs(vocabulary, known);
    this.growth = new Growth(vocabulary, known);
    this.takenOver = new TakenOver(vocabulary);
  }

  /** Whether a part of what is measured is asked for. */
  static boolean isOfSegments(Scan scan) {
    boolean words = scan.entities().isEmpty() && scan.near().mostlyTold();
    return !words
        && !scan.cue(Form.STATEMENTS)
        && !scan.cue("why")
        && (scan.cue("every segment") || (!scan.segments().isEmpty() && asksHowMuch(scan)));
  }

  /** A line of business named in a long sentence is seldom what is measured. */
  private static boolean asksHowMuch(Scan scan) {
    return scan.hasMetric()
        || scan.entities().size() > 1 && scan.left().isEmpty()
        || scan.cue("quantity") && !isCount(scan)
        || scan.cue(Form.COMPARE)
        || scan.cue(Form.RANK)
        || Leaning.of(scan) > 0 && !isCount(scan);
  }

  /** "How many developers use it?" asks for a number of them, and for no share. */
  private static boolean isCount(Scan scan) {
    return !scan.left().isEmpty()
        && scan.operation() == null
        && scan.tokens().stream().anyMatch(t -> t.word().equals("many"));
  }

  /** Whether what is measured is known by segment; nobody asks for a segment of anything else. */
  private boolean hasParts(Scan scan) {
    if (scan.metrics().stream().noneMatch(Scored::phrased)) {
      return false;
    }
    Set<String> parted = new TreeSet<>();
    vocabulary.segments().forEach(s -> parted.addAll(known.metricsIn(s.slug())));
    return parted.contains(scan.metrics().get(0).slug());
  }

  /** Those that were read, that only the names imply, or that a follow-up takes over. */
  List<Scored> read(Scan scan, @Nullable Question before) {
    boolean phrased = scan.metrics().stream().anyMatch(Scored::phrased);
    if (scan.cue(Form.PROFILE) && scan.entities().size() == 2 && !phrased && !isOfSegments(scan)) {
      return List.of(); // how two stand to one another is told in words
    }
    if (isOfSegments(scan) && !hasParts(scan)) {
      List<String> segments =
          scan.segments().isEmpty()
              ? vocabulary.segments().stream().map(Segment::slug).toList()
              : scan.segments();
      return segments.stream()
          .flatMap(s -> known.metricsIn(s).stream())
          .sorted()
          .flatMap(slug -> vocabulary.metric(slug).stream())
          .map(m -> new Scored(m, 1, Set.of()))
          .limit(1)
          .toList();
    }
    Optional<Scored> implied = before == null ? implied(scan) : Optional.empty();
    if (implied.isPresent()) {
      return List.of(implied.get());
    }
    Optional<Scored> pace = before == null ? Optional.empty() : growth.pace(scan, before);
    if (pace.isPresent()) {
      return List.of(pace.get());
    }
    boolean unnamed =
        scan.metrics().stream().noneMatch(Scored::phrased) || takenOver.isSpread(scan, before);
    boolean lead = FollowUp.isLeadOf(scan, before);
    boolean takesOver =
        unnamed
            && !lead
            && before != null
            && !before.metrics().isEmpty()
            && FollowUp.takesMetric(scan);
    if (!takesOver) {
      return scan.metrics();
    }
    return before.metrics().stream()
        .flatMap(slug -> vocabulary.metric(slug).stream())
        .flatMap(m -> takenOver.term(m, scan, before).stream())
        .map(m -> takenOver.overYear(m, scan))
        .map(m -> new Scored(m, 1, Set.of()))
        .toList();
  }

  /**
   * Where names and nothing that says more are all there is: the first measure of which a dataset
   * that is named has figures for those named, or the only one that both of two have.
   */
  private Optional<Scored> implied(Scan scan) {
    boolean several = scan.cue(Form.COMPARE) && scan.entities().size() > 2;
    boolean bare =
        scan.metrics().isEmpty()
            && (scan.content().isEmpty() || several && scan.content().size() <= 2)
            && scan.topic() == null;
    if (!bare || scan.entities().isEmpty() || scan.cue("why") || scan.cue(Form.STATEMENTS)) {
      return Optional.empty();
    }
    Set<String> shared =
        scan.claimant() == null
            ? new TreeSet<>(known.metricsOf(scan.entities().get(0)))
            : new TreeSet<>(known.metricsSaidBy(scan.claimant()));
    scan.entities().forEach(e -> shared.retainAll(known.metricsOf(e)));
    Optional<Scored> dealt = pairs.dealt(scan.entities());
    if (dealt.isPresent()) {
      return dealt;
    }
    boolean only = shared.size() == 1 && scan.entities().size() > 1;
    return vocabulary.metrics().stream()
        .filter(m -> shared.contains(m.slug()) && (only || scan.claimant() != null))
        .map(m -> new Scored(m, 1, Set.of()))
        .findFirst();
  }

  /** The best metric, and others that other words of the question name. */
  List<Scored> asked(List<Scored> found, Scan scan, List<String> entities) {
    if (found.isEmpty() || isOfAnotherAmount(found.get(0), scan)) {
      return List.of();
    }
    List<Scored> scored =
        growth.growing(
            Computable.first(Growth.grown(found, scan), scan.operation(), entities, known),
            scan,
            entities);
    Scored first = overtaken(scored, scan, entities).orElse(amount(scored.get(0), scan, entities));
    Scored best =
        scan.operation() == Operation.PER_YEAR
            ? spread(pairs.between(first, entities), entities)
            : scan.ahead()
                ? foreseeing(pairs.ofPair(first, entities), entities)
                : pairs.worth(pairs.ofPair(first, entities), scan, entities);
    Optional<Scored> lead = ofLead(best, entities);
    if (lead.isPresent()) {
      return List.of(lead.get());
    }
    if (!entities.isEmpty() && entities.stream().noneMatch(e -> has(e, best))) {
      List<Scored> had =
          scored.stream()
              .filter(s -> s.phrased() && entities.stream().anyMatch(e -> has(e, s)))
              .toList();
      if (scan.operation() == Operation.SHARE && !best.phrased() && had.size() > 1) {
        return asked(had, scan, entities); // one of the two is a part of the other
      }
      for (Scored next : scored) {
        boolean near = next.score() >= CLOSE * best.score() || (next.phrased() && !best.phrased());
        if (near && entities.stream().anyMatch(e -> has(e, next))) {
          return List.of(next);
        }
      }
      Optional<Scored> points = inPoints(best, entities);
      if (points.isPresent()) {
        return List.of(points.get());
      }
      Optional<Scored> instead = instead(best, entities);
      if (instead.isPresent()) {
        return List.of(instead.get());
      }
    }
    Optional<Scored> shared = shared(best, scored, scan, entities, known);
    if (shared.isPresent()) {
      return List.of(shared.get());
    }
    if (isNoneOfDataset(best, scan)) {
      return List.of();
    }
    Optional<Scored> said = said(best, scan, entities);
    if (said.isPresent()) {
      return List.of(said.get());
    }
    List<Scored> asked = new ArrayList<>(List.of(best));
    List<Scored> others = scored.subList(1, scored.size());
    boolean phrased = others.stream().anyMatch(Scored::phrased);
    for (Scored next : others) {
      boolean named =
          next.score() >= 1 && (next.phrased() || !phrased)
              || next.phrased() && scan.operation() == Operation.SHARE;
      if (asked.size() < 2 && named && isAskedToo(best, next, scan, entities)) {
        asked.add(next);
      }
    }
    if (scan.operation() == Operation.MULTIPLE) {
      asked.sort((a, b) -> kind(a).compareTo(kind(b)));
    } else if (asked.size() == 2
        && asked.get(0).slug().equals(asked.get(1).metric().ties().per())) {
      Collections.reverse(asked); // how much, and then over how long
    }
    return asked;
  }

  /** What is compared is what all that are compared have, where that is named as well. */
  private static Optional<Scored> shared(
      Scored best, List<Scored> scored, Scan scan, List<String> entities, Known known) {
    boolean compared = (scan.cue(Form.COMPARE) || scan.cue(Form.RANK)) && entities.size() == 2;
    boolean all = entities.stream().allMatch(e -> known.has(e, best.slug()));
    boolean between = // neither of two that only deal with others has it of the other
        best.metric().counterpartyRole() != null
            && (entities.size() != 2
                || known.metricsBetween(entities.get(0), entities.get(1)).contains(best.slug())
                || known.metricsBetween(entities.get(1), entities.get(0)).contains(best.slug())
                || best.metric().ties().of() != null
                || isRace(best.metric()));
    return !compared || all || between
        ? Optional.empty()
        : scored.stream()
            .filter(s -> s.phrased() && entities.stream().allMatch(e -> known.has(e, s.slug())))
            .findFirst();
  }

  /** What only the wording is like, in a unit that nothing the dataset measures has. */
  private boolean isNoneOfDataset(Scored best, Scan scan) {
    Set<String> said = scan.claimant() == null ? Set.of() : known.metricsSaidBy(scan.claimant());
    return !best.phrased()
        && !said.isEmpty()
        && scan.entities().isEmpty()
        && said.stream()
            .flatMap(slug -> vocabulary.metric(slug).stream())
            .noneMatch(m -> m.unit() == best.metric().unit());
  }

  /** Of one who gives a single figure of somebody, that one is meant by whatever comes near it. */
  private Optional<Scored> said(Scored best, Scan scan, List<String> entities) {
    if (scan.claimant() == null || known.metricsSaidBy(scan.claimant()).contains(best.slug())) {
      return Optional.empty();
    }
    Set<String> said = new TreeSet<>(known.metricsSaidBy(scan.claimant()));
    Optional<Scored> named =
        scan.metrics().stream().filter(s -> s.phrased() && said.contains(s.slug())).findFirst();
    boolean own = // what is worked out from what the dataset measures stands by itself
        best.metric().ties().of() != null || best.metric().counterpartyRole() != null;
    if (named.isPresent() && !best.phrased() && !own) {
      return named;
    }
    said.removeIf(m -> entities.stream().noneMatch(e -> known.has(e, m)));
    return said.size() == 1
        ? vocabulary
            .metric(said.iterator().next())
            .filter(
                m ->
                    !best.phrased()
                        || best.slug().equals(m.ties().of())
                        || m.unit() == best.metric().unit())
            .map(m -> new Scored(m, best.score(), best.positions(), best.phrased()))
        : Optional.empty();
  }

  /** Billions are no count of anything that hardly a word names. */
  private static boolean isOfAnotherAmount(Scored best, Scan scan) {
    boolean count = COUNTS.contains(best.metric().unit());
    return !best.phrased()
        && count
        && scan.amounts().stream().anyMatch(a -> a.value().compareTo(BILLION) >= 0);
  }

  /** "Did it overtake the other in value?" asks how their values stand, and for no time. */
  private Optional<Scored> overtaken(List<Scored> scored, Scan scan, List<String> entities) {
    boolean time = scan.cue("time") || scan.cue("quantity") || scan.cue("how long") || scan.ahead();
    if (time
        || !scan.amounts().isEmpty()
        || entities.size() < 2
        || !isRace(scored.get(0).metric())) {
      return Optional.empty();
    }
    return scored.stream()
        .skip(1)
        .filter(Scored::phrased)
        .filter(s -> entities.stream().allMatch(e -> has(e, s)))
        .findFirst();
  }

  private static boolean isRace(Metric metric) {
    return metric.unit() == Unit.MONTHS && metric.counterpartyRole() != null;
  }

  /** A lead in points is of the one percentage that two have whose lead nobody gives. */
  private Optional<Scored> ofLead(Scored best, List<String> entities) {
    boolean given =
        entities.size() != 2
            || best.metric().unit() != Unit.PERCENTAGE_POINTS
            || best.metric().counterpartyRole() == null
            || entities.stream().anyMatch(e -> known.has(e, best.slug()))
            || known.metricsBetween(entities.get(0), entities.get(1)).contains(best.slug());
    return given ? Optional.empty() : percentage(best, entities);
  }

  /** Points are of the one percentage that is known of who is named. */
  private Optional<Scored> inPoints(Scored best, List<String> entities) {
    if (best.phrased() || best.metric().unit() != Unit.PERCENTAGE_POINTS) {
      return Optional.empty();
    }
    return percentage(best, entities);
  }

  private Optional<Scored> percentage(Scored best, List<String> entities) {
    List<Metric> percentages =
        vocabulary.metrics().stream()
            .filter(m -> m.unit() == Unit.PERCENT)
            .filter(m -> entities.stream().allMatch(e -> known.has(e, m.slug())))
            .toList();
    return percentages.size() == 1
        ? Optional.of(new Scored(percentages.get(0), best.score(), best.positions()))
        : Optional.empty();
  }

  /** What comes nearest to a measure of which nobody named has figures. */
  private Optional<Scored> instead(Scored best, List<String> entities) {
    return vocabulary.metrics().stream()
        .filter(
            m ->
                m.slug().equals(best.metric().ties().instead())
                    || best.slug().equals(m.ties().instead()))
        .map(m -> new Scored(m, best.score(), best.positions()))
        .filter(m -> entities.stream().anyMatch(e -> has(e, m)))
        .findFirst();
  }

  /** "Its next round": what somebody is after, where that has a measure of its own. */
  private Scored foreseeing(Scored found, List<String> entities) {
    return vocabulary.metrics().stream()
        .filter(m -> found.slug().equals(m.scoring().foresees()))
        .filter(m -> entities.stream().anyMatch(e -> known.has(e, m.slug())))
        .findFirst()
        .map(m -> new Scored(m, found.score(), found.positions(), found.phrased()))
        .orElse(found);
  }

  /** "What is the five-year deal worth?": the years only say which deal is meant. */
  private Scored amount(Scored term, Scan scan, List<String> entities) {
    boolean worth = scan.tokens().stream().anyMatch(t -> WORTH.contains(t.word()));
    return term.metric().unit() == Unit.YEARS && worth && !scan.cue("how long")
        ? spread(term, entities)
        : term;
  }

  /** What is spread over a term, where the term is named and not what is spread. */
  private Scored spread(Scored term, List<String> entities) {
    return vocabulary.metrics().stream()
        .filter(m -> term.slug().equals(m.ties().per()))
        .findFirst()
        .map(m -> new Scored(m, term.score(), term.positions()))
        .orElse(term);
  }

  /** Two measures are asked for only where they are joined, or one is divided by the other. */
  private boolean isAskedToo(Scored best, Scored next, Scan scan, List<String> entities) {
    boolean part = best.metric().unit() == Unit.PERCENT && scan.operation() == Operation.SHARE;
    if (part) {
      return false; // "what part of its sales is left" is a percentage itself
    }
    boolean divides =
        scan.operation() == Operation.MULTIPLE
            || scan.operation() == Operation.RATIO
            || scan.operation() == Operation.QUOTIENT
            || scan.operation() == Operation.SHARE;
    return Computable.apart(best, next, scan.operation())
        && (divides || joined(best, next, scan) && !pairs.isOfPair(best, next, entities))
        && entities.stream().anyMatch(e -> has(e, next));
  }

  private static boolean joined(Scored best, Scored next, Scan scan) {
    if (best.positions().isEmpty() || next.positions().isEmpty()) {
      return false;
    }
    int from = Math.min(Collections.max(best.positions()), Collections.max(next.positions()));
    int to = Math.max(Collections.min(best.positions()), Collections.min(next.positions()));
    return scan.tokens().subList(Math.min(from, to), Math.max(from, to)).stream()
        .anyMatch(t -> t.word().equals("and") || t.word().equals("plus"));
  }

  private static Metric.Kind kind(Scored scored) {
    return scored.metric().kind();
  }

  private boolean has(String entity, Scored metric) {
    return known.has(entity, metric.slug())
        || !standIns.resolve(List.of(entity), metric.slug(), known).said().isEmpty();
  }
}
