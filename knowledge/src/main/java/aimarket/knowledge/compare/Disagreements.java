package aimarket.knowledge.compare;

import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Why two figures on one question differ: the first reason that applies. */
public final class Disagreements {

  /** Readings further apart than this are of two times, whatever their periods say. */
  private static final int SAME_TIME_DAYS = 31;

  private Disagreements() {}

  /** The first reason that applies, in this order. */
  public enum Reason {
    /** Of two times: a succession, not a conflict. */
    TIME,
    BASIS,
    /** Of different parts, or of a product and its company. */
    SCOPE,
    /** Asserted by different parties about the same thing. */
    CLAIMANT,
    CONFLICT;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @return empty where the two agree, or where one cannot be compared with a number
   */
  public static Optional<Reason> between(Figure a, Figure b) {
    if (!a.amount().isNumber() || !b.amount().isNumber() || restates(a, b)) {
      return Optional.empty();
    }
    boolean agree = Amounts.agree(a.amount(), b.amount());
    if (agree && a.basis().equals(b.basis()) && a.dimensions().equals(b.dimensions())) {
      return Optional.empty();
    }
    if (!sameTime(a, b) || a.nature().isForward() != b.nature().isForward()) {
      return agree ? Optional.empty() : Optional.of(Reason.TIME);
    }
    if (!a.basis().equals(b.basis())) {
      return agree ? Optional.empty() : Optional.of(Reason.BASIS);
    }
    if (!a.dimensions().equals(b.dimensions())
        || !a.entity().equals(b.entity())
        || !a.counterparties().equals(b.counterparties())) {
      return agree ? Optional.empty() : Optional.of(Reason.SCOPE);
    }
    boolean sameClaimant =
        a.header().claimants().get(0).who().equals(b.header().claimants().get(0).who())
            || a.header().claimants().get(0).as() == b.header().claimants().get(0).as();
    return Optional.of(sameClaimant ? Reason.CONFLICT : Reason.CLAIMANT);
  }

  /**
   * Whether two figures describe the same time: their periods overlap, or lie within a month of one
   * another.
   */
  public static boolean sameTime(Figure a, Figure b) {
    Period first = a.header().period();
    Period second = b.header().period();
    LocalDate one = a.header().readingDay();
    LocalDate other = b.header().readingDay();
    if (first.isStated() && second.isStated()) {
      if (first.kind() == Period.Kind.SPAN && second.kind() == Period.Kind.SPAN) {
        return one.equals(other);
      }
      if (overlapDays(first, second, one, other) >= 0) {
        return true;
      }
      return Math.abs(ChronoUnit.DAYS.between(one, other)) < 7;
    }
    return Math.abs(ChronoUnit.DAYS.between(one, other)) <= SAME_TIME_DAYS;
  }

  /**
   * Days that both cover, less one; two stretches that only touch are after one another, so that is
   * −1 for them.
   */
  private static long overlapDays(Period first, Period second, LocalDate one, LocalDate other) {
    LocalDate a = first.from() == null ? one : first.from();
    LocalDate b = second.from() == null ? other : second.from();
    LocalDate start = a.isAfter(b) ? a : b;
    LocalDate end = one.isBefore(other) ? one : other;
    boolean instant = a.equals(one) || b.equals(other);
    long days = ChronoUnit.DAYS.between(start, end);
    return days == 0 && !instant ? -1 : days;
  }

  private static boolean restates(Figure a, Figure b) {
    return b.id().equals(a.header().linked(FactLink.Kind.RESTATES))
        || a.id().equals(b.header().linked(FactLink.Kind.RESTATES));
  }
}
