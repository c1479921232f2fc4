package aimarket.bot.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** One message a second a channel: https://docs.slack.dev/apis/web-api/rate-limits. */
final class Rates {
  private final Duration gap;
  private final int burst;
  private final Map<String, Deque<Long>> posted = new HashMap<>();

  Rates(Pace pace) {
    this.gap = pace.messageGap();
    this.burst = pace.messageBurst();
  }

  synchronized void post(String channel) {
    if (gap.isZero()) {
      return;
    }
    Deque<Long> times = posted.computeIfAbsent(channel, key -> new ArrayDeque<>());
    long now = System.nanoTime();
    long window = gap.toNanos() * burst;
    while (!times.isEmpty() && now - times.peek() >= window) {
      times.poll();
    }
    if (times.size() >= burst) {
      long wait = window - (now - times.element());
      throw Refusal.rate((int) Math.max(1, (wait + 999_999_999) / 1_000_000_000));
    }
    times.add(now);
  }
}
