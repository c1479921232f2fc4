package aimarket.knowledge.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments as the database keeps them: UTC, to the microsecond. */
final class Times {
  /** The end of what has not ended. */
  static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  /** No limit for "as of". */
  static final LocalDate FAR_DAY = LocalDate.of(9999, 12, 31);

  /** A moment at which just the open versions are held. */
  static final Instant NOW = FAR.minus(1, ChronoUnit.MICROS);

  private Times() {}

  /** To the microsecond; what lies outside the years 1 to 9999 is brought inside. */
  static OffsetDateTime at(Instant moment) {
    Instant bound = moment.isBefore(FIRST) ? FIRST : moment.isAfter(FAR) ? FAR : moment;
    return micros(bound).atOffset(ZoneOffset.UTC);
  }

  static Instant micros(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }

  /** Midnight at which a day begins. */
  static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
