package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;

/** Blocks as Slack keeps them: those without a name get one. */
final class Blocks {
  private Blocks() {}

  static ArrayNode named(ArrayNode blocks) {
    ArrayNode named = blocks.deepCopy();
    named.forEach(block -> name(block, "block_id"));
    named.forEach(block -> block.path("elements").forEach(Blocks::nameAction));
    named.forEach(block -> nameAction(block.path("accessory")));
    named.forEach(block -> nameAction(block.path("element")));
    return named;
  }

  private static void nameAction(JsonNode element) {
    String type = element.path("type").asText();
    if (!type.isEmpty() && !type.startsWith("rich_text") && !isText(type)) {
      name(element, "action_id");
    }
  }

  private static boolean isText(String type) {
    return type.equals("mrkdwn") || type.equals("plain_text") || type.equals("image");
  }

  private static void name(JsonNode node, String field) {
    if (node instanceof ObjectNode object && object.path(field).asText("").isEmpty()) {
      object.put(field, UUID.randomUUID().toString().substring(0, 5));
    }
  }

  /** The interactive element of that name, wherever it stands. */
  static Optional<JsonNode> element(JsonNode blocks, String blockId, String actionId) {
    for (JsonNode block : blocks) {
      if (block.path("block_id").asText().equals(blockId)) {
        Optional<JsonNode> found = in(block, actionId);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> in(JsonNode block, String actionId) {
    for (String place : new String[] {"accessory", "element"}) {
      if (block.path(place).path("action_id").asText().equals(actionId)) {
        return Optional.of(block.path(place));
      }
    }
    for (JsonNode element : block.path("elements")) {
      if (element.path("action_id").asText().equals(actionId)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }
}
