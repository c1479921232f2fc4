package aimarket.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.MovingClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-05-01T10:00:00Z"));
  private final Pace pace = new Pace(clock);

  private static Target channel(String team, String channel) {
    return new Target.Channel(new Installation(team, "xoxb-1", null), channel, null);
  }

  @Test
  void a_channel_has_one_message_a_second_and_others_do_not_wait_for_it() {
    assertThat(pace.turn(channel("T1", "C1"))).isEqualTo(Duration.ZERO);
    assertThat(pace.turn(channel("T1", "C1"))).isEqualTo(Duration.ofSeconds(1));
    assertThat(pace.turn(channel("T1", "C1"))).isEqualTo(Duration.ofSeconds(2));
    assertThat(pace.turn(channel("T1", "C2"))).isEqualTo(Duration.ZERO);
    assertThat(pace.turn(channel("T2", "C1"))).isEqualTo(Duration.ZERO);
    clock.forward(Duration.ofSeconds(10));
    assertThat(pace.turn(channel("T1", "C1"))).isEqualTo(Duration.ZERO);
  }

  @Test
  void a_pause_is_for_the_channel_that_met_it() {
    pace.pause(channel("T1", "C1"), Duration.ofSeconds(30));
    pace.pause(channel("T1", "C1"), Duration.ofSeconds(5));

    assertThat(pace.pause(channel("T1", "C1"))).isEqualTo(Duration.ofSeconds(30));
    assertThat(pace.pause(channel("T1", "C2"))).isEqualTo(Duration.ZERO);
  }

  @Test
  void a_pause_that_three_channels_meet_in_a_row_is_for_the_method_in_the_whole_workspace() {
    pace.pause(channel("T1", "C1"), Duration.ofSeconds(90));
    pace.pause(channel("T1", "C2"), Duration.ofSeconds(60));
    pace.served(channel("T1", "C4"));
    pace.pause(channel("T1", "C1"), Duration.ofSeconds(90));
    pace.pause(channel("T1", "C2"), Duration.ofSeconds(60));
    assertThat(pace.pause(channel("T1", "C5"))).isEqualTo(Duration.ZERO);
    pace.pause(channel("T1", "C3"), Duration.ofSeconds(30));

    assertThat(pace.pause(channel("T1", "C5"))).isEqualTo(Duration.ofSeconds(30));
    assertThat(pace.pause(channel("T2", "C1"))).isEqualTo(Duration.ZERO);
    assertThat(pace.pause(new Target.Url("http://x.example", false, null)))
        .isEqualTo(Duration.ZERO);
    clock.forward(Duration.ofSeconds(90));
    assertThat(pace.pause(channel("T1", "C1"))).isEqualTo(Duration.ZERO);
  }

  @Test
  void messages_to_addresses_have_turns_of_their_own_as_those_of_workspaces_do() {
    assertThat(Pace.team(channel("T1", "C1"))).isEqualTo("T1");
    assertThat(Pace.team(new Target.Url("http://x.example/1", false, null)))
        .isNotEqualTo(Pace.team(new Target.Url("http://x.example/2", false, null)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "0, 1",
        "1, 1",
        "30, 30",
        "3600, 3600",
        "86400, 3600",
        "-5, 1",
        "soon, 5",
        "none, 5"
      })
  void retry_after_is_read_with_sense(String header, long seconds) {
    assertThat(Wire.retryAfter(header)).isEqualTo(Duration.ofSeconds(seconds));
  }
}
