package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A small bot over HTTP that knows one answer and all the ways to give it. */
final class SampleBot implements AutoCloseable {
  static final SlashCommand COMMAND =
      new SlashCommand(
          "/helper",
          "compare A B metric | facts A | help",
          "Figures with their sources",
          List.of("/helper compare Acme Globex revenue", "/helper facts Acme"));
  static final List<String> EXAMPLES =
      List.of(
          "/helper compare Acme Globex revenue",
          "@helper who has more users?",
          "/helper facts Acme",
          "/helper help");

  private final StandIn bot = new StandIn();
  private final ApiClient api;

  SampleBot(LocalSlack slack) {
    this.api = ApiClient.of(slack);
    bot.answers(this::answer);
    slack.deliverTo(bot.url());
  }

  private void answer(Context http) {
    String body = http.body();
    http.status(200);
    if (body.startsWith("{")) {
      event(Json.parse(body).orElseThrow().path("event"));
    } else if (body.startsWith("payload=")) {
      String payload =
          URLDecoder.decode(body.substring("payload=".length()), StandardCharsets.UTF_8);
      interaction(http, Json.parse(payload).orElseThrow());
    } else {
      command(http, bot.last().form());
    }
  }

  private void command(Context http, Map<String, String> form) {
    if (form.get("text").equals("help")) {
      http.json(Map.of("text", "Try `/helper compare Acme Globex revenue`"));
      return;
    }
    later(() -> ApiClient.respond(form.get("response_url"), sample()));
  }

  private void event(JsonNode event) {
    String type = event.path("type").asText();
    if (type.equals("app_home_opened")) {
      later(() -> api.json("views.publish", home(event.path("user").asText())));
    } else if (event.path("bot_id").asText().isEmpty()) {
      ObjectNode answer = (ObjectNode) Json.parse(sample()).orElseThrow();
      answer.put("channel", event.path("channel").asText());
      if (type.equals("app_mention")) {
        answer.put("thread_ts", event.path("thread_ts").asText(event.path("ts").asText()));
      }
      later(() -> api.json("chat.postMessage", answer.toString()));
    }
  }

  private void interaction(Context http, JsonNode payload) {
    if (payload.path("type").asText().equals("view_submission")) {
      JsonNode values = payload.path("view").path("state").path("values");
      if (values.toString().contains("bad")) {
        http.contentType("application/json")
            .result("{\"response_action\":\"errors\",\"errors\":{\"why\":\"Say what is wrong.\"}}");
      }
      return;
    }
    String url = payload.path("response_url").asText();
    switch (payload.path("actions").path(0).path("action_id").asText()) {
      case "share" -> {
        ObjectNode answer = (ObjectNode) Json.parse(sample()).orElseThrow();
        answer.put("channel", payload.path("channel").path("id").asText());
        later(() -> api.json("chat.postMessage", answer.toString()));
      }
      case "flag" ->
          later(() -> api.json("views.open", modal(payload.path("trigger_id").asText())));
      default ->
          later(
              () ->
                  ApiClient.respond(
                      url, "{\"text\":\"[1] Acme annual report, 3 Mar 2026, page 12\"}"));
    }
  }

  private static void later(Runnable work) {
    CompletableFuture.runAsync(work);
  }

  static String sample() {
    return """
        {"text": "Acme's figure is larger.",
         "blocks": [
          {"type": "header", "text": {"type": "plain_text", "text": "Acme's figure is larger; like for like Globex leads"}},
          {"type": "context", "elements": [{"type": "mrkdwn", "text": "Read as: *revenue* · Acme, Globex · latest"}]},
          {"type": "table",
           "column_settings": [{"is_wrapped": true}, {"align": "right"}, {"align": "right"}, {"is_wrapped": true}],
           "rows": [
            [{"type": "raw_text", "text": "basis"}, {"type": "raw_text", "text": "Acme"}, {"type": "raw_text", "text": "Globex"}, {"type": "raw_text", "text": "note"}],
            [{"type": "raw_text", "text": "each on its own"}, {"type": "raw_text", "text": "$30B gross [1]"}, {"type": "raw_text", "text": "about $24B net [2]"}, {"type": "raw_text", "text": "different bases: no difference"}],
            [{"type": "raw_text", "text": "like for like, net"}, {"type": "raw_text", "text": "$22B [1]"}, {"type": "raw_text", "text": "about $24B [2]"}, {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "Globex +$2B", "style": {"bold": true}}, {"type": "text", "text": ", 1.09×"}]}]}]]},
          {"type": "section", "text": {"type": "mrkdwn", "text": "*Why they differ:* Acme books sales through resellers in full, Globex only _its own share_. See <https://example.com/report|the report> or `facts acme`."}},
          {"type": "section", "fields": [{"type": "mrkdwn", "text": "*Period*\\n6–14 Apr 2026"}, {"type": "mrkdwn", "text": "*Fresh for*\\n90 days"}]},
          {"type": "divider"},
          {"type": "context", "elements": [{"type": "mrkdwn", "text": "[1] Acme, \\"Annual report\\", 3 Mar 2026 · page 12"}, {"type": "mrkdwn", "text": "[2] Daily Ledger, about 1 Apr 2026 · paragraph 4"}]},
          {"type": "actions", "elements": [
            {"type": "button", "action_id": "share", "style": "primary", "text": {"type": "plain_text", "text": "Share to channel"}},
            {"type": "button", "action_id": "sources", "text": {"type": "plain_text", "text": "Sources"}, "value": "s1"},
            {"type": "button", "action_id": "flag", "text": {"type": "plain_text", "text": ":warning: Flag", "emoji": true}},
            {"type": "static_select", "action_id": "view", "placeholder": {"type": "plain_text", "text": "Show as…"}, "options": [
              {"text": {"type": "plain_text", "text": "Table"}, "value": "table"}, {"text": {"type": "plain_text", "text": "Trend"}, "value": "trend"}]}]}
         ]}
        """;
  }

  private static String modal(String trigger) {
    return """
        {"trigger_id": "%s", "view": {"type": "modal", "callback_id": "flag",
         "title": {"type": "plain_text", "text": "Flag a figure"},
         "submit": {"type": "plain_text", "text": "Send"}, "close": {"type": "plain_text", "text": "Cancel"},
         "blocks": [
          {"type": "section", "text": {"type": "mrkdwn", "text": "Curators see what you write, with your name."}},
          {"type": "input", "block_id": "figure", "label": {"type": "plain_text", "text": "Which figure"}, "element": {"type": "static_select", "action_id": "v", "options": [
            {"text": {"type": "plain_text", "text": "Acme, $30B gross"}, "value": "acme"}, {"text": {"type": "plain_text", "text": "Globex, about $24B net"}, "value": "globex"}]}},
          {"type": "input", "block_id": "why", "label": {"type": "plain_text", "text": "What is wrong with it"}, "hint": {"type": "plain_text", "text": "A link to a better source helps most."}, "element": {"type": "plain_text_input", "action_id": "v", "multiline": true}}]}}
        """
        .formatted(trigger);
  }

  private static String home(String user) {
    return """
        {"user_id": "%s", "view": {"type": "home", "blocks": [
          {"type": "header", "text": {"type": "plain_text", "text": "What changed this week"}},
          {"type": "section", "text": {"type": "mrkdwn", "text": "• Acme's revenue: *$30B gross*, up from $25B\\n• Globex raised *$4B*"}},
          {"type": "actions", "elements": [{"type": "button", "action_id": "flag", "text": {"type": "plain_text", "text": "Flag a figure"}}]}]}}
        """
        .formatted(user);
  }

  @Override
  public void close() {
    bot.close();
  }
}
