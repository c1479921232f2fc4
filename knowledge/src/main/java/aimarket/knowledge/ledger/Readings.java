package aimarket.knowledge.ledger;

import aimarket.knowledge.compare.Claim;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.fact.Period;
import aimarket.knowledge.plan.Evidence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Realised readings beside a forecast of an amount. */
final class Readings {
  /** Readings further from the day of a forecast are of another time. */
  private static final int NEAR_DAYS = 31;

  private final Evidence evidence;
  private final LocalDate today;

  Readings(Evidence evidence, LocalDate today) {
    this.evidence = evidence;
    this.today = today;
  }

  /** One outcome, or one for each basis that there are readings on where the forecast has none. */
  List<Outcome> outcomes(Figure forecast, Metric metric, Window window) {
    Bar bar = Bar.of(forecast, metric);
    List<Figure> readings = readings(forecast, forecast.metric());
    Judge judge =
        new Judge(
            today,
            window,
            forecast.header().printed().earliest(),
            metric.freshDays(),
            s -> "{" + s.facts().get(0).id() + "}");
    List<Outcome> outcomes = new ArrayList<>();
    for (String basis : bases(forecast, readings)) {
      List<Sighting> seen =
          readings.stream()
              .filter(r -> r.basis().equals(basis))
              .filter(r -> bar.isReached() || isOfItsTime(r, forecast))
              .map(r -> Sighting.of(r, bar.seen(r.amount())))
              .toList();
      outcomes.add(bar.isReached() ? judge.reached(basis, seen) : judge.met(basis, seen));
    }
    return outcomes.isEmpty()
        ? List.of(judge.undecided(forecast.basis(), List.of()))
        : Ledger.joined(outcomes);
  }

  /** Realised figures of a metric, one a claim, that differ from the forecast in nothing else. */
  List<Figure> readings(Figure forecast, String metric) {
    List<Figure> realised =
        evidence.usable(forecast.entity(), metric).stream()
            .filter(f -> f.nature() == Nature.REALISED && f.amount().isNumber())
            .filter(f -> f.dimensions().equals(forecast.dimensions()))
            .filter(f -> f.counterparties().equals(forecast.counterparties()))
            .toList();
    return Claims.of(realised).stream().map(Claim::head).toList();
  }

  private static Set<String> bases(Figure forecast, List<Figure> readings) {
    if (!forecast.basis().equals(Figure.UNSTATED_BASIS)) {
      return Set.of(forecast.basis());
    }
    Set<String> bases = new LinkedHashSet<>();
    readings.forEach(r -> bases.add(r.basis()));
    return bases;
  }

  /**
   * An amount of a stretch is met by one of just that stretch; a level by one of about that day.
   */
  private static boolean isOfItsTime(Figure reading, Figure forecast) {
    Period is = reading.header().period();
    Period expected = forecast.header().period();
    if (!is.isStated() || !expected.isStated()) {
      return false;
    }
    if (expected.kind() == Period.Kind.SPAN || is.kind() == Period.Kind.SPAN) {
      return is.kind() == expected.kind()
          && is.readingDay(LocalDate.MIN).equals(expected.readingDay(LocalDate.MIN))
          && java.util.Objects.equals(is.from(), expected.from());
    }
    LocalDate day = reading.header().readingDay();
    LocalDate last = forecast.header().readingDay();
    LocalDate first = expected.from() == null ? last : expected.from();
    boolean within = !day.isBefore(first) && !day.isAfter(last);
    return within || Math.abs(ChronoUnit.DAYS.between(day, last)) <= NEAR_DAYS;
  }
}
