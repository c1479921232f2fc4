package aimarket.knowledge.store;

import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Comparator;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.fact.Period;
import aimarket.knowledge.fact.Precision;
import aimarket.knowledge.fact.Printed;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.fact.StatementKind;
import aimarket.knowledge.fact.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads a row of the table of facts. */
final class FactRow {
  private FactRow() {}

  /**
   * @throws StoreProblem where the row is no fact, as in a damaged file
   */
  static Fact fact(ResultSet row) throws SQLException {
    try {
      return read(row);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new StoreProblem(
          "row %d of the facts cannot be read: %s; restore the last backup"
              .formatted(row.getLong("row_id"), e.getMessage()),
          e);
    }
  }

  private static Fact read(ResultSet row) throws SQLException {
    Lists lists = Json.read(row.getString("lists"), Lists.class);
    Header header = header(row, lists);
    return row.getString("form").equals("figure")
        ? figure(row, header, lists)
        : statement(row, header, lists);
  }

  static Held held(ResultSet row) throws SQLException {
    return new Held(row.getLong("row_id"), version(row));
  }

  static Version version(ResultSet row) throws SQLException {
    Instant to = moment(row, "recorded_to");
    String retiredBy = row.getString("retired_by");
    return new Version(
        fact(row),
        row.getInt("version"),
        moment(row, "recorded_from"),
        to.equals(Times.FAR) ? Optional.empty() : Optional.of(to),
        moment(row, "visible_at"),
        new Version.Why(
            row.getString("by_whom"), row.getString("reason"), row.getString("from_where")),
        retiredBy == null
            ? Optional.empty()
            : Optional.of(
                new Version.Why(
                    retiredBy, row.getString("retired_reason"), row.getString("retired_from"))));
  }

  private static Header header(ResultSet row, Lists lists) throws SQLException {
    return new Header(
        row.getString("id"),
        row.getString("source"),
        lists.citations(),
        period(row),
        new Printed(
            day(row, "printed_on"), day(row, "printed_earliest"), day(row, "printed_latest")),
        row.getBoolean("derived"),
        lists.claimants(),
        row.getString("via"),
        Rank.valueOf(row.getString("rank_name")),
        row.getString("rank_reason"),
        day(row, "due_on"),
        row.getString("caveat"),
        row.getString("note"),
        lists.links(),
        row.getString("owner_team"));
  }

  private static Period period(ResultSet row) throws SQLException {
    return new Period(
        Period.Kind.valueOf(row.getString("period_kind")),
        day(row, "period_from"),
        day(row, "period_to"),
        Precision.valueOf(row.getString("period_precision")),
        row.getBoolean("period_about"));
  }

  private static Figure figure(ResultSet row, Header header, Lists lists) throws SQLException {
    Amount amount =
        new Amount(
            row.getBigDecimal("amount_low"),
            row.getBigDecimal("amount_high"),
            Unit.of(row.getString("unit")),
            Comparator.valueOf(row.getString("comparator")),
            row.getInt("digits"),
            row.getString("amount_words"));
    return new Figure(
        header,
        row.getString("entity"),
        row.getString("metric"),
        amount,
        Nature.valueOf(row.getString("nature")),
        row.getString("basis"),
        lists.dimensions(),
        lists.counterparties());
  }

  private static Statement statement(ResultSet row, Header header, Lists lists)
      throws SQLException {
    return new Statement(
        header,
        lists.entities(),
        row.getString("topic"),
        StatementKind.valueOf(row.getString("statement_kind")),
        row.getString("sentence"),
        lists.asks(),
        lists.expects());
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
