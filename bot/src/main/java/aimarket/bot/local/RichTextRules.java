package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Set;

/**
 * What Slack refuses in rich text:
 * https://docs.slack.dev/reference/block-kit/blocks/rich-text-block.
 */
final class RichTextRules {
  private static final Set<String> PARTS =
      Set.of("rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote");
  private static final Set<String> NAMES =
      Set.of("link", "user", "channel", "emoji", "usergroup", "broadcast", "date", "color");

  private RichTextRules() {}

  static void check(JsonNode block, String at, Problems problems) {
    ArrayNode parts = problems.items(block, "elements", Integer.MAX_VALUE, at);
    for (int i = 0; i < parts.size(); i++) {
      part(parts.get(i), at + "/elements/" + i, problems);
    }
  }

  private static void part(JsonNode part, String at, Problems problems) {
    String type = part.path("type").asText();
    if (!PARTS.contains(type)) {
      problems.add("unsupported type: " + type, at + "/type");
      return;
    }
    if (!(part.path("elements") instanceof ArrayNode children)) {
      problems.add("missing required field: elements", at);
      return;
    }
    for (int i = 0; i < children.size(); i++) {
      String place = at + "/elements/" + i;
      if (type.equals("rich_text_list")) {
        part(children.get(i), place, problems);
      } else {
        leaf(children.get(i), place, problems);
      }
    }
  }

  private static void leaf(JsonNode leaf, String at, Problems problems) {
    String type = leaf.path("type").asText();
    if (type.equals("text")) {
      problems.text(leaf, "text", Integer.MAX_VALUE - 1, at);
    } else if (type.equals("link")) {
      problems.text(leaf, "url", 3_000, at);
    } else if (!NAMES.contains(type)) {
      problems.add("unsupported type: " + type, at + "/type");
    }
  }

  /** Whether it shows something that is no text: a person, a channel, an emoji, a bare link. */
  static boolean namesSomething(JsonNode node) {
    if (NAMES.contains(node.path("type").asText())) {
      return true;
    }
    for (JsonNode child : node) {
      if (child.isContainerNode() && namesSomething(child)) {
        return true;
      }
    }
    return false;
  }
}
