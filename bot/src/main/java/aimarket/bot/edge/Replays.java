package aimarket.bot.edge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Signatures seen of late. A signature covers time and body, so that one seen twice is one request
 * sent twice. Forgets after as long as a signature can be valid; the inbox remembers longer.
 */
final class Replays {

  /** A request may come five minutes early and stay valid until five minutes late. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  private static final int SWEEP_EVERY = 1024;

  private final Map<String, Instant> seen = new ConcurrentHashMap<>();
  private final AtomicInteger added = new AtomicInteger();
  private final Clock clock;

  Replays(Clock clock) {
    this.clock = clock;
  }

  /** Whether this is the first time; remembers it. */
  boolean first(String signature) {
    Instant now = clock.instant();
    if (added.incrementAndGet() % SWEEP_EVERY == 0) {
      seen.values().removeIf(until -> until.isBefore(now));
    }
    return seen.putIfAbsent(signature, now.plus(KEPT)) == null;
  }

  /** The request was not taken: the same one is welcome again. */
  void forget(String signature) {
    seen.remove(signature);
  }
}
