package aimarket.knowledge.compare;

import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Metric;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Whether a reading has outlived the time that its metric stays fresh. */
public final class Freshness {
  private Freshness() {}

  /**
   * @return the age in words ("7 months old"), empty while it is fresh or where it looks ahead
   */
  public static Optional<String> age(Figure figure, Metric metric, LocalDate today) {
    if (figure.nature().isForward()) {
      return Optional.empty();
    }
    LocalDate day = figure.header().readingDay();
    long days = ChronoUnit.DAYS.between(day, today);
    if (days <= metric.freshDays()) {
      return Optional.empty();
    }
    long months = ChronoUnit.MONTHS.between(day, today);
    if (months >= 24) {
      return Optional.of(ChronoUnit.YEARS.between(day, today) + " years old");
    }
    return Optional.of(months >= 2 ? months + " months old" : days + " days old");
  }
}
