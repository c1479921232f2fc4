package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
      case "users_select" -> into.put("selected_user", chosen.isEmpty() ? null : chosen);
      case "conversations_select" ->
          into.put("selected_conversation", chosen.isEmpty() ? null : chosen);
      case "channels_select" -> into.put("selected_channel", chosen.isEmpty() ? null : chosen);
      case "timepicker" -> into.put("selected_time", chosen.isEmpty() ? null : chosen);
      case "datepicker" -> into.put("selected_date", chosen.isEmpty() ? null : chosen);
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
    for (JsonNode option : allOptions(element)) {
      if (option.path("value").asText().equals(chosen)) {
        into.set("selected_option", option.deepCopy());
        return;
      }
    }
    into.putNull("selected_option");
  }

  /** Of a select, in groups or not. */
  static List<JsonNode> allOptions(JsonNode element) {
    List<JsonNode> all = new ArrayList<>();
    element.path("options").forEach(all::add);
    element.path("option_groups").forEach(group -> group.path("options").forEach(all::add));
    return all;
  }

  /** What stands in a field before anybody touches it. */
  static String initial(JsonNode element) {
    return switch (element.path("type").asText()) {
      case "datepicker" -> element.path("initial_date").asText("");
      case "timepicker" -> element.path("initial_time").asText("");
      case "users_select" -> element.path("initial_user").asText("");
      case "conversations_select" -> element.path("initial_conversation").asText("");
      case "channels_select" -> element.path("initial_channel").asText("");
      case "static_select", "radio_buttons" ->
          element.path("initial_option").path("value").asText("");
      default -> element.path("initial_value").asText("");
    };
  }

  /**
   * What Slack's own client does not hand in:
   * https://docs.slack.dev/reference/block-kit/blocks/input-block
   *
   * @return its words, by block
   */
  static Map<String, String> unready(JsonNode blocks, Map<String, Map<String, String>> values) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (JsonNode block : blocks) {
      if (!block.path("type").asText().equals("input")) {
        continue;
      }
      JsonNode element = block.path("element");
      String entered =
          values
              .getOrDefault(block.path("block_id").asText(), Map.of())
              .getOrDefault(element.path("action_id").asText(), "");
      int most = element.path("max_length").asInt(3_000);
      int least = element.path("min_length").asInt(0);
      if (entered.isBlank() && !block.path("optional").asBoolean()) {
        problems.put(block.path("block_id").asText(), "Please complete this required field.");
      } else if (entered.length() > most) {
        problems.put(
            block.path("block_id").asText(), "This must be " + most + " characters or fewer.");
      } else if (!entered.isEmpty() && entered.length() < least) {
        problems.put(
            block.path("block_id").asText(), "This must be at least " + least + " characters.");
      }
    }
    return problems;
  }

  /** Only fields of the view can have problems; Slack takes no others. */
  static boolean fit(JsonNode errors, JsonNode blocks) {
    if (!errors.isObject() || errors.isEmpty()) {
      return false;
    }
    for (var error : errors.properties()) {
      boolean known = false;
      for (JsonNode block : blocks) {
        known |=
            block.path("type").asText().equals("input")
                && block.path("block_id").asText().equals(error.getKey());
      }
      if (!known || !error.getValue().isTextual() || error.getValue().asText().isBlank()) {
        return false;
      }
    }
    return true;
  }

  static Map<String, String> errors(JsonNode errors) {
    Map<String, String> found = new LinkedHashMap<>();
    errors.properties().forEach(error -> found.put(error.getKey(), error.getValue().asText()));
    return found;
  }
}
