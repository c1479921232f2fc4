package aimarket.knowledge.files;

import static aimarket.knowledge.files.FactWriter.put;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.files.YamlOut.Plain;
import aimarket.knowledge.vocabulary.Segment;
import aimarket.knowledge.vocabulary.Topic;
import aimarket.knowledge.vocabulary.Vocabulary;
import aimarket.knowledge.vocabulary.Words;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The vocabulary to the texts of its files. */
final class VocabularyWriter {
  private static final String SCHEMA = "../schema/vocabulary.schema.json";

  private VocabularyWriter() {}

  /** Texts by the name of the file without its ending, in the order of the files. */
  static Map<String, String> write(Vocabulary vocabulary) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("entities", rows("entities", vocabulary.entities(), VocabularyWriter::row));
    files.put("metrics", rows("metrics", vocabulary.metrics(), VocabularyWriter::row));
    files.put("topics", rows("topics", vocabulary.topics(), VocabularyWriter::row));
    files.put("segments", rows("segments", vocabulary.segments(), VocabularyWriter::row));
    files.put("words", YamlOut.write(SCHEMA, words(vocabulary.words())));
    return files;
  }

  private static <T> String rows(
      String key, Collection<T> words, Function<T, Map<String, Object>> row) {
    Map<String, Object> top = new LinkedHashMap<>();
    top.put(key, words.stream().map(row).toList());
    return YamlOut.write(SCHEMA, top);
  }

  private static Map<String, Object> row(Entity entity) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("entity", entity.slug());
    row.put("name", entity.name());
    row.put("kind", Named.of(entity.kind()));
    put(row, "aliases", entity.aliases());
    if (!entity.relations().isEmpty()) {
      row.put("relations", entity.relations().stream().map(VocabularyWriter::row).toList());
    }
    return row;
  }

  private static Map<String, Object> row(Entity.Relation relation) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("is", relation.kind());
    row.put("to", relation.to());
    put(row, "title", relation.title());
    put(row, "stands-for", relation.standsFor());
    return row;
  }

  private static Map<String, Object> row(Metric metric) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("metric", metric.slug());
    row.put("name", metric.name());
    row.put("definition", metric.definition());
    row.put("unit", metric.unit().code());
    row.put("kind", Named.of(metric.kind()));
    if (!metric.group().equals(metric.slug())) {
      row.put("group", metric.group());
    }
    put(row, "counterparty", metric.counterpartyRole());
    put(row, "of", metric.ties().of());
    put(row, "over", metric.ties().over());
    put(row, "per", metric.ties().per());
    put(row, "instead", metric.ties().instead());
    put(row, "beside", metric.ties().beside());
    if (metric.ties().whole()) {
      row.put("whole", new Plain("true"));
    }
    put(row, "tolerance", tolerance(metric));
    put(row, "foresees", metric.scoring().foresees());
    row.put("fresh-for", new Plain(Integer.toString(metric.freshDays())));
    row.put("better", metric.better());
    if (!metric.bases().isEmpty()) {
      row.put("bases", metric.bases().stream().map(VocabularyWriter::row).toList());
    }
    put(row, "phrases", metric.phrases());
    put(row, "examples", metric.examples());
    return row;
  }

  private static @Nullable String tolerance(Metric metric) {
    BigDecimal tolerance = metric.scoring().tolerance();
    boolean points = metric.unit() == Unit.PERCENT || metric.unit() == Unit.PERCENTAGE_POINTS;
    return tolerance == null ? null : tolerance.toPlainString() + (points ? " points" : "%");
  }

  private static Map<String, Object> row(Metric.Basis basis) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("basis", basis.slug());
    row.put("name", basis.name());
    row.put("definition", basis.definition());
    put(row, "phrases", basis.phrases());
    return row;
  }

  private static Map<String, Object> row(Topic topic) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("topic", topic.slug());
    row.put("name", topic.name());
    row.put("covers", topic.covers());
    put(row, "phrases", topic.phrases());
    return row;
  }

  private static Map<String, Object> row(Segment segment) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("segment", segment.slug());
    row.put("name", segment.name());
    put(row, "phrases", segment.phrases());
    return row;
  }

  private static Map<String, Object> words(Words words) {
    Map<String, Object> top = new LinkedHashMap<>();
    top.put("forms", sorted(words.forms()));
    top.put("operations", sorted(words.operations()));
    top.put("natures", sorted(words.natures()));
    top.put("slang", new TreeMap<>(words.slang()));
    top.put("common", words.common());
    top.put("everyday", words.everyday());
    top.put("relations", sorted(words.relations()));
    top.put("offices", sorted(words.offices()));
    top.put("groups", sorted(words.groups()));
    top.put("absent", sorted(words.absent()));
    top.put("absentMetrics", sorted(words.absentMetrics()));
    top.put("absentDetails", sorted(words.absentDetails()));
    top.put("absentSegments", sorted(words.absentSegments()));
    top.put("wants", sorted(words.wants()));
    top.put("counted", sorted(words.counted()));
    top.put("premises", sorted(words.premises()));
    top.put("openings", words.openings());
    top.put("closings", words.closings());
    top.put("instructions", words.instructions());
    top.put("outside", words.outside());
    top.put("languages", sorted(words.languages()));
    return top;
  }

  private static Map<String, Object> sorted(Map<String, List<String>> lists) {
    return new TreeMap<>(lists);
  }
}
