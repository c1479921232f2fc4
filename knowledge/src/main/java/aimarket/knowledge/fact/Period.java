package aimarket.knowledge.fact;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a fact describes.
 *
 * @param kind how the two ends are to be read
 * @param from first day, null for {@link Kind#UNSTATED} or where only the end is known
 * @param to last day, null where open-ended or unstated; equal to {@code from} for an instant
 * @param about the source gives the date loosely
 */
public record Period(
    Kind kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Precision precision,
    boolean about) {

  /** How the two ends are to be read. */
  public enum Kind {
    /** One moment. */
    INSTANT,
    /** One moment, somewhere within. */
    WITHIN,
    /** The whole stretch, as for a year's loss. */
    SPAN,
    /** From the first to the second moment, as for growth. */
    CHANGE,
    /** Begins and does not say when it ends, or has run up to a day. */
    OPEN,
    /** The source does not say. */
    UNSTATED
  }

  /** The source does not say when. */
  public static final Period UNSTATED = new Period(Kind.UNSTATED, null, null, Precision.DAY, false);

  public Period {
    Objects.requireNonNull(kind, "kind is null");
    Objects.requireNonNull(precision, "precision is null");
    if (kind == Kind.UNSTATED ? from != null || to != null : from == null && to == null) {
      throw new IllegalArgumentException("a period has dates, or is unstated");
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException(
          "a period ends on or after its first day, got " + from + " to " + to);
    }
  }

  public boolean isStated() {
    return kind != Kind.UNSTATED;
  }

  /**
   * The day by which readings are ordered: the end, else the start, else the day the source was
   * printed.
   *
   * @param printed latest day the source can have come out
   */
  public LocalDate readingDay(LocalDate printed) {
    if (to != null) {
      return to;
    }
    return from != null ? from : printed;
  }

  /** Whether any day of the period lies in the stretch. An unstated period overlaps nothing. */
  public boolean overlaps(LocalDate first, LocalDate last) {
    if (!isStated()) {
      return false;
    }
    LocalDate start = from != null ? from : to;
    LocalDate end = to != null ? to : from;
    return !Objects.requireNonNull(start).isAfter(last)
        && !Objects.requireNonNull(end).isBefore(first);
  }
}
