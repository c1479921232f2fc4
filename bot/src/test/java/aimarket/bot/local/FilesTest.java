package aimarket.bot.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The three calls that bring a file into a channel, and what Slack refuses of them. */
class FilesTest {
  private final LocalSlack slack =
      LocalSlack.start(LocalSlack.Config.of("helper", java.util.List.of(), java.util.List.of()));
  private final Control control = slack.control();
  private final ApiClient api = ApiClient.of(slack);
  private final String room = control.channel("general");

  @AfterEach
  void stop() {
    slack.close();
  }

  private JsonNode place(int length, String altText) {
    return api.form(
        "files.getUploadURLExternal",
        Map.of("filename", "a.png", "length", "" + length, "alt_txt", altText));
  }

  private static int upload(JsonNode place, byte[] bytes) {
    return ApiClient.send(
            HttpRequest.newBuilder(URI.create(place.path("upload_url").asText()))
                .POST(BodyPublishers.ofByteArray(bytes))
                .build())
        .statusCode();
  }

  private String uploaded() {
    JsonNode place = place(3, "Three bytes");
    assertThat(upload(place, new byte[3])).isEqualTo(200);
    return place.path("file_id").asText();
  }

  private JsonNode complete(String file, Map<String, String> more) {
    var fields = new java.util.HashMap<>(more);
    fields.put("files", "[{\"id\":\"" + file + "\",\"title\":\"A & B\"}]");
    return api.form("files.completeUploadExternal", fields);
  }

  private String refusal(String file, Map<String, String> more) {
    JsonNode answer = complete(file, more);
    assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isFalse();
    return answer.path("error").asText();
  }

  @Test
  void a_file_is_shown_in_its_channel_with_its_alt_text_and_kept_byte_for_byte() {
    JsonNode done = complete(uploaded(), Map.of("channel_id", room, "initial_comment", "Look"));

    assertThat(done.path("files").path(0).path("title").asText()).isEqualTo("A & B");
    Message shown = control.messages(room).get(0);
    assertThat(shown.text()).isEqualTo("Look");
    UploadedFile file = shown.files().get(0);
    assertThat(file.altText()).isEqualTo("Three bytes");
    HttpResponse<String> got =
        ApiClient.send(
            HttpRequest.newBuilder(URI.create(slack.pageUrl()).resolve(file.path())).build());
    assertThat(got.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(got.body()).hasSize(3);
    String page =
        ApiClient.send(HttpRequest.newBuilder(URI.create(slack.pageUrl() + "c/" + room)).build())
            .body();
    assertThat(page).contains("alt=\"Three bytes\"", "A &amp; B");
  }

  @Test
  void a_file_can_be_an_answer_in_a_thread() {
    String root =
        api.form("chat.postMessage", Map.of("channel", room, "text", "x")).path("ts").asText();

    complete(uploaded(), Map.of("channel_id", room, "thread_ts", root));

    assertThat(control.thread(room, root)).hasSize(2);
    assertThat(refusal(uploaded(), Map.of("channel_id", room, "thread_ts", "1.000001")))
        .isEqualTo("thread_not_found");
  }

  @Test
  void a_place_for_nothing_or_with_too_long_an_alt_text_is_refused() {
    assertThat(place(0, "").path("error").asText()).isEqualTo("missing_argument");
    assertThat(place(1, "x".repeat(1_001)).path("error").asText()).isEqualTo("alt_txt_too_large");
    assertThat(place(1, "x".repeat(1_000)).path("ok").asBoolean()).isTrue();
    assertThat(api.form("files.getUploadURLExternal", Map.of("length", "1")).path("error").asText())
        .isEqualTo("invalid_arguments");
    assertThat(
            api.form("files.getUploadURLExternal", Map.of("filename", "a", "length", "many"))
                .path("error")
                .asText())
        .isEqualTo("invalid_arguments");
  }

  @Test
  void an_address_takes_what_was_announced_and_that_once() {
    JsonNode place = place(3, "");
    assertThat(upload(place, new byte[2])).isEqualTo(400);
    assertThat(upload(place, new byte[3])).isEqualTo(200);
    assertThat(upload(place, new byte[3])).isEqualTo(400);
  }

  @Test
  void what_is_unknown_not_uploaded_or_completed_already_cannot_be_completed() {
    assertThat(refusal("F0NOSUCH00", Map.of("channel_id", room))).isEqualTo("file_not_found");
    assertThat(refusal(place(3, "").path("file_id").asText(), Map.of("channel_id", room)))
        .isEqualTo("file_not_found");
    String file = uploaded();
    complete(file, Map.of("channel_id", room));
    assertThat(refusal(file, Map.of("channel_id", room))).isEqualTo("file_not_found");
    assertThat(api.form("files.completeUploadExternal", Map.of()).path("error").asText())
        .isEqualTo("invalid_arguments");
  }

  @Test
  void a_channel_is_named_by_its_id_and_the_app_is_in_it() {
    String file = uploaded();
    assertThat(refusal(file, Map.of("channel_id", Control.YOU))).isEqualTo("invalid_arguments");
    assertThat(refusal(file, Map.of("channel_id", "general"))).isEqualTo("invalid_arguments");
    assertThat(refusal(file, Map.of("channel_id", "C0NOSUCH00"))).isEqualTo("channel_not_found");
    assertThat(refusal(file, Map.of("channel_id", control.channel("watercooler"))))
        .isEqualTo("not_in_channel");
    assertThat(refusal(file, Map.of("channel_id", control.channel("old-plans"))))
        .isEqualTo("is_archived");
    String direct = control.directMessages(Control.YOU);
    assertThat(complete(file, Map.of("channel_id", direct)).path("ok").asBoolean()).isTrue();
  }

  @Test
  void a_file_that_is_in_no_channel_can_be_shown_to_nobody() {
    String file = uploaded();
    assertThat(complete(file, Map.of()).path("ok").asBoolean()).isTrue();

    String blocks =
        "[{\"type\":\"image\",\"slack_file\":{\"id\":\"" + file + "\"},\"alt_text\":\"x\"}]";
    JsonNode answer =
        api.form(
            "chat.postEphemeral",
            Map.of("channel", room, "user", Control.YOU, "text", "x", "blocks", blocks));

    assertThat(answer.path("error").asText()).isEqualTo("invalid_blocks");
    assertThat(answer.toString()).contains("invalid slack file");
    URI path = URI.create(slack.pageUrl()).resolve("/files/" + file + "/a.png");
    assertThat(ApiClient.send(HttpRequest.newBuilder(path).build()).statusCode()).isEqualTo(404);
  }

  @Test
  void without_the_scope_neither_call_is_taken() {
    try (LocalSlack poor =
        LocalSlack.start(
            LocalSlack.Config.of("helper", java.util.List.of(), java.util.List.of())
                .withScopes(Set.of("commands", "chat:write")))) {
      for (String method :
          new String[] {"files.getUploadURLExternal", "files.completeUploadExternal"}) {
        JsonNode answer = ApiClient.of(poor).form(method, Map.of());
        assertThat(answer.path("error").asText()).isEqualTo("missing_scope");
        assertThat(answer.path("needed").asText()).isEqualTo("files:write");
      }
    }
  }
}
