package aimarket.bot.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for what happens on another thread. */
public final class Eventually {
  private static final Duration LONGEST = Duration.ofSeconds(40);

  private Eventually() {}

  public static void until(String what, BooleanSupplier condition) {
    Instant end = Instant.now().plus(LONGEST);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("did not happen within " + LONGEST + ": " + what);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  /** Waits until a number has not changed for so long. */
  public static void quiet(Duration time, java.util.function.IntSupplier number) {
    Instant end = Instant.now().plus(LONGEST);
    int last = number.getAsInt();
    Instant since = Instant.now();
    while (Duration.between(since, Instant.now()).compareTo(time) < 0) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("it goes on changing, now " + last);
      }
      int now = number.getAsInt();
      since = now == last ? since : Instant.now();
      last = now;
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }
}
