package aimarket.knowledge.files;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.vocabulary.Segment;
import aimarket.knowledge.vocabulary.Topic;
import aimarket.knowledge.vocabulary.Vocabulary;
import aimarket.knowledge.vocabulary.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Vocabulary files to the vocabulary; a file may hold any of its parts. */
final class VocabularyReader {
  /** Days for which a reading is fresh where a metric does not say. */
  private static final int FRESH = 90;

  private final Problems problems;
  private final List<Entity> entities = new ArrayList<>();
  private final List<Metric> metrics = new ArrayList<>();
  private final List<Topic> topics = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private final Map<String, String> phrases = new HashMap<>();
  private final Map<String, String> slugs = new HashMap<>();
  private final List<Row> ties = new ArrayList<>();
  private final List<Row> metricTies = new ArrayList<>();
  private final @Nullable Vocabulary base;
  private Words words;

  /** For files that stand on their own. */
  VocabularyReader(Problems problems) {
    this(problems, null);
  }

  /**
   * @param base what the files add to; a word of theirs takes the place of one with its slug
   */
  VocabularyReader(Problems problems, @Nullable Vocabulary base) {
    this.problems = problems;
    this.base = base;
    this.words = base == null ? WordsReader.NONE : base.words();
    if (base != null) {
      for (Metric metric : base.metrics()) {
        metric.phrases().forEach(p -> phrases.put(p.toLowerCase(Locale.ROOT), metric.slug()));
      }
    }
  }

  /** Empty where any file was refused. */
  Optional<Vocabulary> read(List<YamlFile> files) {
    files.forEach(file -> file.top(problems).ifPresent(this::file));
    if (problems.count() > 0) {
      return Optional.empty();
    }
    Vocabulary words =
        new Vocabulary(
            merged(base == null ? List.of() : base.entities(), entities, Entity::slug),
            merged(base == null ? List.of() : base.metrics(), metrics, Metric::slug),
            merged(base == null ? List.of() : base.topics(), topics, Topic::slug),
            merged(base == null ? List.of() : base.segments(), segments, Segment::slug),
            this.words);
    Vocabulary read = base == null ? words : words.askedLike(base);
    Known known = Known.of(read);
    for (Row tie : ties) {
      tie.read("to", known::entity);
      tie.readAll("stands-for", slug -> known.metric(slug).slug());
    }
    for (Row tie : metricTies) {
      List.of("of", "over", "per", "instead", "beside", "foresees")
          .forEach(key -> tie.read(key, known::metric));
    }
    return problems.count() > 0 ? Optional.empty() : Optional.of(read);
  }

  private void file(Row top) {
    top.rows("entities").forEach(row -> add(row, "entity", entities, entity(row)));
    top.rows("metrics").forEach(row -> add(row, "metric", metrics, metric(row)));
    top.rows("topics").forEach(row -> add(row, "topic", topics, topic(row)));
    top.rows("segments").forEach(row -> add(row, "segment", segments, segment(row)));
    if (top.has("forms")) {
      words = WordsReader.read(top);
    }
    top.end();
  }

  private static <T> List<T> merged(Collection<T> base, List<T> added, Function<T, String> slug) {
    Map<String, T> bySlug = new LinkedHashMap<>();
    base.forEach(word -> bySlug.put(slug.apply(word), word));
    added.forEach(word -> bySlug.put(slug.apply(word), word));
    return List.copyOf(bySlug.values());
  }

  private <T> void add(Row row, String what, List<T> all, @Nullable T word) {
    String slug = row.text(what);
    row.end();
    if (word == null || slug == null) {
      return;
    }
    if (slugs.put(what + " " + slug, slug) != null) {
      row.refuse("the %s '%s' stands twice".formatted(what, slug), "keep one");
      return;
    }
    all.add(word);
  }

  private @Nullable Entity entity(Row row) {
    String slug = row.need("entity", "write its slug");
    String name = row.need("name", "write its name as people see it");
    row.need("kind", "write company, product, person, dataset, publisher, collective, institution");
    Entity.Kind kind = row.read("kind", t -> Named.read(Entity.Kind.class, "kind", t));
    List<Entity.Relation> relations = new ArrayList<>();
    for (Row tie : row.rows("relations")) {
      relations.add(
          new Entity.Relation(
              tie.need("is", "write product-of, officer-of or part-of"),
              tie.need("to", "write the slug of the other entity"),
              tie.text("title"),
              tie.texts("stands-for")));
      tie.end();
      ties.add(tie);
    }
    List<String> aliases = row.texts("aliases");
    return kind == null ? null : new Entity(slug, kind, name, aliases, relations);
  }

  private @Nullable Metric metric(Row row) {
    String slug = row.need("metric", "write its slug");
    row.need("unit", "write the unit, USD or percent for instance");
    Unit unit = row.read("unit", VocabularyReader::unit);
    row.need("kind", "write stock, flow or ratio");
    Metric.Kind kind = row.read("kind", t -> Named.read(Metric.Kind.class, "kind", t));
    String group = row.text("group");
    Integer fresh = row.read("fresh-for", VocabularyReader::days);
    String better = row.text("better");
    List<Metric.Basis> bases = new ArrayList<>();
    for (Row basis : row.rows("bases")) {
      bases.add(
          new Metric.Basis(
              basis.need("basis", "write its slug"),
              basis.need("name", "write its name as people see it"),
              basis.need("definition", "say what it counts"),
              basis.texts("phrases")));
      basis.end();
    }
    List<String> said = row.texts("phrases");
    said.forEach(phrase -> own(row, slug, phrase));
    String name = row.need("name", "write its name as people see it");
    String definition = row.need("definition", "say what it measures");
    List<String> examples = row.texts("examples");
    String counterparty = row.text("counterparty");
    Metric.Ties sums =
        new Metric.Ties(
            row.text("of"),
            row.text("over"),
            row.text("per"),
            row.flag("whole"),
            row.text("instead"),
            row.text("beside"));
    metricTies.add(row);
    Metric.Scoring scoring =
        new Metric.Scoring(
            row.read("tolerance", VocabularyReader::tolerance), row.text("foresees"));
    return unit == null || kind == null
        ? null
        : new Metric(
            slug,
            name,
            definition,
            unit,
            kind,
            group == null ? slug : group,
            said,
            examples,
            bases,
            counterparty,
            fresh == null ? FRESH : fresh,
            better == null ? "neither" : better,
            sums,
            scoring);
  }

  /** A phrase belongs to one metric, or nobody could tell which was meant. */
  private void own(Row row, String slug, String phrase) {
    String other = phrases.put(phrase.toLowerCase(Locale.ROOT), slug);
    if (other != null && (base == null || !other.equals(slug))) {
      row.refuse(
          "phrases",
          "the phrase '%s' belongs to '%s' already".formatted(phrase, other),
          "keep it at one metric");
    }
  }

  private static Integer days(String text) {
    if (!text.matches("\\d{1,5}")) {
      throw new Refusal("'%s' is no number of days".formatted(text), "write 90 for instance");
    }
    return Integer.valueOf(text);
  }

  private static BigDecimal tolerance(String text) {
    if (!text.matches("\\d{1,3}(\\.\\d)?( points|%)")) {
      throw new Refusal(
          "'%s' is no tolerance".formatted(text),
          "write 10% of the forecast, or 2 points where the metric is in percent");
    }
    return new BigDecimal(text.replaceAll("[^\\d.]", ""));
  }

  private static Unit unit(String code) {
    try {
      return Unit.of(code);
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()), "write one of them");
    }
  }

  private static Topic topic(Row row) {
    return new Topic(
        row.need("topic", "write its slug"),
        row.need("name", "write its name as people see it"),
        row.need("covers", "say what it covers"),
        row.texts("phrases"));
  }

  private static Segment segment(Row row) {
    return new Segment(
        row.need("segment", "write its slug"),
        row.need("name", "write its name as people see it"),
        row.texts("phrases"));
  }
}
