package aimarket.bot.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResponseUrlTest {
  private static final SlashCommand COMMAND = new SlashCommand("/helper", "", "", List.of());
  private final LocalSlack slack = start(Pace.asSlack());
  private final StandIn bot = new StandIn();
  private final Control control = slack.control();
  private final String room = control.channel("general");

  private static LocalSlack start(Pace pace) {
    return LocalSlack.start(
        LocalSlack.Config.of("helper", List.of(COMMAND), List.of()).withPace(pace));
  }

  @BeforeEach
  void connect() {
    slack.deliverTo(bot.url());
  }

  @AfterEach
  void stop() {
    slack.close();
    bot.close();
  }

  private String asked() {
    control.send(Control.YOU, room, "/helper x").join();
    return bot.last().form().get("response_url");
  }

  private static HttpResponse<String> say(String url, String json) {
    return ApiClient.respond(url, json.replace('\'', '"'));
  }

  @Test
  void takes_five_messages_and_no_sixth() {
    String url = asked();
    for (int i = 0; i < 5; i++) {
      assertThat(say(url, "{'text':'" + i + "'}").body()).isEqualTo("ok");
    }

    HttpResponse<String> sixth = say(url, "{'text':'6'}");
    assertThat(sixth.statusCode()).isEqualTo(404);
    assertThat(sixth.body()).contains("\"used_url\"");
    assertThat(control.ephemeral(Control.YOU)).hasSize(5);
  }

  @Test
  void takes_nothing_after_its_time() throws InterruptedException {
    try (LocalSlack hasty = start(Pace.asSlack().withResponseUrlLives(Duration.ofMillis(50)))) {
      hasty.deliverTo(bot.url());
      hasty.control().send(Control.YOU, room, "/helper x").join();
      Thread.sleep(80);

      HttpResponse<String> late = say(bot.last().form().get("response_url"), "{'text':'x'}");
      assertThat(late.statusCode()).isEqualTo(404);
      assertThat(late.body()).contains("\"expired_url\"");
    }
  }

  @Test
  void refuses_what_a_message_may_not_be_without_counting_it() {
    String url = asked();

    assertThat(say(url, "{}").body()).contains("\"no_text\"");
    assertThat(say(url, "{'blocks':[{'type':'poem'}]}").body()).contains("\"invalid_blocks\"");
    assertThat(say(url, "{'text':'" + "x".repeat(40_001) + "'}").body())
        .contains("\"msg_too_long\"");
    for (int i = 0; i < 5; i++) {
      assertThat(say(url, "{'text':'" + i + "'}").statusCode()).isEqualTo(200);
    }
    assertThat(say(url.replaceAll("[^/]+$", "elsewhere"), "{'text':'x'}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void shows_its_message_to_the_asker_or_to_all() {
    String url = asked();
    say(url, "{'text':'for you'}");
    say(url, "{'text':'for all','response_type':'in_channel'}");

    assertThat(control.ephemeral(Control.YOU)).extracting(Message::text).containsExactly("for you");
    assertThat(control.messages(room)).extracting(Message::text).containsExactly("for all");
  }

  @Test
  void of_a_button_replaces_or_deletes_the_message_that_was_pressed_also_a_private_one() {
    String blocks =
        "[{'type':'actions','elements':[{'type':'button','action_id':'go',"
            + "'text':{'type':'plain_text','text':'Go'}}]}]";
    say(asked(), "{'text':'first','blocks':" + blocks + "}");
    control.press(Control.YOU, control.ephemeral(Control.YOU).get(0), "go").join();
    String payload = bot.last().form().get("payload");
    var pressed = Json.parse(payload).orElseThrow();
    String url = pressed.path("response_url").asText();
    assertThat(pressed.path("container").path("is_ephemeral").asBoolean()).isTrue();
    assertThat(pressed.has("message")).as("Slack sends no private message along").isFalse();

    say(url, "{'text':'second','replace_original':true}");
    assertThat(control.ephemeral(Control.YOU)).extracting(Message::text).containsExactly("second");
    say(url, "{'delete_original':true}");
    assertThat(control.ephemeral(Control.YOU)).isEmpty();
  }
}
