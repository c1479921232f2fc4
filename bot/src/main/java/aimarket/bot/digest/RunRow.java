package aimarket.bot.digest;

import aimarket.bot.digest.Run.Key;
import aimarket.bot.digest.Run.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** A row of {@link RunTable}. */
final class RunRow {
  private RunRow() {}

  static Run read(ResultSet row) throws SQLException {
    return new Run(
        new Key(row.getLong("subscription"), Week.read(row.getString("iso_week"))),
        Sql.instant(row, "due_at"),
        Sql.instant(row, "covers_after"),
        Sql.instant(row, "covers_to"),
        Sql.instant(row, "stale_at"),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("why"),
        row.getString("holder"),
        Sql.instant(row, "held_until"),
        row.getString("channel"),
        row.getString("ts"));
  }
}
