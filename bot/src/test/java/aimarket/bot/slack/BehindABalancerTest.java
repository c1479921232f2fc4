package aimarket.bot.slack;

import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.Control;
import aimarket.bot.local.LocalSlack;
import aimarket.bot.local.Message;
import aimarket.bot.testing.Answers;
import aimarket.bot.testing.Balancer;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.RunningBot;
import aimarket.knowledge.Knowledge;
import com.slack.api.app_backend.SlackSignature;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances on one PostgreSQL, which get the requests of one Slack in turn. */
class BehindABalancerTest {
  private final LocalSlack slack = RunningBot.slack();
  private final Control people = slack.control();
  private final String channel = people.channel("general");
  private final List<String> answered = new CopyOnWriteArrayList<>();
  private EmbeddedPostgres postgres;
  private RunningBot first;
  private RunningBot second;
  private Balancer balancer;

  @BeforeEach
  void start() throws IOException {
    postgres = EmbeddedPostgres.start();
    first = RunningBot.beside(slack, postgres.getPostgresDatabase(), named("first"));
    second = RunningBot.beside(slack, postgres.getPostgresDatabase(), named("second"));
    balancer = Balancer.before(List.of(first.url(), second.url()));
    slack.deliverTo(balancer.url());
  }

  @AfterEach
  void stop() throws IOException {
    balancer.close();
    first.close();
    second.close();
    slack.close();
    postgres.close();
  }

  private Knowledge named(String instance) {
    return asked -> {
      answered.add(instance);
      return Answers.echo().ask(asked);
    };
  }

  /** What the bot wrote in the channel and its threads. */
  private List<Message> said() {
    return people.messages(channel).stream()
        .filter(m -> m.user().equals(Control.BOT_USER))
        .toList();
  }

  @Test
  void what_follows_in_a_thread_is_understood_by_the_other_instance() {
    people.send(YOU, channel, "@market acme sales").join();
    String thread = people.messages(channel).get(0).ts();
    Eventually.until("an answer", () -> people.thread(channel, thread).size() == 2);
    people.reply(YOU, channel, thread, "@market and zeta").join();
    Eventually.until("another", () -> people.thread(channel, thread).size() == 4);

    assertThat(answered).containsExactlyInAnyOrder("first", "second");
    Message follow = people.thread(channel, thread).get(3);
    assertThat(follow.text()).contains("and zeta");
    assertThat(follow.blocks().toString()).as("it knew the question before").contains("\"2\"");
  }

  @Test
  void of_one_request_that_reaches_both_one_is_answered() throws Exception {
    people.send(YOU, channel, "hello").join();
    List<String> requests = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      requests.add(mention("Ev" + i, people.messages(channel).get(0).ts(), "acme sales " + i));
    }
    for (String request : requests) {
      assertThat(sent(request, 0)).isEqualTo(200);
      for (int retry = 1; retry <= 3; retry++) {
        assertThat(sent(request, retry)).isEqualTo(200);
      }
    }
    Eventually.until("answers", () -> said().size() >= requests.size());
    Eventually.quiet(Duration.ofSeconds(2), () -> said().size());

    assertThat(said()).hasSize(requests.size());
    assertThat(answered).hasSize(requests.size());
  }

  @Test
  void while_one_instance_is_away_the_other_answers_all() {
    first.close();
    for (int i = 0; i < 4; i++) {
      int before = people.ephemeral(YOU).size();
      people.send(YOU, channel, RunningBot.COMMAND + " acme sales " + i).join();
      Eventually.until("an answer", () -> people.ephemeral(YOU).size() > before);
    }

    assertThat(answered).containsExactly("second", "second", "second", "second");
  }

  private String mention(String id, String ts, String words) {
    return ("{'type':'event_callback','team_id':'%s','api_app_id':'A0','event_id':'%s',"
            + "'authorizations':[{'team_id':'%s','user_id':'U0LOCALBOT0','is_bot':true}],"
            + "'event':{'type':'app_mention','user':'%s','channel':'%s','ts':'%s','text':'%s'}}")
        .formatted(Control.TEAM, id, Control.TEAM, YOU, channel, ts, words)
        .replace('\'', '"');
  }

  private int sent(String json, int retry) throws IOException, InterruptedException {
    String time = Long.toString(Instant.now().getEpochSecond());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(balancer.url())
            .header("Content-Type", "application/json")
            .header("X-Slack-Request-Timestamp", time)
            .header(
                "X-Slack-Signature",
                new SlackSignature.Generator(slack.signingSecret()).generate(time, json))
            .POST(HttpRequest.BodyPublishers.ofString(json));
    if (retry > 0) {
      request.header("X-Slack-Retry-Num", String.valueOf(retry));
      request.header("X-Slack-Retry-Reason", "http_timeout");
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
