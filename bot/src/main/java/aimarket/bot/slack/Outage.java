package aimarket.bot.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether Slack is away for everybody, and not for one message. Then one message tries at a time,
 * for all: thousands that each try again by themselves keep this machine from acknowledging, and do
 * an ill Slack no good. Thread-safe.
 */
final class Outage {
  /** So many attempts in a row found nobody. */
  private static final int IN_A_ROW = 5;

  private static final Duration SLOWEST = Duration.ofSeconds(8);

  /** So soon those that wait see that Slack is there again; each at its own moment. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  /** An attempt that has not ended by then is not waited for. */
  private static final Duration ATTEMPT = Duration.ofSeconds(20);

  private final Clock clock;
  private int failures;
  private Instant nextAttempt = Instant.MIN;

  Outage(Clock clock) {
    this.clock = clock;
  }

  /** Whether messages wait for Slack now. */
  synchronized boolean lasts() {
    return failures >= IN_A_ROW;
  }

  /** How long to wait; zero for the one whose turn it is, and for all while Slack is there. */
  synchronized Duration turn() {
    if (failures < IN_A_ROW) {
      return Duration.ZERO;
    }
    Instant now = clock.instant();
    if (now.isBefore(nextAttempt)) {
      Duration wait = Duration.between(now, nextAttempt);
      return wait.compareTo(LOOK_AGAIN) > 0 ? LOOK_AGAIN : wait;
    }
    nextAttempt = now.plus(ATTEMPT);
    return Duration.ZERO;
  }

  /** An attempt found nobody. */
  synchronized void away() {
    failures++;
    int more = Math.max(0, Math.min(failures - IN_A_ROW, 3));
    Duration wait = Duration.ofSeconds(1L << more);
    nextAttempt = clock.instant().plus(wait.compareTo(SLOWEST) > 0 ? SLOWEST : wait);
  }

  /** Slack said something, whatever it was. */
  synchronized void there() {
    failures = 0;
  }
}
