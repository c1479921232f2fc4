package aimarket.bot.faces;

import com.google.gson.annotations.SerializedName;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slack's table block, which the Java SDK lacks. Its fields are written as they stand here, by the
 * SDK, to the Web API and to a response_url alike. See
 * https://docs.slack.dev/reference/block-kit/blocks/table-block
 */
public final class TableBlock implements LayoutBlock {
  private final String type = "table";

  @SerializedName("block_id")
  private final @Nullable String blockId;

  private final List<List<Cell>> rows;

  @SerializedName("column_settings")
  private final List<Column> columns;

  /**
   * @param rows the header first; as many cells in each
   */
  public TableBlock(@Nullable String blockId, List<List<Cell>> rows, List<Column> columns) {
    this.blockId = blockId;
    this.rows = rows.stream().map(List::copyOf).toList();
    this.columns = List.copyOf(columns);
  }

  /** A cell of plain text; Slack shows it as it is and reads no mrkdwn in it. */
  public static final class Cell {
    private final String type = "raw_text";
    private final String text;

    public Cell(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }

    public String type() {
      return type;
    }
  }

  /**
   * How a column stands.
   *
   * @param align "left", "center" or "right"
   */
  public record Column(String align, @SerializedName("is_wrapped") boolean wrapped) {}

  public List<List<Cell>> rows() {
    return rows;
  }

  public List<Column> columns() {
    return columns;
  }

  @Override
  public String getType() {
    return type;
  }

  @Override
  public @Nullable String getBlockId() {
    return blockId;
  }
}
