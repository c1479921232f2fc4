package aimarket.knowledge.ledger;

import aimarket.knowledge.compare.Amounts;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.plan.Evidence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What somebody is after, as money that is sought. It names no day. It is hit by as much that is
 * reported for a later day, overtaken by more; less leaves it open, since it may be a part.
 */
final class Sought {
  private final Readings readings;

  Sought(Evidence evidence, LocalDate today) {
    this.readings = new Readings(evidence, today);
  }

  /**
   * @param comesOutAs slug of the metric in which it comes out
   */
  Outcome outcome(Figure sought, String comesOutAs) {
    LocalDate day = sought.header().readingDay();
    Optional<Figure> got =
        readings.readings(sought, comesOutAs).stream()
            .filter(f -> isAfter(f, day))
            .filter(f -> isEnough(f, sought))
            .min(Comparator.comparing((Figure f) -> f.header().readingDay()));
    if (got.isEmpty()) {
      return new Outcome(
          State.OPEN,
          Figure.NO_BASIS,
          List.of(),
          "no day is named, and nothing as large is reported since");
    }
    boolean equal = Amounts.agree(got.get().amount(), sought.amount());
    String words = equal ? "borne out, {%s}" : "more was had, {%s}";
    return new Outcome(
        equal ? State.HIT : State.OVERTAKEN,
        Figure.NO_BASIS,
        List.of(got.get()),
        words.formatted(got.get().id()));
  }

  /** A reading that does not say of when it is may be of an earlier one: a curator decides that. */
  private static boolean isAfter(Figure figure, LocalDate day) {
    LocalDate from = figure.header().period().from();
    return from != null && from.isAfter(day);
  }

  private static boolean isEnough(Figure figure, Figure sought) {
    return Amounts.agree(figure.amount(), sought.amount())
        || figure.amount().number().compareTo(sought.amount().number()) > 0;
  }
}
