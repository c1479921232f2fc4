package aimarket.knowledge.files;

import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Citation;
import aimarket.knowledge.fact.Claimant;
import aimarket.knowledge.fact.Comparator;
import aimarket.knowledge.fact.Expectation;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.fact.Period;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.fact.StatementKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of a source file to a fact. */
final class FactReader {
  private static final String CITE = "say where it stands: at: 'Section, paragraph 5'";

  private final Known known;
  private final Source source;

  FactReader(Known known, Source source) {
    this.known = known;
    this.source = source;
  }

  /** Empty where the row was refused. */
  Optional<Fact> read(Row row) {
    int before = row.problemsSoFar();
    try {
      Fact fact = row.has("statement") ? statement(row, before) : figure(row, before);
      row.end();
      return Optional.ofNullable(row.problemsSoFar() > before ? null : fact);
    } catch (IllegalArgumentException e) {
      row.refuse(String.valueOf(e.getMessage()), "mend the row");
      return Optional.empty();
    }
  }

  private @Nullable Fact figure(Row row, int before) {
    String id = row.need("figure", "begin with 'figure: id' or 'statement: id'");
    row.need("entity", "write the slug of an entity");
    String entity = row.read("entity", known::entity);
    row.need("metric", "write the slug of a metric");
    Metric metric = row.read("metric", known::metric);
    Amount amount = metric == null ? ignoreAmount(row) : amount(row, metric);
    String basis = metric == null ? row.text("basis") : basis(row, metric);
    Nature nature = row.read("nature", t -> Named.read(Nature.class, "nature", t));
    TreeMap<String, String> dimensions = dimensions(row);
    List<String> with = row.readAll("with", known::entity);
    Header header = header(row, id, before);
    if (header == null || entity == null || metric == null || amount == null || basis == null) {
      return null;
    }
    return new Figure(
        header,
        entity,
        metric.slug(),
        amount,
        nature == null ? Nature.REALISED : nature,
        basis,
        dimensions,
        with);
  }

  private @Nullable Fact statement(Row row, int before) {
    String id = row.need("statement", "write its id");
    row.needAny("about", "write the slugs of the entities that it is about");
    List<String> about = row.readAll("about", known::entity);
    row.need("topic", "write the slug of a topic");
    String topic = row.read("topic", known::topic);
    row.need("kind", "write event, claim, opinion, forecast or explanation");
    StatementKind kind = row.read("kind", t -> Named.read(StatementKind.class, "kind", t));
    String sentence = row.need("sentence", "write it in your own words");
    List<String> asks = row.texts("asks");
    Expectation expects = row.read("expects", t -> ExpectationText.parse(t, known));
    Header header = header(row, id, before);
    return header == null || topic == null || kind == null || about.isEmpty()
        ? null
        : new Statement(header, about, topic, kind, sentence, asks, expects);
  }

  private static @Nullable Amount ignoreAmount(Row row) {
    if (row.row("amount") == null) {
      row.text("amount");
    }
    return null;
  }

  private static @Nullable Amount amount(Row row, Metric metric) {
    Row parts = row.row("amount");
    if (parts == null) {
      row.need("amount", "write it as $30B, 30.6%, 7-8 GW, or in words");
      return row.read("amount", t -> AmountText.parse(t, metric.unit()));
    }
    Comparator hedge = parts.read("comparator", t -> Named.read(Comparator.class, "hedge", t));
    BigDecimal digits = parts.read("digits", FactReader::number);
    Amount amount =
        new Amount(
            parts.read("value", FactReader::number),
            parts.read("high", FactReader::number),
            metric.unit(),
            hedge == null ? Comparator.EXACT : hedge,
            digits == null ? 1 : digits.intValue(),
            parts.text("words"));
    parts.end();
    return amount;
  }

  private static BigDecimal number(String text) {
    if (!text.matches("-?\\d{1,30}(\\.\\d{1,12})?")) {
      throw new Refusal("'%s' is no plain number".formatted(text), "write digits only");
    }
    return new BigDecimal(text);
  }

  private static @Nullable String basis(Row row, Metric metric) {
    List<String> bases =
        Stream.concat(
                metric.bases().stream().map(Metric.Basis::slug),
                Stream.of(Figure.NO_BASIS, Figure.UNSTATED_BASIS))
            .toList();
    if (!row.has("basis")) {
      row.text("basis");
      return metric.bases().isEmpty() ? Figure.NO_BASIS : Figure.UNSTATED_BASIS;
    }
    return row.read(
        "basis",
        t -> {
          if (!bases.contains(t)) {
            throw new Refusal(
                "the metric '%s' has no basis '%s'".formatted(metric.slug(), t),
                DidYouMean.among(t, bases));
          }
          return t;
        });
  }

  private TreeMap<String, String> dimensions(Row row) {
    TreeMap<String, String> dimensions = new TreeMap<>();
    String segment = row.read(Figure.SEGMENT, known::segment);
    if (segment != null) {
      dimensions.put(Figure.SEGMENT, segment);
    }
    Row more = row.row("dimensions");
    if (more != null) {
      for (String name : more.keys()) {
        String value = more.text(name);
        if (value != null) {
          dimensions.put(name, value);
        }
      }
    }
    return dimensions;
  }

  private @Nullable Header header(Row row, String id, int before) {
    String key = row.has("statement") ? "statement" : "figure";
    row.read(key, Known::id);
    Period period = row.read("period", PeriodText::parse);
    row.needAny("by", "say who asserts it: by: 'entity as self'");
    List<Claimant> by = row.readAll("by", t -> ClaimantText.parse(t, known.entities()));
    String via = row.read("via", known::entity);
    row.needAny("at", CITE);
    List<Citation> at = row.readAll("at", t -> CitationText.parse(t, source.id()));
    boolean derived = row.flag("derived");
    Rank rank = row.read("rank", t -> Named.read(Rank.class, "rank", t));
    String reason = row.text("rank-reason");
    LocalDate due = row.read("due", SourceReader::day);
    String caveat = row.text("caveat");
    String note = row.text("note");
    String owner = row.text("owner");
    List<FactLink> links = links(row);
    if (row.problemsSoFar() > before) {
      return null;
    }
    return new Header(
        id,
        source.id(),
        at,
        period == null ? Period.UNSTATED : period,
        source.printed(),
        derived,
        by,
        via,
        rank == null ? Rank.NORMAL : rank,
        reason,
        due,
        caveat,
        note,
        links,
        owner == null ? Header.SHARED : owner);
  }

  private static List<FactLink> links(Row row) {
    List<FactLink> links = new ArrayList<>();
    for (FactLink.Kind kind : FactLink.Kind.values()) {
      links.addAll(row.readAll(Named.of(kind), text -> LinkText.parse(kind, text)));
    }
    return links;
  }
}
