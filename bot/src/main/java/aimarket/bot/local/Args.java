package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, from a form or from JSON; a form sends trees as text. */
record Args(ObjectNode values) {

  String text(String name) {
    return values.path(name).asText("");
  }

  @Nullable String textOrNull(String name) {
    String text = text(name);
    return text.isEmpty() ? null : text;
  }

  String required(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      throw Refusal.of(
          "invalid_arguments", List.of("missing required field: " + name + " [json-pointer:]"));
    }
    return text;
  }

  boolean flag(String name) {
    return text(name).equals("true") || text(name).equals("1");
  }

  boolean has(String name) {
    return values.hasNonNull(name) && !text(name).equals("null");
  }

  /**
   * Empty when none were sent; refused with {@code invalid_blocks_format} when they are no list.
   */
  ArrayNode blocks() {
    JsonNode sent = values.path("blocks");
    if (sent.isMissingNode() || sent.isNull() || sent.isTextual() && sent.asText().isEmpty()) {
      return Json.array();
    }
    JsonNode tree = sent.isTextual() ? Json.parse(sent.asText()).orElse(Json.object()) : sent;
    if (tree instanceof ArrayNode blocks) {
      return blocks;
    }
    throw Refusal.of("invalid_blocks_format");
  }

  ObjectNode view() {
    JsonNode sent = values.path("view");
    JsonNode tree = sent.isTextual() ? Json.parse(sent.asText()).orElse(sent) : sent;
    if (tree instanceof ObjectNode view) {
      return view;
    }
    throw Refusal.of("invalid_arguments", List.of("missing required field: view [json-pointer:]"));
  }
}
