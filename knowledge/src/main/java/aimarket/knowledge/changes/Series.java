package aimarket.knowledge.changes;

import aimarket.knowledge.fact.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What two readings share of which the later one takes the place of the earlier.
 *
 * @param due what a forecast is for; null for what is: two forecasts of two years stand beside one
 *     another
 */
record Series(
    String entity,
    String metric,
    String basis,
    SortedMap<String, String> dimensions,
    List<String> counterparties,
    @Nullable LocalDate due) {

  static Series of(Figure figure) {
    return new Series(
        figure.entity(),
        figure.metric(),
        figure.basis(),
        figure.dimensions(),
        figure.counterparties(),
        figure.nature().isForward() ? figure.header().readingDay() : null);
  }

  /** The same but for the basis. */
  boolean isBeside(Series other) {
    return !equals(other) && onAnyBasis().equals(other.onAnyBasis());
  }

  Series onAnyBasis() {
    return new Series(entity, metric, Figure.NO_BASIS, dimensions, counterparties, due);
  }
}
