package aimarket.bot.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.app_backend.SlackSignature;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the bot is sent, and what people see of its answers. */
class DeliveryTest {
  private static final SlashCommand COMMAND =
      new SlashCommand("/helper", "words", "Helps", List.of());
  private final LocalSlack slack =
      LocalSlack.start(
          LocalSlack.Config.of("helper", List.of(COMMAND), List.of())
              .withPace(
                  Pace.asSlack()
                      .withAnswerWithin(Duration.ofMillis(400))
                      .withRetryDelays(
                          List.of(Duration.ZERO, Duration.ofMillis(20), Duration.ofMillis(20)))));
  private final StandIn bot = new StandIn();
  private final Control control = slack.control();
  private final String room = control.channel("general");

  @BeforeEach
  void connect() {
    slack.deliverTo(bot.url());
  }

  @AfterEach
  void stop() {
    slack.close();
    bot.close();
  }

  @Test
  void requests_are_signed_as_slacks_own_verifier_wants_it() {
    control.send(Control.YOU, room, "/helper what & why <now> – 30 €").join();

    StandIn.Got got = bot.last();
    var verifier = new SlackSignature.Verifier(new SlackSignature.Generator(slack.signingSecret()));
    assertThat(
            verifier.isValid(
                got.headers().get("x-slack-request-timestamp"),
                got.body(),
                got.headers().get("x-slack-signature")))
        .isTrue();
  }

  @Nested
  class A_slash_command {
    @Test
    void is_a_form_with_slacks_fields() {
      control.send(Control.YOU, room, "/helper ask @ada & co in #ai-market").join();

      assertThat(bot.last().headers().get("content-type"))
          .isEqualTo("application/x-www-form-urlencoded");
      assertThat(bot.last().form())
          .containsEntry("team_id", Control.TEAM)
          .containsEntry("channel_id", room)
          .containsEntry("channel_name", "general")
          .containsEntry("user_id", Control.YOU)
          .containsEntry("command", "/helper")
          .containsEntry(
              "text",
              "ask <@U0LOCALADA0|ada> &amp; co in <#"
                  + control.channel("ai-market")
                  + "|ai-market>")
          .containsKeys("token", "api_app_id", "response_url", "trigger_id", "user_name");
    }

    @Test
    void is_answered_privately_by_the_body_of_the_200() {
      bot.answers(http -> http.json(java.util.Map.of("text", "*4*")));

      control.send(Control.YOU, room, "/helper 2+2").join();

      assertThat(control.ephemeral(Control.YOU)).extracting(Message::text).containsExactly("*4*");
      assertThat(control.messages(room)).isEmpty();
    }

    @Test
    void is_answered_for_all_beside_the_command_when_the_body_says_in_channel() {
      bot.answers(http -> http.json(java.util.Map.of("text", "4", "response_type", "in_channel")));

      control.send(Control.YOU, room, "/helper 2+2").join();

      assertThat(control.messages(room))
          .extracting(Message::text)
          .containsExactly("/helper 2+2", "4");
    }

    @Test
    void may_be_answered_in_plain_text() {
      bot.answers(http -> http.contentType("text/plain").result("four"));

      control.send(Control.YOU, room, "/helper 2+2").join();

      assertThat(control.ephemeral(Control.YOU)).extracting(Message::text).containsExactly("four");
    }

    @Test
    void that_is_not_answered_in_time_is_said_to_have_timed_out() {
      bot.answers(http -> sleep(900));

      Delivery delivery = control.send(Control.YOU, room, "/helper slow").join();

      assertThat(delivery.error()).isEqualTo("operation_timeout");
      assertThat(lastPrivate()).isEqualTo("/helper failed with the error \"operation_timeout\"");
    }

    @Test
    void that_meets_an_error_or_nobody_is_said_to_have_failed() {
      bot.answers(http -> http.status(500));
      control.send(Control.YOU, room, "/helper x").join();
      assertThat(lastPrivate()).contains("http_service_error");

      bot.close();
      control.send(Control.YOU, room, "/helper x").join();
      assertThat(lastPrivate()).contains("dispatch_failed");
    }

    @Test
    void whose_answer_breaks_a_rule_is_said_to_have_failed() {
      bot.answers(
          http ->
              http.contentType("application/json").result("{\"blocks\":[{\"type\":\"poem\"}]}"));

      control.send(Control.YOU, room, "/helper x").join();

      assertThat(lastPrivate()).isEqualTo("/helper failed with the error \"invalid_blocks\"");
    }

    @Test
    void does_not_exist_in_a_thread_and_says_so() {
      control.send(Control.YOU, room, "hello").join();
      String ts = control.messages(room).get(0).ts();

      Delivery delivery = control.reply(Control.YOU, room, ts, "/helper x").join();

      assertThat(delivery.error()).isEqualTo("nothing_sent");
      assertThat(bot.got()).isEmpty();
      assertThat(lastPrivate()).isEqualTo("/helper is not supported in threads. Sorry!");
    }

    @Test
    void that_nobody_registered_is_refused_by_slack_itself() {
      control.send(Control.YOU, room, "/poem x").join();

      assertThat(bot.got()).isEmpty();
      assertThat(lastPrivate()).startsWith("`/poem` is not a valid command.");
    }
  }

  @Nested
  class An_event {
    @Test
    void is_sent_for_a_mention_where_the_bot_is_a_member() {
      control.send(Control.ADA, room, "@helper who has <more>?").join();

      JsonNode envelope = Json.parse(bot.last().body()).orElseThrow();
      assertThat(envelope.path("type").asText()).isEqualTo("event_callback");
      assertThat(envelope.path("event_id").asText()).startsWith("Ev");
      JsonNode event = envelope.path("event");
      assertThat(event.path("type").asText()).isEqualTo("app_mention");
      assertThat(event.path("text").asText()).isEqualTo("<@U0LOCALBOT0> who has &lt;more&gt;?");
      assertThat(event.path("user").asText()).isEqualTo(Control.ADA);
    }

    @Test
    void is_not_sent_where_the_bot_is_no_member_and_the_asker_is_told_how_to_invite_it() {
      control.send(Control.YOU, control.channel("watercooler"), "@helper hello").join();

      assertThat(bot.got()).isEmpty();
      assertThat(lastPrivate()).contains("/invite");

      control.send(Control.YOU, control.channel("watercooler"), "/invite @helper").join();
      control.send(Control.YOU, control.channel("watercooler"), "@helper hello").join();
      assertThat(bot.got()).hasSize(1);
    }

    @Test
    void is_sent_for_a_direct_message_and_also_for_what_the_bot_itself_says_there() {
      String direct = control.directMessages(Control.YOU);
      control.send(Control.YOU, direct, "hello").join();
      JsonNode event = Json.parse(bot.last().body()).orElseThrow().path("event");
      assertThat(event.path("type").asText()).isEqualTo("message");
      assertThat(event.path("channel_type").asText()).isEqualTo("im");

      ApiClient.of(slack)
          .form("chat.postMessage", java.util.Map.of("channel", direct, "text", "hello yourself"));
      await(() -> bot.got().size() == 2);
      assertThat(bot.last().body()).contains("\"bot_id\":\"B0LOCALBOT0\"");
    }

    @Test
    void that_fails_is_repeated_three_times_with_the_reason() {
      bot.answers(http -> http.status(503));

      Delivery delivery = control.send(Control.ADA, room, "@helper hello").join();

      assertThat(delivery.attempts()).isEqualTo(4);
      assertThat(bot.got())
          .extracting(got -> got.headers().get("x-slack-retry-num"))
          .containsExactly(null, "1", "2", "3");
      assertThat(bot.last().headers()).containsEntry("x-slack-retry-reason", "http_error");
      assertThat(bot.got()).extracting(StandIn.Got::body).containsOnly(bot.last().body());
    }

    @Test
    void that_times_out_is_repeated_until_it_is_taken() {
      AtomicInteger times = new AtomicInteger();
      bot.answers(http -> sleep(times.incrementAndGet() < 2 ? 900 : 0));

      Delivery delivery = control.send(Control.ADA, room, "@helper hello").join();

      assertThat(delivery.ok()).isTrue();
      assertThat(delivery.attempts()).isEqualTo(2);
      assertThat(bot.last().headers()).containsEntry("x-slack-retry-reason", "http_timeout");
    }

    @Test
    void is_not_repeated_when_the_bot_asks_so() {
      bot.answers(http -> http.status(500).header("X-Slack-No-Retry", "1"));

      assertThat(control.send(Control.ADA, room, "@helper hello").join().attempts()).isEqualTo(1);
    }
  }

  private String lastPrivate() {
    List<Message> all = control.ephemeral(Control.YOU);
    return all.get(all.size() - 1).text();
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void await(java.util.function.BooleanSupplier condition) {
    for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
      sleep(20);
    }
    assertThat(condition.getAsBoolean()).as("within 4 s").isTrue();
  }
}
