package aimarket.bot.slack;

import aimarket.bot.command.Ask.Asker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How many requests a person had in the last minute. Thread-safe. */
final class Quota {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int SWEEP_AT = 10_000;

  private final int perMinute;
  private final Map<Asker, Minute> minutes = new HashMap<>();

  /** Of one person: when their requests came, and since when they know that it were too many. */
  private static final class Minute {
    private final Deque<Instant> taken = new ArrayDeque<>();
    private Instant told = Instant.MIN;
  }

  /**
   * @param perMinute 0 for no limit
   */
  Quota(int perMinute) {
    this.perMinute = perMinute;
  }

  /**
   * What becomes of a request.
   *
   * @param pause until the next one is taken; zero where this one is
   * @param first whether it is the first one too many since one was taken
   */
  record Verdict(Duration pause, boolean first) {
    static final Verdict WELCOME = new Verdict(Duration.ZERO, false);

    boolean welcome() {
      return pause.isZero();
    }
  }

  /**
   * @param at when the request came, which may be before a restart
   */
  synchronized Verdict ask(Asker asker, Instant at) {
    if (perMinute == 0) {
      return Verdict.WELCOME;
    }
    if (minutes.size() > SWEEP_AT) {
      minutes.values().removeIf(m -> m.taken.isEmpty() || over(m.taken.getLast(), at));
    }
    Minute minute = minutes.computeIfAbsent(asker, key -> new Minute());
    while (!minute.taken.isEmpty() && over(minute.taken.getFirst(), at)) {
      minute.taken.removeFirst();
    }
    if (minute.taken.size() < perMinute) {
      minute.taken.addLast(at);
      return Verdict.WELCOME;
    }
    boolean first = minute.told.isBefore(minute.taken.getLast());
    minute.told = at;
    Duration wait = Duration.between(at, minute.taken.getFirst().plus(MINUTE));
    return new Verdict(wait.isZero() ? Duration.ofMillis(1) : wait, first);
  }

  private static boolean over(Instant taken, Instant now) {
    return !taken.plus(MINUTE).isAfter(now);
  }
}
