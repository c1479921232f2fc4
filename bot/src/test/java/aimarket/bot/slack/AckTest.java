package aimarket.bot.slack;

import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.Control;
import aimarket.bot.local.Delivery;
import aimarket.bot.local.LocalSlack;
import aimarket.bot.testing.Answers;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.RunningBot;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No call to Slack stands between a request and its acknowledgement, from the first one on. */
class AckTest {
  private static final Duration SILENCE = Duration.ofSeconds(5);
  private static final int COMMANDS = Integer.getInteger("ack.commands", 100);

  private final LocalSlack slack = RunningBot.slack();
  private final Control people = slack.control();
  private final HikariDataSource store = RunningBot.store();
  private RunningBot bot;
  private String channel;

  @BeforeEach
  void start() {
    channel = people.channel("general");
  }

  @AfterEach
  void stop() {
    bot.close();
    slack.close();
    store.close();
  }

  private long whispers(String words) {
    return people.ephemeral(YOU).stream().filter(m -> m.text().startsWith(words)).count();
  }

  private long said(String where, String words) {
    return people.messages(where).stream()
        .filter(m -> m.user().equals(Control.BOT_USER) && m.text().startsWith(words))
        .count();
  }

  @Test
  void acks_arrive_while_slack_is_silent_and_the_answers_when_it_speaks_again() {
    people.silence(SILENCE);
    bot = RunningBot.beside(slack, store, Answers.echo());
    List<Delivery> acks = new ArrayList<>();
    for (int i = 0; i < COMMANDS; i++) {
      acks.add(people.send(YOU, channel, "/market silent " + i).join());
    }
    acks.add(people.send(YOU, channel, "@market silent mention").join());
    acks.add(people.send(YOU, people.directMessages(YOU), "silent message").join());

    assertThat(people.calls()).as("calls that Slack has answered").isEmpty();
    assertThat(acks).allMatch(ack -> ack.status() == 200);
    print("Web API silent for 5 s", acks);
    people.silence(Duration.ZERO);
    Eventually.until("every answer", () -> whispers("silent ") == COMMANDS);
    Eventually.until("the mention's answer", () -> said(channel, "silent mention") == 1);
    Eventually.until(
        "the message's answer", () -> said(people.directMessages(YOU), "silent message") == 1);
  }

  @Test
  void acks_arrive_while_slack_answers_503_and_the_answers_when_it_is_back() {
    people.answerWithStatus(503);
    bot = RunningBot.beside(slack, store, Answers.echo());
    List<Delivery> acks = new ArrayList<>();
    for (int i = 0; i < COMMANDS; i++) {
      acks.add(people.send(YOU, channel, "/market ill " + i).join());
    }
    acks.add(people.send(YOU, channel, "@market ill mention").join());

    assertThat(acks).allMatch(ack -> ack.status() == 200);
    print("Web API at 503", acks);
    assertThat(people.ephemeral(YOU))
        .as("at most the word that came with the acknowledgement")
        .allSatisfy(m -> assertThat(m.text()).isEqualTo(Manners.KEPT));
    people.answerWithStatus(0);
    Eventually.until("every answer", () -> whispers("ill ") == COMMANDS);
    Eventually.until("the mention's answer", () -> said(channel, "ill mention") == 1);
  }

  @Test
  void a_post_that_slack_did_not_confirm_is_not_repeated_and_the_asker_is_told() {
    bot = RunningBot.beside(slack, store, Answers.echo());
    people.refuseNext("chat.postMessage", "internal_error");

    people.send(YOU, channel, "@market acme").join();

    Eventually.until("words", () -> whispers("I have an answer for you, but Slack did not") == 1);
    assertThat(people.calls("chat.postMessage")).hasSize(1);
  }

  private static void print(String when, List<Delivery> acks) {
    List<Duration> took = acks.stream().map(Delivery::took).sorted().toList();
    System.out.printf(
        "%s: %d acks, median %d ms, p99 %d ms, longest %d ms%n",
        when,
        took.size(),
        took.get(took.size() / 2).toMillis(),
        took.get(took.size() * 99 / 100).toMillis(),
        took.get(took.size() - 1).toMillis());
  }
}
