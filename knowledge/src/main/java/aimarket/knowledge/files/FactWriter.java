package aimarket.knowledge.files;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.fact.Period;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.files.YamlOut.Plain;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A fact to one row of a source file; what reading supplies by itself is left out. */
final class FactWriter {
  private final Vocabulary vocabulary;

  FactWriter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Map<String, Object> row(Fact fact) {
    Map<String, Object> row = new LinkedHashMap<>();
    if (fact instanceof Figure figure) {
      figure(row, figure);
    } else {
      statement(row, (Statement) fact);
    }
    header(row, fact.header());
    return row;
  }

  private void figure(Map<String, Object> row, Figure figure) {
    row.put("figure", figure.id());
    row.put("entity", figure.entity());
    row.put("metric", figure.metric());
    row.put("amount", AmountPrint.print(figure.amount()));
    if (!figure.basis().equals(unspokenBasis(figure.metric()))) {
      row.put("basis", figure.basis());
    }
    if (figure.nature() != Nature.REALISED) {
      row.put("nature", Named.of(figure.nature()));
    }
    Map<String, String> dimensions = new TreeMap<>(figure.dimensions());
    put(row, Figure.SEGMENT, dimensions.remove(Figure.SEGMENT));
    if (!dimensions.isEmpty()) {
      row.put("dimensions", dimensions);
    }
    put(row, "with", figure.counterparties());
  }

  private static void statement(Map<String, Object> row, Statement statement) {
    row.put("statement", statement.id());
    put(row, "about", statement.entities());
    row.put("topic", statement.topic());
    row.put("kind", Named.of(statement.kind()));
    row.put("sentence", statement.sentence());
    put(row, "asks", statement.asks());
    put(row, "expects", ExpectationText.print(statement.expects()));
  }

  private String unspokenBasis(String metric) {
    return vocabulary.metric(metric).map(m -> m.bases().isEmpty()).orElse(true)
        ? Figure.NO_BASIS
        : Figure.UNSTATED_BASIS;
  }

  private static void header(Map<String, Object> row, Header header) {
    if (!header.period().equals(Period.UNSTATED)) {
      row.put("period", new Plain(PeriodText.print(header.period())));
    }
    put(row, "by", header.claimants().stream().map(ClaimantText::print).toList());
    put(row, "via", header.via());
    put(
        row,
        "at",
        header.citations().stream().map(c -> CitationText.print(c, header.source())).toList());
    if (header.derived()) {
      row.put("derived", true);
    }
    if (header.rank() != Rank.NORMAL) {
      row.put("rank", Named.of(header.rank()));
    }
    put(row, "rank-reason", header.rankReason());
    if (header.due() != null) {
      row.put("due", new Plain(header.due().toString()));
    }
    put(row, "caveat", header.caveat());
    put(row, "note", header.note());
    for (FactLink.Kind kind : FactLink.Kind.values()) {
      put(
          row,
          Named.of(kind),
          header.links().stream().filter(l -> l.kind() == kind).map(LinkText::print).toList());
    }
    if (!header.owner().equals(Header.SHARED)) {
      row.put("owner", header.owner());
    }
  }

  static void put(Map<String, Object> row, String key, @Nullable String value) {
    if (value != null) {
      row.put(key, value);
    }
  }

  /** A single text stands without brackets. */
  static void put(Map<String, Object> row, String key, List<String> values) {
    if (!values.isEmpty()) {
      row.put(key, values.size() == 1 ? values.get(0) : values);
    }
  }
}
