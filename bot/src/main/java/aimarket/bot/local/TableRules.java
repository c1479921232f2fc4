package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Set;

/**
 * What Slack refuses in a table: https://docs.slack.dev/reference/block-kit/blocks/table-block.
 * Rows may differ in width. An empty cell is refused in practice
 * (https://github.com/vercel/chat/pull/194), one with a space is taken.
 */
final class TableRules {
  private static final int ROWS = 100;
  private static final int COLUMNS = 20;
  private static final int CHARACTERS = 10_000;
  private static final Set<String> ALIGNMENTS = Set.of("left", "center", "right");

  private TableRules() {}

  static void check(JsonNode table, String at, Problems problems) {
    ArrayNode rows = problems.items(table, "rows", ROWS, at);
    for (int r = 0; r < rows.size(); r++) {
      row(rows.get(r), at + "/rows/" + r, problems);
    }
    if (BlockRules.characters(rows) > CHARACTERS) {
      problems.add("must be less than " + (CHARACTERS + 1) + " characters in all cells", at);
    }
    if (table.path("column_settings") instanceof ArrayNode columns) {
      columns(columns, at + "/column_settings", problems);
    }
  }

  private static void row(JsonNode row, String at, Problems problems) {
    if (!row.isArray() || row.isEmpty()) {
      problems.add("no fewer than 1 items allowed", at);
    }
    if (row.size() > COLUMNS) {
      problems.add("no more than " + COLUMNS + " items allowed", at);
    }
    for (int c = 0; c < row.size(); c++) {
      cell(row.get(c), at + "/" + c, problems);
    }
  }

  private static void cell(JsonNode cell, String at, Problems problems) {
    switch (cell.path("type").asText()) {
      case "raw_text" -> problems.text(cell, "text", CHARACTERS, at);
      case "rich_text" -> {
        RichTextRules.check(cell, at, problems);
        if (BlockRules.characters(cell) == 0 && !RichTextRules.namesSomething(cell)) {
          problems.add("must be more than 0 characters", at + "/elements");
        }
      }
      default -> problems.add("unsupported type: " + cell.path("type").asText(), at + "/type");
    }
  }

  private static void columns(ArrayNode columns, String at, Problems problems) {
    if (columns.size() > COLUMNS) {
      problems.add("no more than " + COLUMNS + " items allowed", at);
    }
    for (int c = 0; c < columns.size(); c++) {
      String align = columns.get(c).path("align").asText("left");
      if (!ALIGNMENTS.contains(align)) {
        problems.add("must be a valid enum value: left, center, right", at + "/" + c + "/align");
      }
    }
  }
}
