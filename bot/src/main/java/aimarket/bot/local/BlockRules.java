package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What Slack refuses in blocks. Every number is written here from Slack's pages, and nowhere else
 * in the program, so that a wrong number on the bot's side does not meet the same one here.
 *
 * <p>Blocks: https://docs.slack.dev/reference/block-kit/blocks (50 a message, 100 a view).
 */
final class BlockRules {
  private static final int BLOCKS_IN_MESSAGE = 50;
  private static final int BLOCKS_IN_VIEW = 100;

  /** Not on any page: measured by others, https://github.com/slackapi/bolt-js/issues/2509. */
  private static final int CHARACTERS_IN_MESSAGE = 13_200;

  /** https://docs.slack.dev/reference/block-kit/blocks/markdown-block: over all of a payload. */
  private static final int MARKDOWN_CHARACTERS = 12_000;

  private static final Set<String> PLAIN = Set.of("plain_text");
  private static final Set<String> EITHER = Set.of("plain_text", "mrkdwn");

  private final Problems problems = new Problems();
  private final ElementRules elements = new ElementRules(problems);
  private final Set<String> blockIds = new HashSet<>();
  private final boolean view;

  private BlockRules(boolean view) {
    this.view = view;
  }

  /** Refuses what a message may not hold. */
  static void message(ArrayNode blocks) {
    var rules = new BlockRules(false);
    rules.check(blocks, BLOCKS_IN_MESSAGE);
    if (!rules.problems.found().isEmpty()) {
      throw Refusal.of("invalid_blocks", rules.problems.found());
    }
    // https://docs.slack.dev/reference/block-kit/blocks/table-block
    if (count(blocks, "table") > 1) {
      throw Refusal.of("invalid_attachments", List.of("only_one_table_allowed"));
    }
    if (characters(blocks) > CHARACTERS_IN_MESSAGE) {
      throw Refusal.of("msg_blocks_too_long");
    }
  }

  /** What a modal or a Home tab may not hold, in Slack's words. */
  static List<String> view(ArrayNode blocks) {
    var rules = new BlockRules(true);
    rules.check(blocks, BLOCKS_IN_VIEW);
    return rules.problems.found();
  }

  private void check(ArrayNode blocks, int most) {
    if (blocks.size() > most) {
      problems.add("no more than " + most + " items allowed", "/blocks");
    }
    int markdown = 0;
    for (int i = 0; i < blocks.size(); i++) {
      check(blocks.get(i), "/blocks/" + i);
      markdown +=
          blocks.get(i).path("type").asText().equals("markdown")
              ? blocks.get(i).path("text").asText().length()
              : 0;
    }
    if (markdown > MARKDOWN_CHARACTERS) {
      problems.add(
          "markdown text exceeds the cumulative limit of " + MARKDOWN_CHARACTERS, "/blocks");
    }
  }

  private void check(JsonNode block, String at) {
    if (!block.isObject() || !block.path("type").isTextual()) {
      problems.add("missing required field: type", at);
      return;
    }
    blockId(block, at);
    switch (block.path("type").asText()) {
      case "section" -> section(block, at);
      case "header" -> problems.textObject(block, "text", PLAIN, 150, at);
      case "context" -> context(block, at);
      case "actions" -> actions(block, at);
      case "context_actions" -> contextActions(block, at);
      case "divider" -> {}
      case "image" -> image(block, at);
      case "markdown" -> problems.text(block, "text", MARKDOWN_CHARACTERS, at);
      case "rich_text" -> RichTextRules.check(block, at, problems);
      case "table" -> table(block, at);
      case "input" -> input(block, at);
      default -> problems.add("unsupported type: " + block.path("type").asText(), at + "/type");
    }
  }

  /** At most 255 characters, unique in its message. */
  private void blockId(JsonNode block, String at) {
    problems.longest(block, "block_id", 255, at);
    String id = block.path("block_id").asText("");
    if (!id.isEmpty() && !blockIds.add(id)) {
      problems.add("block_id already exists: " + id, at + "/block_id");
    }
  }

  /** https://docs.slack.dev/reference/block-kit/blocks/section-block. */
  private void section(JsonNode block, String at) {
    if (!block.has("text") && !block.has("fields")) {
      problems.add("missing required field: text or fields", at);
    }
    if (block.has("text")) {
      problems.textObject(block, "text", EITHER, 3_000, at);
    }
    if (block.has("fields")) {
      ArrayNode fields = problems.items(block, "fields", 10, at);
      for (int i = 0; i < fields.size(); i++) {
        problems.textObject(fields.get(i), EITHER, 2_000, at + "/fields/" + i);
      }
    }
    if (block.has("accessory")) {
      elements.accessory(block.path("accessory"), at + "/accessory");
    }
  }

  /** https://docs.slack.dev/reference/block-kit/blocks/context-block. */
  private void context(JsonNode block, String at) {
    ArrayNode parts = problems.items(block, "elements", 10, at);
    for (int i = 0; i < parts.size(); i++) {
      String place = at + "/elements/" + i;
      if (parts.get(i).path("type").asText().equals("image")) {
        elements.image(parts.get(i), place);
      } else {
        problems.textObject(parts.get(i), EITHER, 3_000, place);
      }
    }
  }

  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block. */
  private void actions(JsonNode block, String at) {
    ArrayNode parts = problems.items(block, "elements", 25, at);
    Set<String> actionIds = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      elements.action(parts.get(i), at + "/elements/" + i);
      String id = parts.get(i).path("action_id").asText("");
      if (!id.isEmpty() && !actionIds.add(id)) {
        problems.add("action_id already exists: " + id, at + "/elements/" + i + "/action_id");
      }
    }
  }

  /** https://docs.slack.dev/reference/block-kit/blocks/context-actions-block: messages only. */
  private void contextActions(JsonNode block, String at) {
    if (view) {
      problems.add("unsupported type: context_actions", at + "/type");
      return;
    }
    ArrayNode parts = problems.items(block, "elements", 5, at);
    for (int i = 0; i < parts.size(); i++) {
      elements.contextAction(parts.get(i), at + "/elements/" + i);
    }
  }

  /** https://docs.slack.dev/reference/block-kit/blocks/image-block. */
  private void image(JsonNode block, String at) {
    elements.image(block, at);
    if (block.has("title")) {
      problems.textObject(block, "title", PLAIN, 2_000, at);
    }
  }

  private void table(JsonNode block, String at) {
    if (view) {
      problems.add("unsupported type: table", at + "/type");
    } else {
      TableRules.check(block, at, problems);
    }
  }

  /** https://docs.slack.dev/reference/block-kit/blocks/input-block. */
  private void input(JsonNode block, String at) {
    problems.textObject(block, "label", PLAIN, 2_000, at);
    if (block.has("hint")) {
      problems.textObject(block, "hint", PLAIN, 2_000, at);
    }
    elements.input(block.path("element"), at + "/element");
  }

  private static int count(ArrayNode blocks, String type) {
    int count = 0;
    for (JsonNode block : blocks) {
      count += block.path("type").asText().equals(type) ? 1 : 0;
    }
    return count;
  }

  /** All that people read: every {@code text} in the tree. */
  static int characters(JsonNode node) {
    int sum = node.path("text").isTextual() ? node.path("text").asText().length() : 0;
    for (JsonNode child : node) {
      sum += child.isContainerNode() ? characters(child) : 0;
    }
    return sum;
  }
}
