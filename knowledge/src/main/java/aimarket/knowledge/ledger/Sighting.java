package aimarket.knowledge.ledger;

import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Period;
import aimarket.knowledge.fact.Role;
import java.time.LocalDate;
import java.util.List;

/**
 * What one reading, or two side by side, say of a forecast.
 *
 * @param from first day it may be of; {@link LocalDate#MIN} where only the last is known
 * @param to last day it may be of
 * @param firm it may decide: nobody asserts it about a rival
 */
record Sighting(LocalDate from, LocalDate to, Seen seen, List<Figure> facts, boolean firm) {

  /** What is seen. */
  enum Seen {
    /** As forecast. */
    BORNE_OUT,
    NOT_BORNE_OUT,
    /** The reading is too loose to say. */
    UNCLEAR
  }

  static Sighting of(Figure reading, Seen seen) {
    return new Sighting(first(reading), last(reading), seen, List.of(reading), isFirm(reading));
  }

  /** Both have to be of a time: the stretch goes from the first day to the last. */
  static Sighting of(Figure one, Figure other, Seen seen) {
    LocalDate from = first(one).isBefore(first(other)) ? first(one) : first(other);
    LocalDate to = last(one).isAfter(last(other)) ? last(one) : last(other);
    return new Sighting(from, to, seen, List.of(one, other), isFirm(one) && isFirm(other));
  }

  boolean overlaps(Sighting other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /** A reading that does not say of when it is may be older than what printed it. */
  private static LocalDate first(Figure reading) {
    LocalDate from = reading.header().period().from();
    return from == null ? LocalDate.MIN : from;
  }

  private static LocalDate last(Figure reading) {
    Header header = reading.header();
    Period period = header.period();
    LocalDate to = period.to();
    return to == null ? header.printed().latest() : to;
  }

  private static boolean isFirm(Figure reading) {
    return reading.header().claimants().get(0).as() != Role.RIVAL;
  }
}
