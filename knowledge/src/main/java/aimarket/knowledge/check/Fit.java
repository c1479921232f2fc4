package aimarket.knowledge.check;

import aimarket.knowledge.fact.Comparator;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.fact.Period;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.reading.Stated;
import aimarket.knowledge.reading.When;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What keeps a figure of the store from being the one that is stated, but for its amount. */
final class Fit {
  /** A stretch longer than this is a year or so, and no reading at a moment. */
  private static final int LONG_DAYS = 95;

  private final Evidence evidence;

  Fit(Evidence evidence) {
    this.evidence = evidence;
  }

  /** In words; empty where nothing does. */
  List<String> apart(Figure figure, Stated stated) {
    List<String> apart = new ArrayList<>();
    String basis = stated.bases().get(figure.metric());
    if (basis != null && !basis.equals(figure.basis())) {
      apart.add("another basis");
    }
    if (!segment(figure, stated)) {
      apart.add("another part of the whole");
    }
    if (!stated.whens().stream().allMatch(when -> covers(when, figure))) {
      apart.add("another time");
    }
    if (figure.nature().isForward() != stated.ahead()) {
      apart.add(
          figure.nature().isForward()
              ? "it looks ahead, and is no result"
              : "it is said of now, and not of what is ahead");
    } else if (stated.nature() == Nature.REALISED && figure.nature() != Nature.REALISED) {
      apart.add("it is no result");
    }
    if (!hedge(figure.amount().comparator(), stated.hedge())) {
      apart.add("hedged otherwise");
    }
    return apart;
  }

  private static boolean segment(Figure figure, Stated stated) {
    String segment = figure.dimensions().get(Figure.SEGMENT);
    return figure.dimensions().size() == (segment == null ? 0 : 1)
        && (segment == null ? Set.<String>of() : Set.of(segment)).equals(stated.segments());
  }

  /** "Below $5B" is not what "$5B" says. */
  private static boolean hedge(Comparator has, Stated.Hedge stated) {
    return switch (stated) {
      case NONE, ABOUT -> true;
      case OVER -> has == Comparator.OVER || has == Comparator.AT_LEAST;
      case UNDER -> has == Comparator.UNDER || has == Comparator.NEARLY;
      case NEARLY -> has == Comparator.NEARLY || has == Comparator.ABOUT;
    };
  }

  /**
   * A stretch is the same stretch; a moment lies within; an amount that runs over time is not the
   * year's because it was read in that year.
   */
  private boolean covers(When when, Figure figure) {
    Period period = figure.header().period();
    LocalDate from = when.from();
    LocalDate to = when.to();
    if (from == null || to == null) {
      return true;
    }
    if (!period.isStated()) {
      return false;
    }
    LocalDate start = Objects.requireNonNullElse(period.from(), period.to());
    LocalDate end = Objects.requireNonNullElse(period.to(), period.from());
    boolean within = !Objects.requireNonNull(start).isBefore(from) && !end.isAfter(to);
    boolean year = ChronoUnit.DAYS.between(from, to) > LONG_DAYS;
    boolean stretch =
        period.kind() == Period.Kind.SPAN && ChronoUnit.DAYS.between(start, end) > LONG_DAYS;
    if (stretch) {
      return within && year;
    }
    boolean flow =
        evidence
            .vocabulary()
            .metric(figure.metric())
            .filter(m -> m.kind() == Metric.Kind.FLOW)
            .isPresent();
    return year ? within && !flow : period.overlaps(from, to);
  }
}
