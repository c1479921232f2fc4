package aimarket.knowledge.changes;

import aimarket.knowledge.compare.Disagreements.Reason;
import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.store.FactStore;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much of a change something is: its kind, and how far the amount moved, less for what is only
 * part of a whole, looks ahead, or follows from two other figures.
 */
final class Size {
  private static final Map<Change.Kind, Double> BASE = new EnumMap<>(Change.Kind.class);

  static {
    BASE.put(Change.Kind.DISPUTED, 0.6);
    BASE.put(Change.Kind.REVISED, 0.6);
    BASE.put(Change.Kind.RETIRED, 0.6);
    BASE.put(Change.Kind.SUPERSEDED, 0.4);
    BASE.put(Change.Kind.NEW, 0.3);
    BASE.put(Change.Kind.REFUTED, 0.5);
    BASE.put(Change.Kind.STALE, 0.1);
    BASE.put(Change.Kind.REPEATED, 0.05);
  }

  /** A move counts up to this, a factor of e: beyond it all are large. */
  private static final double MOST = 1;

  /** In days; what took longer to move so far moves slower. */
  private static final double QUARTER = 92;

  private static final int MONTH = 31;
  private static final double PREFERRED = 0.2;
  private static final double HALF = 0.5;
  private static final double AHEAD = 0.7;

  /** Of a matter that was told already. */
  static final double AGAIN = 0.6;

  private static final double MENTION = 0.25;
  private static final int MOST_MENTIONS = 3;
  private static final double HARDLY = 0.3;

  private static final int MANY = 4;

  private final Evidence evidence;
  private final Map<String, Long> metricsOf;

  Size(Evidence evidence) {
    this.evidence = evidence;
    this.metricsOf =
        evidence.pairsNow().stream()
            .collect(Collectors.groupingBy(FactStore.Pair::entity, Collectors.counting()));
  }

  Change of(Change change) {
    double base = BASE.get(change.kind());
    if (change.fact() instanceof Figure figure && change.kind() != Change.Kind.REFUTED) {
      double moved = isMove(change) ? change.before().map(b -> moved(b, figure)).orElse(0.0) : 0;
      double preferred = figure.rank() == Rank.PREFERRED ? PREFERRED : 0;
      return change.sized(weight(figure) * (base + preferred + moved));
    }
    return change.sized(
        change.fact() instanceof Statement statement ? base * weight(statement) : base);
  }

  /**
   * What a document says in its heading or first lines, and says again, is what it is about.
   *
   * @param mentions how often it is told
   */
  double of(Statement statement, int mentions) {
    boolean lead =
        statement.header().citations().stream()
            .anyMatch(c -> c.paragraph() == null || c.paragraph() <= 1);
    double again = Math.min(MOST_MENTIONS, mentions - 1) * MENTION;
    boolean old =
        statement
            .header()
            .readingDay()
            .isBefore(statement.header().printed().earliest().minusDays(MONTH));
    double age = old ? AGAIN : 1;
    return BASE.get(Change.Kind.NEW) * weight(statement) * age * (1 + (lead ? HALF : 0) + again);
  }

  /** Counted in another way, nothing has moved. */
  private static boolean isMove(Change change) {
    return change.kind() != Change.Kind.REFUTED
            && change.reason().filter(Reason.BASIS::equals).isEmpty()
        || change.kind() == Change.Kind.DISPUTED;
  }

  /** One of whom many things are measured, or what is theirs, is what people talk about. */
  private boolean isProminent(String entity) {
    List<String> whose = new ArrayList<>(List.of(entity));
    evidence.vocabulary().entity(entity).stream()
        .flatMap(e -> e.relations().stream())
        .forEach(r -> whose.add(r.to()));
    return whose.stream().anyMatch(e -> metricsOf.getOrDefault(e, 0L) >= MANY);
  }

  private double weight(Figure figure) {
    double weight = isProminent(figure.entity()) ? 1 : AHEAD;
    if (isBetweenRivals(figure.metric())) {
      weight *= HALF;
    }
    if (!figure.dimensions().isEmpty()) {
      weight *= HALF;
    }
    if (figure.nature().isForward()) {
      weight *= isPast(figure) ? HARDLY : AHEAD;
    }
    if (figure.header().derived()) {
      weight *= HALF;
    }
    return figure.amount().isNumber() ? weight : weight * HARDLY;
  }

  /** A target whose day had gone by when it was printed. */
  private static boolean isPast(Figure figure) {
    return figure.header().readingDay().isBefore(figure.header().printed().earliest());
  }

  /** A gap or a lead follows from what the two have. */
  private boolean isBetweenRivals(String metric) {
    return evidence
        .vocabulary()
        .metric(metric)
        .map(Metric::counterpartyRole)
        .filter("rival"::equals)
        .isPresent();
  }

  private static double weight(Statement statement) {
    switch (statement.kind()) {
      case EVENT:
        return 1;
      case CLAIM:
      case FORECAST:
        return HALF;
      default:
        return HARDLY;
    }
  }

  private static double moved(Fact before, Figure now) {
    if (!(before instanceof Figure old) || !old.amount().isNumber() || !now.amount().isNumber()) {
      return 0;
    }
    double from = middle(old.amount());
    double to = middle(now.amount());
    if (from == to) {
      return 0;
    }
    double much = from <= 0 || to <= 0 ? MOST : Math.min(MOST, Math.abs(Math.log(to / from)));
    return much * Math.min(1, QUARTER / Math.max(1, days(old, now)));
  }

  private static double days(Fact before, Fact now) {
    return Math.abs(
        ChronoUnit.DAYS.between(before.header().readingDay(), now.header().readingDay()));
  }

  private static double middle(Amount amount) {
    return amount.middle().doubleValue();
  }
}
