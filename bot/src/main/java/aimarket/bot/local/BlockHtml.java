package aimarket.bot.local;

import static j2html.TagCreator.div;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.hr;
import static j2html.TagCreator.img;
import static j2html.TagCreator.span;

import com.fasterxml.jackson.databind.JsonNode;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** Blocks as HTML, near to Slack's look. */
final class BlockHtml {
  private final Mrkdwn mrkdwn;
  private final RichTextHtml richText;
  private final TableHtml tables;

  BlockHtml(Workspace workspace) {
    this.mrkdwn = new Mrkdwn(workspace);
    this.richText = new RichTextHtml(mrkdwn);
    this.tables = new TableHtml(richText);
  }

  List<DomContent> text(String mrkdwnText) {
    return mrkdwn.html(mrkdwnText);
  }

  List<DomContent> html(JsonNode blocks, ElementHtml elements) {
    List<DomContent> parts = new ArrayList<>();
    blocks.forEach(block -> parts.add(block(block, elements)));
    return parts;
  }

  private DomContent block(JsonNode block, ElementHtml elements) {
    return switch (block.path("type").asText()) {
      case "header" ->
          div()
              .withClass("b-header")
              .attr("role", "heading")
              .attr("aria-level", "4")
              .with(textObject(block.path("text")));
      case "section" -> section(block, elements);
      case "context" -> context(block);
      case "actions" -> div().withClass("b-actions").with(actions(block, elements));
      case "context_actions" ->
          div().withClass("b-actions b-feedback").with(actions(block, elements));
      case "divider" -> hr().withClass("b-divider");
      case "image" -> image(block);
      case "markdown" ->
          div().withClass("b-markdown").with(MarkdownHtml.html(block.path("text").asText()));
      case "rich_text" -> div().withClass("b-rich").with(richText.html(block));
      case "table" -> tables.html(block);
      case "input" -> elements.input(block);
      default -> div();
    };
  }

  private DomContent section(JsonNode block, ElementHtml elements) {
    List<DomContent> parts = new ArrayList<>();
    if (block.has("text")) {
      parts.add(div().withClass("b-text").with(textObject(block.path("text"))));
    }
    if (block.has("fields")) {
      List<DomContent> fields = new ArrayList<>();
      block.path("fields").forEach(field -> fields.add(div().with(textObject(field))));
      parts.add(div().withClass("b-fields").with(fields));
    }
    JsonNode accessory = block.path("accessory");
    if (accessory.isMissingNode()) {
      return div().withClass("b-section").with(parts);
    }
    DomContent side =
        accessory.path("type").asText().equals("image")
            ? picture(accessory).withClass("thumb")
            : elements.element(block, accessory);
    return div()
        .withClass("b-section beside")
        .with(div().with(parts), div().withClass("b-accessory").with(side));
  }

  private DomContent context(JsonNode block) {
    List<DomContent> parts = new ArrayList<>();
    for (JsonNode element : block.path("elements")) {
      parts.add(
          element.path("type").asText().equals("image")
              ? picture(element).withClass("small")
              : span().with(textObject(element)));
    }
    return div().withClass("b-context").with(parts);
  }

  private static List<DomContent> actions(JsonNode block, ElementHtml elements) {
    List<DomContent> parts = new ArrayList<>();
    block.path("elements").forEach(element -> parts.add(elements.element(block, element)));
    return parts;
  }

  private static DomContent image(JsonNode block) {
    var figure = figure().withClass("b-image");
    if (block.has("title")) {
      figure.with(figcaption(block.path("title").path("text").asText()));
    }
    return figure.with(picture(block));
  }

  private static j2html.tags.specialized.ImgTag picture(JsonNode image) {
    String file = image.path("slack_file").path("id").asText();
    return img()
        .withSrc(file.isEmpty() ? image.path("image_url").asText() : "/files/" + file + "/image")
        .withAlt(image.path("alt_text").asText())
        .attr("loading", "lazy");
  }

  private List<DomContent> textObject(JsonNode object) {
    String words = object.path("text").asText();
    return object.path("type").asText().equals("mrkdwn")
        ? mrkdwn.html(words)
        : List.<DomContent>of(j2html.TagCreator.text(ElementHtml.plain(object)));
  }
}
