package aimarket.bot.local;

import static j2html.TagCreator.blockquote;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.em;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.s;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.databind.JsonNode;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** Rich text: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block. */
final class RichTextHtml {
  private final Mrkdwn mrkdwn;

  RichTextHtml(Mrkdwn mrkdwn) {
    this.mrkdwn = mrkdwn;
  }

  List<DomContent> html(JsonNode block) {
    List<DomContent> parts = new ArrayList<>();
    block.path("elements").forEach(part -> parts.add(part(part)));
    return parts;
  }

  private DomContent part(JsonNode part) {
    return switch (part.path("type").asText()) {
      case "rich_text_list" ->
          part.path("style").asText().equals("ordered")
              ? ol().with(items(part))
              : ul().with(items(part));
      case "rich_text_preformatted" -> pre().with(leaves(part));
      case "rich_text_quote" -> blockquote().with(leaves(part));
      default -> div().withClass("rich").with(leaves(part));
    };
  }

  private List<DomContent> items(JsonNode list) {
    List<DomContent> items = new ArrayList<>();
    list.path("elements").forEach(item -> items.add(li().with(leaves(item))));
    return items;
  }

  private List<DomContent> leaves(JsonNode part) {
    List<DomContent> leaves = new ArrayList<>();
    part.path("elements").forEach(leaf -> leaves.add(leaf(leaf)));
    return leaves;
  }

  private DomContent leaf(JsonNode leaf) {
    return switch (leaf.path("type").asText()) {
      case "link" ->
          Mrkdwn.link(
              leaf.path("url").asText(), leaf.path("text").asText(leaf.path("url").asText()));
      case "user" -> mrkdwn.user(leaf.path("user_id").asText());
      case "channel" -> mrkdwn.channel(leaf.path("channel_id").asText());
      case "emoji" -> text(Emoji.of(leaf.path("name").asText()));
      case "broadcast" -> text("@" + leaf.path("range").asText());
      case "date" -> text(leaf.path("fallback").asText());
      default -> styled(leaf);
    };
  }

  private static DomContent styled(JsonNode leaf) {
    DomContent styled = text(leaf.path("text").asText());
    JsonNode style = leaf.path("style");
    if (style.path("code").asBoolean()) {
      styled = code().with(styled);
    }
    if (style.path("strike").asBoolean()) {
      styled = s().with(styled);
    }
    if (style.path("italic").asBoolean()) {
      styled = em().with(styled);
    }
    return style.path("bold").asBoolean() ? strong().with(styled) : styled;
  }
}
