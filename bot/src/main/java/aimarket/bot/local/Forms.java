package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was entered or chosen, in Slack's shape of {@code state.values}. */
final class Forms {
  private Forms() {}

  static ObjectNode state(JsonNode blocks, Map<String, Map<String, String>> values) {
    ObjectNode state = Json.object();
    ObjectNode all = state.putObject("values");
    for (JsonNode block : blocks) {
      JsonNode element = block.path("element");
      if (!block.path("type").asText().equals("input")) {
        continue;
      }
      String blockId = block.path("block_id").asText();
      String actionId = element.path("action_id").asText();
      ObjectNode one = all.putObject(blockId).putObject(actionId);
      one.put("type", element.path("type").asText());
      choose(one, element, values.getOrDefault(blockId, Map.of()).getOrDefault(actionId, ""));
    }
    return state;
  }

  static void choose(ObjectNode into, JsonNode element, String chosen) {
    switch (element.path("type").asText()) {
      case "static_select", "radio_buttons", "overflow" -> option(into, element, chosen);
      case "multi_static_select", "checkboxes" -> options(into, element, chosen);
      case "users_select" -> into.put("selected_user", chosen);
      case "conversations_select" -> into.put("selected_conversation", chosen);
      case "channels_select" -> into.put("selected_channel", chosen);
      case "datepicker" -> into.put("selected_date", chosen);
      default -> into.put("value", chosen.isEmpty() ? null : chosen);
    }
  }

  /** The page lets people choose one of them. */
  private static void options(ObjectNode into, JsonNode element, String chosen) {
    var all = into.putArray("selected_options");
    for (JsonNode option : element.path("options")) {
      if (option.path("value").asText().equals(chosen)) {
        all.add(option.deepCopy());
      }
    }
  }

  private static void option(ObjectNode into, JsonNode element, String chosen) {
    for (JsonNode option : element.path("options")) {
      if (option.path("value").asText().equals(chosen)) {
        into.set("selected_option", option.deepCopy());
        return;
      }
    }
    into.putNull("selected_option");
  }

  static Map<String, String> errors(JsonNode errors) {
    Map<String, String> found = new LinkedHashMap<>();
    errors.properties().forEach(error -> found.put(error.getKey(), error.getValue().asText()));
    return found;
  }
}
