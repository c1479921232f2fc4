package aimarket.bot.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Goes on evenly, whatever is done to the machine's clock: a wait that was reckoned by a clock
 * which is then put back by ten minutes would last ten minutes longer. Right about how long, not
 * about when.
 */
final class Steady extends Clock {
  private final Instant began;
  private final long nanos = System.nanoTime();

  /**
   * @param clock says when this one begins
   */
  Steady(Clock clock) {
    this.began = clock.instant();
  }

  @Override
  public Instant instant() {
    return began.plus(Duration.ofNanos(System.nanoTime() - nanos));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
