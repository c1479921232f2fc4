package aimarket.bot.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The time of the store, also while it does not answer: then reckoned from when it last did.
 * db-scheduler asks for the time between its rounds as well, and where that fails it never begins
 * another. Right enough to wait by; whether anything is due is asked of the store. Thread-safe.
 */
final class LastKnown implements Supplier<Instant> {
  private final Supplier<Instant> time;
  private Instant known = Instant.EPOCH;
  private long at = System.nanoTime();

  /**
   * @param time throws where the store does not answer
   */
  LastKnown(Supplier<Instant> time) {
    this.time = time;
  }

  @Override
  public Instant get() {
    try {
      return kept(time.get());
    } catch (RuntimeException e) {
      return reckoned();
    }
  }

  private synchronized Instant kept(Instant now) {
    known = now;
    at = System.nanoTime();
    return now;
  }

  private synchronized Instant reckoned() {
    return known.plus(Duration.ofNanos(System.nanoTime() - at));
  }
}
