package aimarket.bot.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Methods and their refusals, each in Slack's word. */
class WebApiTest {
  private final LocalSlack slack = start(Pace.asSlack().withMessages(Duration.ZERO, 1));
  private final Control control = slack.control();
  private final ApiClient api = ApiClient.of(slack);
  private final String room = control.channel("general");

  private static LocalSlack start(Pace pace) {
    return LocalSlack.start(LocalSlack.Config.of("helper", List.of(), List.of()).withPace(pace));
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  private String error(String method, Map<String, String> fields) {
    JsonNode answer = api.form(method, fields);
    assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isFalse();
    return answer.path("error").asText();
  }

  private String post(String text) {
    JsonNode answer = api.form("chat.postMessage", Map.of("channel", room, "text", text));
    assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
    return answer.path("ts").asText();
  }

  @Test
  void slacks_own_client_understands_every_answer() throws Exception {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl());
    MethodsClient client = Slack.getInstance(config).methods(slack.botToken());

    var who = client.authTest(r -> r);
    assertThat(List.of(who.getTeamId(), who.getUserId(), who.getBotId()))
        .containsExactly(Control.TEAM, Control.BOT_USER, "B0LOCALBOT0");
    var posted = client.chatPostMessage(r -> r.channel(room).text("hello"));
    assertThat(posted.getMessage().getText()).isEqualTo("hello");
    String ts = posted.getTs();
    assertThat(client.chatUpdate(r -> r.channel(room).ts(ts).text("hallo")).isOk()).isTrue();
    assertThat(client.reactionsAdd(r -> r.channel(room).timestamp(ts).name("eyes")).isOk())
        .isTrue();
    assertThat(client.conversationsReplies(r -> r.channel(room).ts(ts)).getMessages()).hasSize(1);
    assertThat(client.conversationsInfo(r -> r.channel(room)).getChannel().getName())
        .isEqualTo("general");
    assertThat(client.conversationsList(r -> r).getChannels()).hasSize(4);
    assertThat(client.usersInfo(r -> r.user(Control.ADA)).getUser().getRealName())
        .isEqualTo("Ada Marsh");
    assertThat(client.conversationsOpen(r -> r.users(List.of(Control.ADA))).getChannel().getId())
        .isEqualTo(control.directMessages(Control.ADA));
    assertThat(client.chatPostEphemeral(r -> r.channel(room).user(Control.YOU).text("psst")).isOk())
        .isTrue();
    assertThat(client.chatDelete(r -> r.channel(room).ts(ts)).isOk()).isTrue();
    assertThat(client.apiTest(r -> r.foo("bar")).isOk()).isTrue();
    assertThat(control.ephemeral(Control.YOU)).hasSize(1);
    assertThat(control.messages(room)).isEmpty();
  }

  @Test
  void a_call_without_a_token_or_with_a_wrong_one_is_refused() {
    var wrong = new ApiClient(slack.apiUrl(), "xoxb-wrong");
    assertThat(wrong.form("auth.test", Map.of()).path("error").asText()).isEqualTo("invalid_auth");
    HttpResponse<String> bare =
        ApiClient.send(
            HttpRequest.newBuilder(URI.create(slack.apiUrl() + "auth.test"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    assertThat(bare.statusCode()).isEqualTo(200);
    assertThat(bare.body()).contains("\"not_authed\"");
  }

  @Test
  void channels_that_the_bot_cannot_write_to_are_refused_each_in_its_word() {
    assertThat(error("chat.postMessage", Map.of("channel", "C0NOSUCH", "text", "x")))
        .isEqualTo("channel_not_found");
    assertThat(
            error(
                "chat.postMessage", Map.of("channel", control.channel("watercooler"), "text", "x")))
        .isEqualTo("not_in_channel");
    assertThat(
            error("chat.postMessage", Map.of("channel", control.channel("old-plans"), "text", "x")))
        .isEqualTo("is_archived");
  }

  @Test
  void a_message_wants_text_or_blocks_and_a_thread_that_exists() {
    assertThat(error("chat.postMessage", Map.of("channel", room))).isEqualTo("no_text");
    assertThat(
            error(
                "chat.postMessage", Map.of("channel", room, "text", "x", "thread_ts", "1.000001")))
        .isEqualTo("thread_not_found");
    assertThat(error("chat.postMessage", Map.of("text", "x"))).isEqualTo("invalid_arguments");
  }

  @Test
  void a_text_over_40000_is_cut_with_a_warning_and_one_over_4000_cannot_replace_another() {
    JsonNode cut =
        api.form("chat.postMessage", Map.of("channel", room, "text", "x".repeat(40_001)));
    assertThat(cut.path("response_metadata").path("warnings").toString())
        .contains("message_truncated");
    assertThat(control.messages(room).get(0).text()).hasSize(40_000);
    assertThat(
            error(
                "chat.update", Map.of("channel", room, "ts", post("x"), "text", "x".repeat(4_001))))
        .isEqualTo("msg_too_long");
    assertThat(
            error(
                "chat.postEphemeral",
                Map.of("channel", room, "user", Control.YOU, "text", "x".repeat(40_001))))
        .isEqualTo("msg_too_long");
  }

  @Test
  void only_messages_that_exist_and_are_the_bots_own_can_be_changed() {
    control.send(Control.ADA, room, "mine").join();
    String hers = control.messages(room).get(0).ts();

    assertThat(error("chat.update", Map.of("channel", room, "ts", hers, "text", "x")))
        .isEqualTo("cant_update_message");
    assertThat(error("chat.delete", Map.of("channel", room, "ts", hers)))
        .isEqualTo("cant_delete_message");
    assertThat(error("chat.update", Map.of("channel", room, "ts", "1.000001", "text", "x")))
        .isEqualTo("message_not_found");
  }

  @Test
  void a_private_message_reaches_only_members_and_cannot_be_changed_by_a_method() {
    assertThat(
            error("chat.postEphemeral", Map.of("channel", room, "user", "U0STRANGER", "text", "x")))
        .isEqualTo("user_not_in_channel");
    String ts =
        api.form("chat.postEphemeral", Map.of("channel", room, "user", Control.YOU, "text", "x"))
            .path("message_ts")
            .asText();
    assertThat(error("chat.update", Map.of("channel", room, "ts", ts, "text", "y")))
        .isEqualTo("message_not_found");
  }

  @Test
  void unknown_methods_people_and_second_reactions_are_refused() {
    assertThat(error("chat.sing", Map.of())).isEqualTo("unknown_method");
    assertThat(error("users.info", Map.of("user", "U0STRANGER"))).isEqualTo("user_not_found");
    assertThat(error("conversations.open", Map.of("users", "U0STRANGER")))
        .isEqualTo("user_not_found");
    Map<String, String> eyes = Map.of("channel", room, "timestamp", post("x"), "name", "eyes");
    api.form("reactions.add", eyes);
    assertThat(error("reactions.add", eyes)).isEqualTo("already_reacted");
    assertThat(error("conversations.replies", Map.of("channel", room, "ts", "1.000001")))
        .isEqualTo("thread_not_found");
  }

  @Test
  void a_missing_scope_is_named_with_those_that_are_there() {
    try (LocalSlack poor =
        LocalSlack.start(
            LocalSlack.Config.of("helper", List.of(), List.of())
                .withScopes(Set.of("commands", "im:history")))) {
      JsonNode answer =
          ApiClient.of(poor).form("chat.postMessage", Map.of("channel", room, "text", "x"));

      assertThat(answer.path("error").asText()).isEqualTo("missing_scope");
      assertThat(answer.path("needed").asText()).isEqualTo("chat:write");
      assertThat(answer.path("provided").asText()).isEqualTo("commands,im:history");
    }
  }

  @Test
  void more_than_one_message_a_second_in_a_channel_gets_429_and_how_long_to_wait() {
    try (LocalSlack strict = start(Pace.asSlack().withMessages(Duration.ofSeconds(1), 1))) {
      var client = ApiClient.of(strict);
      String body = "channel=general&text=x";
      String form = "application/x-www-form-urlencoded";
      assertThat(client.post("chat.postMessage", form, body).statusCode()).isEqualTo(200);
      HttpResponse<String> second = client.post("chat.postMessage", form, body);
      assertThat(second.statusCode()).isEqualTo(429);
      assertThat(second.headers().firstValue("Retry-After")).contains("1");
      assertThat(second.body()).contains("\"ratelimited\"");
      assertThat(client.post("chat.postMessage", form, "channel=ai-market&text=x").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void a_test_can_make_slack_refuse_limit_be_silent_and_be_down() {
    control.refuseNext("chat.postMessage", "account_inactive");
    assertThat(error("chat.postMessage", Map.of("channel", room, "text", "x")))
        .isEqualTo("account_inactive");
    control.rateLimit("chat.postMessage", 7);
    HttpResponse<String> limited =
        api.post("chat.postMessage", "application/x-www-form-urlencoded", "channel=general&text=x");
    assertThat(limited.headers().firstValue("Retry-After")).contains("7");
    post("taken again");

    control.silence(Duration.ofMillis(300));
    long start = System.nanoTime();
    post("late");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
    control.silence(Duration.ZERO);

    control.answerWithStatus(503);
    assertThat(api.post("auth.test", "application/x-www-form-urlencoded", "").statusCode())
        .isEqualTo(503);
    control.answerWithStatus(0);
    assertThat(control.calls("chat.postMessage")).hasSize(4);
  }
}
