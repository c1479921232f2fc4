package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with a payload, each in Slack's manner: words, then where as a JSON pointer. */
final class Problems {
  private final List<String> found = new ArrayList<>();

  void add(String words, String pointer) {
    found.add(words + " [json-pointer:" + pointer + "]");
  }

  List<String> found() {
    return List.copyOf(found);
  }

  /** Slack counts characters as UTF-16 does; a missing text is reported, not counted. */
  void text(JsonNode owner, String field, int longest, String pointer) {
    JsonNode value = owner.path(field);
    if (!value.isTextual()) {
      add("missing required field: " + field, pointer);
    } else if (value.asText().isEmpty()) {
      add("must be more than 0 characters", pointer + "/" + field);
    } else {
      longest(owner, field, longest, pointer);
    }
  }

  void longest(JsonNode owner, String field, int longest, String pointer) {
    if (owner.path(field).asText("").length() > longest) {
      add("must be less than " + (longest + 1) + " characters", pointer + "/" + field);
    }
  }

  /** The items of an array that must be there; none when it is not. */
  ArrayNode items(JsonNode owner, String field, int most, String pointer) {
    if (!(owner.path(field) instanceof ArrayNode items)) {
      add("missing required field: " + field, pointer);
      return Json.array();
    }
    if (items.isEmpty()) {
      add("no fewer than 1 items allowed", pointer + "/" + field);
    }
    if (items.size() > most) {
      add("no more than " + most + " items allowed", pointer + "/" + field);
    }
    return items;
  }

  /**
   * A text object, https://docs.slack.dev/reference/block-kit/composition-objects/text-object.
   *
   * @param types {@code plain_text}, {@code mrkdwn} or both
   */
  void textObject(JsonNode owner, String field, Set<String> types, int longest, String pointer) {
    JsonNode object = owner.path(field);
    if (!object.isObject()) {
      add("missing required field: " + field, pointer);
      return;
    }
    textObject(object, types, longest, pointer + "/" + field);
  }

  void textObject(JsonNode object, Set<String> types, int longest, String pointer) {
    if (!types.contains(object.path("type").asText())) {
      add("must be a valid enum value: " + String.join(", ", types), pointer + "/type");
    }
    if (object.path("type").asText().equals("mrkdwn") && object.has("emoji")) {
      add("additional property is not allowed: emoji", pointer);
    }
    text(object, "text", longest, pointer);
  }
}
