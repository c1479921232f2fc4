package aimarket.knowledge.fact;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When a source came out.
 *
 * @param day the stated or most likely day
 * @param earliest first day it can have come out; equal to {@code day} where it is dated
 * @param latest last day it can have come out; what counts for "as of"
 */
public record Printed(LocalDate day, LocalDate earliest, LocalDate latest) {
  public Printed {
    Objects.requireNonNull(day, "day is null");
    if (earliest.isAfter(day) || latest.isBefore(day)) {
      throw new IllegalArgumentException(
          "the likely day lies between the earliest and the latest, got %s, %s, %s"
              .formatted(earliest, day, latest));
    }
  }

  public static Printed on(LocalDate day) {
    return new Printed(day, day, day);
  }

  public boolean isDated() {
    return earliest.equals(latest);
  }
}
