package aimarket.knowledge.changes;

import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.plan.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Readings that outlived their time within a stretch of days, where nothing fresher took their
 * place. Found by metric and reading day.
 */
final class Outlived {
  private final Evidence evidence;
  private final Set<String> news;

  /**
   * @param news ids of what became visible in the stretch: old when it came, it did not age in it
   */
  Outlived(Evidence evidence, Set<String> news) {
    this.evidence = evidence;
    this.news = news;
  }

  /**
   * @param after fresh on this day
   * @param upTo no longer fresh on this one
   */
  List<Change> between(LocalDate after, LocalDate upTo, Topics topics) {
    List<Change> changes = new ArrayList<>();
    for (Metric metric : evidence.vocabulary().metrics()) {
      if (!topics.metrics().isEmpty() && !topics.metrics().contains(metric.slug())) {
        continue;
      }
      int days = metric.freshDays();
      Map<Series, Figure> latest = new LinkedHashMap<>();
      evidence
          .readings(metric.slug(), after.minusDays(days + 1L), upTo.minusDays(days + 1L))
          .stream()
          .filter(f -> isReading(f))
          .filter(f -> !news.contains(f.id()) && topics.take(f, evidence.vocabulary()))
          .forEach(f -> latest.putIfAbsent(Series.of(f).onAnyBasis(), f));
      latest.values().stream()
          .filter(this::isLatest)
          .forEach(f -> changes.add(Change.of(Change.Kind.STALE, f)));
    }
    return changes;
  }

  /** A fresher reading on another basis keeps the matter fresh. */
  private boolean isLatest(Figure figure) {
    return evidence.usable(figure.entity(), figure.metric()).stream()
        .filter(
            f ->
                f.nature() == Nature.REALISED
                    && Series.of(f).onAnyBasis().equals(Series.of(figure).onAnyBasis()))
        .noneMatch(f -> f.header().readingDay().isAfter(figure.header().readingDay()));
  }

  /** What a source computed ages with what it computed it from. */
  private static boolean isReading(Figure figure) {
    return figure.nature() == Nature.REALISED
        && figure.amount().isNumber()
        && !figure.header().derived();
  }
}
