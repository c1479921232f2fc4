package aimarket.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.RunningBot;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@link FullHour} in small. */
class FullHourTest {
  @Test
  void a_workspace_with_very_many_digests_does_not_delay_those_with_one()
      throws IOException, InterruptedException {
    try (SlowSlack slack = new SlowSlack(Duration.ofMillis(300), 0, 1);
        HikariDataSource store = RunningBot.store()) {
      FullHour.Outcome outcome = FullHour.run(store, slack, 600, 5);

      System.out.println(outcome);
      assertThat(outcome.posted()).isEqualTo(605);
      assertThat(outcome.doubled()).isZero();
      assertThat(outcome.singles()).as(outcome.toString()).isLessThan(outcome.half());
    }
  }
}
