package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Set;

/** What Slack refuses in a view: https://docs.slack.dev/reference/views. */
final class ViewRules {
  /** 250 kB, https://docs.slack.dev/reference/methods/views.open. */
  private static final int LARGEST = 250_000;

  private static final Set<String> PLAIN = Set.of("plain_text");

  private ViewRules() {}

  static void check(JsonNode view, String type) {
    var problems = new Problems();
    if (!view.path("type").asText().equals(type)) {
      problems.add("must be a valid enum value: " + type, "/view/type");
    }
    problems.longest(view, "private_metadata", 3_000, "/view");
    problems.longest(view, "callback_id", 255, "/view");
    if (type.equals("modal")) {
      modal(view, problems);
    }
    refuseIfAny(problems.found());
    if (view.toString().length() > LARGEST) {
      throw Refusal.of("view_too_large");
    }
    if (!(view.path("blocks") instanceof ArrayNode blocks)) {
      throw Refusal.of(
          "invalid_arguments", List.of("missing required field: blocks [json-pointer:/view]"));
    }
    refuseIfAny(
        BlockRules.view(blocks).stream()
            .map(words -> words.replace("[json-pointer:/", "[json-pointer:/view/"))
            .toList());
  }

  private static void modal(JsonNode view, Problems problems) {
    problems.textObject(view, "title", PLAIN, 24, "/view");
    if (view.has("submit")) {
      problems.textObject(view, "submit", PLAIN, 24, "/view");
    }
    if (view.has("close")) {
      problems.textObject(view, "close", PLAIN, 24, "/view");
    }
    for (JsonNode block : view.path("blocks")) {
      if (block.path("type").asText().equals("input") && !view.has("submit")) {
        problems.add("missing required field: submit", "/view");
        return;
      }
    }
  }

  private static void refuseIfAny(List<String> problems) {
    if (!problems.isEmpty()) {
      throw Refusal.of("invalid_arguments", problems);
    }
  }
}
