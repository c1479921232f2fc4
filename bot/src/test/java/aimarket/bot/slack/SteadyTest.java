package aimarket.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.MovingClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteadyTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private final MovingClock machine = new MovingClock(NOON);
  private final Steady steady = new Steady(machine);

  @Test
  void a_machine_whose_clock_is_put_back_or_forward_waits_no_longer_and_no_shorter() {
    Pace pace = new Pace(steady);
    Target channel = new Target.Channel(new Installation("T1", "xoxb-1", null), "C1", null);
    pace.turn(channel);
    machine.forward(Duration.ofMinutes(-10));

    assertThat(pace.turn(channel)).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
    machine.forward(Duration.ofHours(1));
    assertThat(pace.turn(channel)).isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  void it_begins_where_the_machine_is() {
    assertThat(steady.instant()).isBetween(NOON, NOON.plusSeconds(60));
  }
}
