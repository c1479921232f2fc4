package aimarket.bot.local;

import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Slack refuses of the assistant view and the Home tab, each with Slack's own word. */
class AssistantsTest {
  private LocalSlack slack = start(Set.of("chat:write", "im:history", "assistant:write"));

  private static LocalSlack start(Set<String> scopes) {
    return LocalSlack.start(
        LocalSlack.Config.of("helper", List.of(), List.of()).withScopes(scopes));
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  private String call(String method, String json) {
    return ApiClient.of(slack).json(method, json).path("error").asText("ok");
  }

  private String direct() {
    return slack.control().directMessages(YOU);
  }

  private String thread() {
    slack.control().openAssistant(YOU, slack.control().channel("general"));
    return slack.control().assistantThread(YOU).orElseThrow();
  }

  private static String prompts(int count) {
    String one = "{\"title\":\"A\",\"message\":\"a\"}";
    return "[" + String.join(",", java.util.Collections.nCopies(count, one)) + "]";
  }

  @Test
  void prompts_are_one_to_four_with_a_title_and_a_message_each() {
    String method = "assistant.threads.setSuggestedPrompts";
    String where = "{\"channel_id\":\"" + direct() + "\",\"prompts\":";

    assertThat(call(method, where + prompts(4) + "}")).isEqualTo("ok");
    assertThat(call(method, where + prompts(5) + "}")).isEqualTo("invalid_arguments");
    assertThat(call(method, where + "[]}")).isEqualTo("invalid_arguments");
    assertThat(call(method, where + "[{\"title\":\"A\"}]}")).isEqualTo("invalid_arguments");
  }

  @Test
  void a_thread_or_a_channel_that_is_none_is_refused() {
    String channel = "{\"channel_id\":\"" + direct() + "\"";
    String none = ",\"thread_ts\":\"1.000001\"";

    assertThat(call("assistant.threads.setStatus", channel + none + ",\"status\":\"x\"}"))
        .isEqualTo("invalid_thread_ts");
    assertThat(call("assistant.threads.setTitle", channel + none + ",\"title\":\"x\"}"))
        .isEqualTo("invalid_thread_ts");
    assertThat(
            call(
                "assistant.threads.setSuggestedPrompts",
                channel + none + ",\"prompts\":" + prompts(1) + "}"))
        .isEqualTo("invalid_thread_ts");
    assertThat(call("assistant.threads.setStatus", channel + ",\"status\":\"x\"}"))
        .isEqualTo("invalid_arguments");
    assertThat(call("assistant.threads.setTitle", "{\"channel_id\":\"C0NONE\",\"title\":\"x\"}"))
        .isEqualTo("channel_not_found");
  }

  @Test
  void a_status_has_ten_loading_messages_at_most_and_goes_with_the_next_message() {
    String thread = thread();
    String where =
        "{\"channel_id\":\""
            + direct()
            + "\",\"thread_ts\":\""
            + thread
            + "\",\"status\":\"thinks\"";
    String eleven = ",\"loading_messages\":[" + "\"a\",".repeat(10) + "\"a\"]}";

    assertThat(call("assistant.threads.setStatus", where + eleven)).isEqualTo("invalid_arguments");
    assertThat(call("assistant.threads.setStatus", where + "}")).isEqualTo("ok");
    assertThat(slack.control().status(direct(), thread)).isEqualTo("thinks");
    call(
        "chat.postMessage",
        "{\"channel\":\"" + direct() + "\",\"thread_ts\":\"" + thread + "\",\"text\":\"done\"}");
    assertThat(slack.control().status(direct(), thread)).isEmpty();
  }

  @Test
  void without_its_scope_there_is_no_pane_and_no_prompt() {
    slack.close();
    slack = start(Set.of("chat:write", "im:history"));

    assertThat(
            call(
                "assistant.threads.setSuggestedPrompts",
                "{\"channel_id\":\"" + direct() + "\",\"prompts\":" + prompts(1) + "}"))
        .isEqualTo("missing_scope");
    assertThat(slack.control().openAssistant(YOU, "C0LOCALGEN0").join().error())
        .isEqualTo("nothing_sent");
  }

  @Test
  void a_home_tab_is_of_somebody_small_enough_and_newer_than_what_it_replaces() {
    String text = "{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"a\"}}";
    String view = "{\"type\":\"home\",\"blocks\":[" + text + "]}";
    String much = text.replace("\"a\"", "\"" + "x".repeat(2_900) + "\"");
    String large =
        "{\"type\":\"home\",\"blocks\":["
            + String.join(",", java.util.Collections.nCopies(95, much))
            + "]}";
    String you = "{\"user_id\":\"" + YOU + "\",\"view\":";

    assertThat(call("views.publish", "{\"user_id\":\"U0NOBODY\",\"view\":" + view + "}"))
        .isEqualTo("user_not_found");
    assertThat(call("views.publish", you + large + "}")).isEqualTo("view_too_large");
    assertThat(call("views.publish", you + view + "}")).isEqualTo("ok");
    assertThat(call("views.publish", you + view + ",\"hash\":\"1.0\"}")).isEqualTo("hash_conflict");
    assertThat(
            call(
                "views.publish",
                you
                    + view.replace(text, String.join(",", java.util.Collections.nCopies(101, text)))
                    + "}"))
        .isEqualTo("invalid_arguments");
  }
}
