package aimarket.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.LocalSlack;
import aimarket.bot.testing.Eventually;
import com.slack.api.Slack;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;

/** What is off with an app that was not given all that its manifest asks for. */
class ScopesTest {

  @Test
  void each_surface_that_lacks_a_scope_is_named_with_it() {
    Set<String> granted = new HashSet<>(Manifest.scopes());
    granted.remove("files:write");
    LocalSlack.Config config =
        LocalSlack.Config.of("helper", List.of(), List.of()).withScopes(granted);
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    try (LocalSlack slack = LocalSlack.start(config)) {
      Slack client = SlackClients.at(slack.apiUrl(), Duration.ofSeconds(10));
      OneTeam team = new OneTeam(client, slack.botToken());
      assertThat(team.scopes()).isEmpty();
      team.warm(timer);
      Eventually.until("Slack says who the bot is", () -> team.problem().isEmpty());

      assertThat(team.scopes()).contains(granted);
      assertThat(Manifest.without(team.scopes().orElseThrow()))
          .containsExactly("charts (lacks files:write)");
      assertThat(Manifest.without(Set.copyOf(Manifest.scopes()))).isEmpty();
    } finally {
      timer.shutdownNow();
    }
  }
}
