package aimarket.bot.faces;

import aimarket.bot.faces.TableBlock.Cell;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table made to fit: over several tables with the same head where it has too many rows or
 * characters, as lines of text where a row alone is too wide or too long.
 */
final class FittedTable {
  private FittedTable() {}

  static List<LayoutBlock> of(TableBlock table) {
    List<List<Cell>> rows = table.rows().stream().map(FittedTable::filled).toList();
    if (rows.isEmpty() || rows.get(0).isEmpty()) {
      return List.of();
    }
    List<Cell> head = rows.get(0);
    int longest = rows.stream().mapToInt(row -> characters(List.of(row))).max().orElse(0);
    if (head.size() > Limits.TABLE_COLUMNS
        || characters(List.of(head)) + longest > Limits.TABLE_CHARACTERS) {
      return lines(rows);
    }
    List<LayoutBlock> tables = new ArrayList<>();
    List<List<Cell>> some = new ArrayList<>(List.of(head));
    for (List<Cell> row : rows.subList(1, rows.size())) {
      if (some.size() == Limits.TABLE_ROWS
          || characters(some) + characters(List.of(row)) > Limits.TABLE_CHARACTERS) {
        tables.add(new TableBlock(null, some, table.columns()));
        some = new ArrayList<>(List.of(head));
      }
      some.add(row);
    }
    tables.add(new TableBlock(null, some, table.columns()));
    return tables;
  }

  static int characters(List<List<Cell>> rows) {
    return rows.stream().flatMap(List::stream).mapToInt(cell -> cell.text().length()).sum();
  }

  /** Slack refuses a cell without text. */
  private static List<Cell> filled(List<Cell> row) {
    return row.stream().map(cell -> cell.text().isBlank() ? new Cell(" ") : cell).toList();
  }

  private static List<LayoutBlock> lines(List<List<Cell>> rows) {
    String text =
        rows.stream()
            .map(row -> row.stream().map(c -> Mrkdwn.escape(c.text())).collect(joining()))
            .collect(Collectors.joining("\n"));
    return FittedBlock.of(
        SectionBlock.builder()
            .text(MarkdownTextObject.builder().text(text).verbatim(true).build())
            .build());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(" · ");
  }
}
