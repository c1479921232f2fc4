package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Set;

/** What Slack refuses in buttons, selects, inputs and images. */
final class ElementRules {
  private static final Set<String> PLAIN = Set.of("plain_text");
  private static final Set<String> STYLES = Set.of("primary", "danger");
  private static final Set<String> WITHOUT_OPTIONS =
      Set.of(
          "users_select",
          "conversations_select",
          "channels_select",
          "datepicker",
          "multi_users_select",
          "multi_conversations_select",
          "multi_channels_select");
  private final Problems problems;

  ElementRules(Problems problems) {
    this.problems = problems;
  }

  void accessory(JsonNode element, String at) {
    if (element.path("type").asText().equals("image")) {
      image(element, at);
    } else {
      action(element, at);
    }
  }

  /** An interactive element: https://docs.slack.dev/reference/block-kit/block-elements. */
  void action(JsonNode element, String at) {
    problems.longest(element, "action_id", 255, at);
    String type = element.path("type").asText("");
    switch (type) {
      case "button" -> button(element, at);
      case "static_select", "multi_static_select" -> select(element, at);
      case "datepicker" -> date(element, at);
      case "timepicker" -> time(element, at);
      case "overflow" -> options(element, 5, 75, at);
      case "radio_buttons", "checkboxes" -> options(element, 10, 75, at);
      default -> {
        if (!WITHOUT_OPTIONS.contains(type)) {
          problems.add("unsupported type: " + type, at + "/type");
        }
      }
    }
  }

  /**
   * What an input block may hold, https://docs.slack.dev/reference/block-kit/blocks/input-block.
   */
  void input(JsonNode element, String at) {
    String type = element.path("type").asText("");
    if (type.equals("plain_text_input") || type.equals("number_input")) {
      problems.longest(element, "action_id", 255, at);
      if (element.has("placeholder")) {
        problems.textObject(element, "placeholder", PLAIN, 150, at);
      }
      lengths(element, at);
    } else if (type.equals("button") || type.equals("overflow")) {
      problems.add("unsupported type: " + type, at + "/type");
    } else {
      action(element, at);
    }
  }

  /** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element. */
  private void lengths(JsonNode element, String at) {
    for (String name : List.of("min_length", "max_length")) {
      JsonNode length = element.path(name);
      int least = name.equals("min_length") ? 0 : 1;
      if (!length.isMissingNode()
          && (!length.isInt() || length.asInt() < least || length.asInt() > 3_000)) {
        problems.add("must be a number from " + least + " to 3000", at + "/" + name);
      }
    }
    int most = element.path("max_length").asInt(3_000);
    if (element.path("initial_value").asText("").length() > most) {
      problems.add("must be less than " + (most + 1) + " characters", at + "/initial_value");
    }
  }

  /** https://docs.slack.dev/reference/block-kit/block-elements/date-picker-element. */
  private void date(JsonNode element, String at) {
    if (element.has("initial_date")
        && !element.path("initial_date").asText().matches("\\d{4}-\\d{2}-\\d{2}")) {
      problems.add("must be a date in the format YYYY-MM-DD", at + "/initial_date");
    }
  }

  /** https://docs.slack.dev/reference/block-kit/block-elements/time-picker-element. */
  private void time(JsonNode element, String at) {
    if (element.has("initial_time")
        && !element.path("initial_time").asText().matches("([01]\\d|2[0-3]):[0-5]\\d")) {
      problems.add("must be a time in the format HH:mm", at + "/initial_time");
    }
  }

  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element. */
  private void button(JsonNode element, String at) {
    problems.textObject(element, "text", PLAIN, 75, at);
    problems.longest(element, "value", 2_000, at);
    problems.longest(element, "url", 3_000, at);
    problems.longest(element, "accessibility_label", 75, at);
    if (element.has("style") && !STYLES.contains(element.path("style").asText())) {
      problems.add("must be a valid enum value: danger, primary", at + "/style");
    }
    if (element.has("confirm")) {
      confirm(element.path("confirm"), at + "/confirm");
    }
  }

  /** What a context actions block may hold; icon buttons are not imitated. */
  void contextAction(JsonNode element, String at) {
    problems.longest(element, "action_id", 255, at);
    if (!element.path("type").asText().equals("feedback_buttons")) {
      problems.add("unsupported type: " + element.path("type").asText(), at + "/type");
      return;
    }
    thumb(element.path("positive_button"), at + "/positive_button");
    thumb(element.path("negative_button"), at + "/negative_button");
  }

  /** https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element. */
  private void thumb(JsonNode button, String at) {
    problems.textObject(button, "text", PLAIN, 75, at);
    problems.text(button, "value", 2_000, at);
    problems.longest(button, "accessibility_label", 75, at);
  }

  /** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object. */
  private void confirm(JsonNode confirm, String at) {
    problems.textObject(confirm, "title", PLAIN, 100, at);
    problems.textObject(confirm, "text", Set.of("plain_text", "mrkdwn"), 300, at);
    problems.textObject(confirm, "confirm", PLAIN, 30, at);
    problems.textObject(confirm, "deny", PLAIN, 30, at);
  }

  /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element. */
  private void select(JsonNode element, String at) {
    if (element.has("placeholder")) {
      problems.textObject(element, "placeholder", PLAIN, 150, at);
    }
    if (element.path("option_groups") instanceof ArrayNode groups) {
      problems.items(element, "option_groups", 100, at);
      for (int i = 0; i < groups.size(); i++) {
        problems.textObject(groups.get(i), "label", PLAIN, 75, at + "/option_groups/" + i);
        options(groups.get(i), 100, 150, at + "/option_groups/" + i);
      }
    } else {
      options(element, 100, 150, at);
    }
    initial(element, at);
  }

  /** What is chosen to begin with has to be one of those to choose from, to the letter. */
  private void initial(JsonNode element, String at) {
    JsonNode chosen = element.path("initial_option");
    if (!chosen.isMissingNode() && Forms.allOptions(element).stream().noneMatch(chosen::equals)) {
      problems.add("must be one of the options", at + "/initial_option");
    }
  }

  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object. */
  private void options(JsonNode element, int most, int longestValue, String at) {
    ArrayNode options = problems.items(element, "options", most, at);
    for (int i = 0; i < options.size(); i++) {
      String place = at + "/options/" + i;
      problems.textObject(options.get(i), "text", Set.of("plain_text", "mrkdwn"), 75, place);
      problems.text(options.get(i), "value", longestValue, place);
      if (options.get(i).has("description")) {
        problems.textObject(options.get(i), "description", PLAIN, 75, place);
      }
    }
  }

  /** https://docs.slack.dev/reference/block-kit/block-elements/image-element. */
  void image(JsonNode image, String at) {
    if (!image.has("image_url") && !image.has("slack_file")) {
      problems.add("missing required field: image_url", at);
    }
    problems.longest(image, "image_url", 3_000, at);
    problems.text(image, "alt_text", 2_000, at);
  }
}
