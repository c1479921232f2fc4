package aimarket.knowledge.store;

import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Period;
import aimarket.knowledge.fact.Printed;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.fact.Unit;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Puts a new version into the parameters of its insert. Each parameter has one Java type, in
 * figures and in statements: a batch is bound by the types of its first row.
 */
final class FactBinding {
  private FactBinding() {}

  static void bind(PreparedBatch row, FactTable.NewVersion version) {
    Fact fact = version.fact();
    bindVersion(row, version);
    bindHeader(row, fact.header());
    if (fact instanceof Figure figure) {
      bindFigure(row, figure);
      bindNoStatement(row);
    } else {
      bindNoFigure(row);
      bindStatement(row, (Statement) fact);
    }
    row.bind("lists", Json.write(Lists.of(fact))).add();
  }

  private static void bindVersion(PreparedBatch row, FactTable.NewVersion version) {
    row.bind("row_id", version.row())
        .bind("version", version.number())
        .bind("recorded_from", Times.at(version.at()))
        .bind("recorded_to", Times.at(Times.FAR))
        .bind("visible_at", Times.at(version.visibleAt()))
        .bind("by_whom", version.why().by())
        .bind("reason", version.why().reason())
        .bind("from_where", version.why().from());
  }

  private static void bindHeader(PreparedBatch row, Header header) {
    Period period = header.period();
    Printed printed = header.printed();
    row.bind("id", header.id())
        .bind("source", header.source())
        .bind("owner_team", header.owner())
        .bind("period_kind", period.kind().name())
        .bind("period_from", period.from())
        .bind("period_to", period.to())
        .bind("period_precision", period.precision().name())
        .bind("period_about", period.about())
        .bind("reading_on", header.readingDay())
        .bind("due_on", header.due())
        .bind("printed_on", printed.day())
        .bind("printed_earliest", printed.earliest())
        .bind("printed_latest", printed.latest())
        .bind("derived", header.derived())
        .bind("via", header.via())
        .bind("rank_name", header.rank().name())
        .bind("rank_reason", header.rankReason())
        .bind("caveat", header.caveat())
        .bind("note", header.note());
  }

  private static void bindFigure(PreparedBatch row, Figure figure) {
    Amount amount = figure.amount();
    row.bind("form", "figure")
        .bind("entity", figure.entity())
        .bind("metric", figure.metric())
        .bind("amount_low", amount.value())
        .bind("amount_high", amount.high())
        .bind("amount_words", amount.words())
        .bind("unit", amount.unit().code())
        .bind("currency", amount.unit() == Unit.USD ? amount.unit().code() : null)
        .bind("comparator", amount.comparator().name())
        .bind("digits", amount.digits())
        .bind("nature", figure.nature().name())
        .bind("dimension_key", figure.dimensionKey())
        .bind("basis", figure.basis());
  }

  private static void bindNoFigure(PreparedBatch row) {
    row.bind("form", "statement")
        .bind("entity", (String) null)
        .bind("metric", (String) null)
        .bind("amount_low", (java.math.BigDecimal) null)
        .bind("amount_high", (java.math.BigDecimal) null)
        .bind("amount_words", (String) null)
        .bind("unit", (String) null)
        .bind("currency", (String) null)
        .bind("comparator", (String) null)
        .bind("digits", (Integer) null)
        .bind("nature", (String) null)
        .bind("dimension_key", "")
        .bind("basis", Figure.NO_BASIS);
  }

  private static void bindStatement(PreparedBatch row, Statement statement) {
    row.bind("topic", statement.topic())
        .bind("statement_kind", statement.kind().name())
        .bind("sentence", statement.sentence());
  }

  private static void bindNoStatement(PreparedBatch row) {
    row.bind("topic", (String) null)
        .bind("statement_kind", (String) null)
        .bind("sentence", (String) null);
  }
}
