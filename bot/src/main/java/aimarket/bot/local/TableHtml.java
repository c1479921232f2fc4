package aimarket.bot.local;

import static j2html.TagCreator.div;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import com.fasterxml.jackson.databind.JsonNode;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** A table with real heads: Slack shows the first row as one. */
final class TableHtml {
  private final RichTextHtml richText;

  TableHtml(RichTextHtml richText) {
    this.richText = richText;
  }

  DomContent html(JsonNode block) {
    JsonNode rows = block.path("rows");
    List<DomContent> body = new ArrayList<>();
    for (int r = 1; r < rows.size(); r++) {
      body.add(tr().with(cells(rows.get(r), block.path("column_settings"), false)));
    }
    return div()
        .withClass("b-table")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", "Table")
        .with(
            table(
                thead(tr().with(cells(rows.path(0), block.path("column_settings"), true))),
                tbody().with(body)));
  }

  private List<DomContent> cells(JsonNode row, JsonNode settings, boolean head) {
    List<DomContent> cells = new ArrayList<>();
    for (int c = 0; c < row.size(); c++) {
      String look = "al-" + settings.path(c).path("align").asText("left");
      List<DomContent> content = content(row.get(c));
      if (head) {
        cells.add(th().attr("scope", "col").withClass(look).with(content));
      } else if (c == 0) {
        cells.add(th().attr("scope", "row").withClass(look).with(content));
      } else {
        cells.add(td().withClass(look).with(content));
      }
    }
    return cells;
  }

  private List<DomContent> content(JsonNode cell) {
    return cell.path("type").asText().equals("rich_text")
        ? richText.html(cell)
        : List.of(text(cell.path("text").asText()));
  }
}
