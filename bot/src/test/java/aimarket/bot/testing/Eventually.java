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
}
