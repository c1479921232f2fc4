package aimarket.bot.edge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log of refused requests: an operator with the wrong signing secret must see it, and a
 * stranger with a loop must not fill the disk.
 */
final class Refusals {
  private static final Logger log = LoggerFactory.getLogger(Refusals.class);
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final int LONGEST = 200;

  private final Clock clock;
  private Instant silentUntil = Instant.MIN;
  private long untold;

  Refusals(Clock clock) {
    this.clock = clock;
  }

  synchronized void note(String from, int status, String why) {
    Instant now = clock.instant();
    if (now.isBefore(silentUntil)) {
      untold++;
      return;
    }
    log.warn(
        "refused a request from {} with {}: {} ({} more refused before)",
        printable(from),
        status,
        printable(why),
        untold);
    silentUntil = now.plus(PAUSE);
    untold = 0;
  }

  /** Strangers' words on one line, without control characters, not long. */
  static String printable(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return cut.replaceAll("\\p{Cntrl}", "?");
  }
}
