package aimarket.bot.socket;

import java.time.Duration;
import java.util.Random;

/**
 * How long to wait before the next attempt: 1, 2, 4, … 60 seconds, each up to a fifth longer, so
 * that many bots that lost Slack at once do not come back at once.
 */
final class Backoff {
  static final Duration SLOWEST = Duration.ofSeconds(60);
  private final Random random = new Random();
  private final Duration first;
  private int failures;

  Backoff(Duration first) {
    this.first = first;
  }

  Duration failed() {
    Duration wait = first.multipliedBy(1L << Math.min(failures++, 10));
    Duration least = wait.compareTo(SLOWEST) > 0 ? SLOWEST : wait;
    return least.plusMillis((long) (random.nextDouble() * least.toMillis() / 5));
  }

  void worked() {
    failures = 0;
  }
}
