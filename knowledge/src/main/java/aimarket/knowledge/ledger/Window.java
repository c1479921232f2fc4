package aimarket.knowledge.ledger;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a forecast can be checked.
 *
 * @param from first day on which it can come true or turn out; null where it is not said
 * @param to last day; from the day after it is due; null where there is no such day
 */
public record Window(@Nullable LocalDate from, @Nullable LocalDate to) {
  /** No day at all. */
  static final Window NONE = new Window(null, null);

  /**
   * The due day of the fact, else the end of its period. A loss of a year can be known from the end
   * of that year; a level that is to be reached within a year from its first day.
   */
  static Window of(Fact fact) {
    Period period = fact.header().period();
    LocalDate due = fact.header().due();
    LocalDate last = due != null ? due : period.to();
    LocalDate first = period.kind() == Period.Kind.SPAN ? period.to() : period.from();
    return new Window(first != null && last != null && first.isAfter(last) ? last : first, last);
  }

  /** Whether its last day has passed; a forecast is not due on its last day. */
  public boolean isPast(LocalDate today) {
    return to != null && today.isAfter(to);
  }
}
