package aimarket.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.MovingClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutageTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-05-01T10:00:00Z"));
  private final Outage outage = new Outage(clock);

  private void away(int times) {
    for (int i = 0; i < times; i++) {
      outage.away();
    }
  }

  @Test
  void one_message_that_finds_nobody_holds_no_other() {
    away(4);

    assertThat(outage.turn()).isZero();
    assertThat(outage.turn()).isZero();
  }

  @Test
  void while_slack_is_away_one_tries_for_all() {
    away(5);
    assertThat(outage.turn()).isEqualTo(Duration.ofSeconds(1));

    clock.forward(Duration.ofSeconds(1));
    assertThat(outage.turn()).isZero();
    assertThat(outage.turn()).isEqualTo(Duration.ofSeconds(2));

    outage.there();
    assertThat(outage.turn()).isZero();
    assertThat(outage.turn()).isZero();
  }

  @Test
  void an_attempt_that_never_ends_gives_its_turn_up() {
    away(5);
    clock.forward(Duration.ofSeconds(1));
    outage.turn();

    clock.forward(Duration.ofSeconds(20));
    assertThat(outage.turn()).isZero();
  }
}
