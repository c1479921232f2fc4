package aimarket.bot.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What a test makes go wrong on Slack's side. */
final class Faults {
  private final Map<String, Deque<Refusal>> refusals = new HashMap<>();
  private final Map<String, Deque<Mishap>> mishaps = new ConcurrentHashMap<>();
  private final AtomicInteger met = new AtomicInteger();
  private final AtomicReference<Duration> silence = new AtomicReference<>(Duration.ZERO);
  private final AtomicInteger status = new AtomicInteger();

  /** The next calls that carry this word, one after the other. */
  void strike(String word, List<Mishap> ones) {
    mishaps.put(word, new ConcurrentLinkedDeque<>(ones));
  }

  int met() {
    return met.get();
  }

  /** A call's mishap, which happens once. */
  Optional<Mishap> mishap(String method, String arguments) {
    for (Map.Entry<String, Deque<Mishap>> one : mishaps.entrySet()) {
      boolean meant = arguments.contains(one.getKey()) || method.equals(one.getKey());
      Mishap mishap = meant ? one.getValue().poll() : null;
      if (mishap != null) {
        met.incrementAndGet();
        return Optional.of(mishap);
      }
    }
    return Optional.empty();
  }

  synchronized void next(String method, Refusal refusal) {
    refusals.computeIfAbsent(method, key -> new ArrayDeque<>()).add(refusal);
  }

  void silence(Duration time) {
    silence.set(time);
  }

  /** Zero for no fault. */
  void status(int code) {
    status.set(code);
  }

  int status() {
    return status.get();
  }

  /** Waits out the silence, on the thread of the request that meets it. */
  void beSilent() {
    Duration time = silence.get();
    if (time.isZero()) {
      return;
    }
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void refuse(String method) {
    Refusal refusal;
    synchronized (this) {
      Deque<Refusal> waiting = refusals.get(method);
      refusal = waiting == null ? null : waiting.poll();
    }
    if (refusal != null) {
      throw refusal;
    }
  }
}
