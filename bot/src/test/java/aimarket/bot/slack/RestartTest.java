package aimarket.bot.slack;

import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.inbox.Inbox;
import aimarket.bot.inbox.Incoming;
import aimarket.bot.local.Control;
import aimarket.bot.local.LocalSlack;
import aimarket.bot.testing.Answers;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.RunningBot;
import aimarket.knowledge.Knowledge;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was acknowledged is answered, by whichever process is there. */
@SuppressWarnings("try") // A bot that is only there has no other use.
class RestartTest {
  private final LocalSlack slack = RunningBot.slack();
  private final Control people = slack.control();
  private final HikariDataSource store = RunningBot.store();

  @AfterEach
  void stop() {
    slack.close();
    store.close();
  }

  /** As a process leaves it that dies right after its acknowledgement. */
  private void acknowledgedBeforeACrash(String request, String responseUrl, Duration ago) {
    Inbox.migrate(store);
    String body =
        "team_id=%s&channel_id=%s&user_id=%s&command=%%2Fmarket&text=left+%s&trigger_id=%s&response_url=%s"
            .formatted(
                Control.TEAM,
                people.channel("general"),
                YOU,
                request,
                request,
                URLEncoder.encode(responseUrl, StandardCharsets.UTF_8));
    Instant then = Instant.now().minus(ago);
    Inbox dead = new Inbox(store, Clock.fixed(then, java.time.ZoneOffset.UTC), "dead");
    dead.take(
        new Incoming(
            new Incoming.Key(Control.TEAM, request),
            Incoming.Kind.COMMAND,
            body.getBytes(StandardCharsets.UTF_8),
            then));
  }

  @Test
  void a_command_that_a_crash_left_is_answered_at_the_next_start_and_once() {
    acknowledgedBeforeACrash("one", "http://127.0.0.1:9/gone", Duration.ofHours(2));

    try (RunningBot bot = RunningBot.beside(slack, store, Answers.echo())) {
      Eventually.until("the answer", () -> people.ephemeral(YOU).size() == 1);
      assertThat(people.ephemeral(YOU).get(0).text()).startsWith("left one");
    }
    try (RunningBot bot = RunningBot.beside(slack, store, Answers.echo())) {
      people.send(YOU, people.channel("general"), "/market after").join();
      Eventually.until("another answer", () -> people.ephemeral(YOU).size() == 2);
      assertThat(people.ephemeral(YOU).get(1).text()).startsWith("after");
    }
  }

  @Test
  void while_its_response_url_lives_that_is_the_way() {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    Knowledge stuck =
        question -> {
          asked.countDown();
          Eventually.until("nothing", () -> never.getCount() == 0);
          throw new AssertionError("unreachable");
        };
    try (RunningBot bot = RunningBot.beside(slack, store, stuck)) {
      people.send(YOU, people.channel("general"), "/market left open").join();
      Eventually.until("the work has begun", () -> asked.getCount() == 0);
    }

    try (RunningBot bot = RunningBot.beside(slack, store, Answers.echo())) {
      Eventually.until("the answer", () -> people.ephemeral(YOU).size() == 1);
      assertThat(people.ephemeral(YOU).get(0).text()).startsWith("left open");
      Eventually.until("the call", () -> people.calls("response_url").size() == 1);
      assertThat(people.calls("chat.postEphemeral")).isEmpty();
    }
  }
}
