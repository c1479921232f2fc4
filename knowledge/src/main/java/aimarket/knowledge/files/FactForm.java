package aimarket.knowledge.files;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.files.YamlOut.Plain;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One fact as the fields of a form: the keys and texts of a source file, read by the same rules.
 * Where a file wants the slug of an entity, a form takes its name too, and several values stand a
 * line each.
 */
public final class FactForm {
  private static final Set<String> NAMED = Set.of("entity", "publisher", "via", "about", "with");
  private static final Set<String> LISTS = lists();
  private static final List<String> TEXTS = List.of("sentence", "caveat");

  private final Vocabulary vocabulary;
  private final Function<String, Optional<Fact>> held;
  private final FormNames names;

  /**
   * @param key of the field; empty for what concerns no single one
   * @param why what is wrong, with what was got
   * @param write what to write instead
   */
  public record Wrong(String key, String why, String write) {
    @Override
    public String toString() {
      return write.isEmpty() ? why : why + "; " + write;
    }
  }

  /**
   * @param value null where anything is wrong
   */
  public record Outcome<T>(@Nullable T value, List<Wrong> wrong) {
    public Outcome {
      wrong = List.copyOf(wrong);
    }
  }

  /**
   * @param held facts of the store, by id
   */
  public FactForm(Vocabulary vocabulary, Function<String, Optional<Fact>> held) {
    this.vocabulary = vocabulary;
    this.held = held;
    this.names = new FormNames(vocabulary);
  }

  /** What the fields of a fact hold, those that are empty left out. */
  public Map<String, String> fields(Fact fact) {
    Map<String, String> fields = new LinkedHashMap<>();
    new FactWriter(vocabulary)
        .row(fact)
        .forEach((key, value) -> text(value).ifPresent(text -> fields.put(key, shown(key, text))));
    // What a file leaves to the reader, a form shows as chosen.
    if (fact instanceof Figure figure) {
      fields.put("basis", figure.basis());
      fields.put("nature", Named.of(figure.nature()));
    }
    fields.put("rank", Named.of(fact.rank()));
    fields.putIfAbsent("period", "unstated");
    return fields;
  }

  /**
   * A new fact.
   *
   * @param fields with {@code figure} or {@code statement} as the key of its id
   */
  public Outcome<Fact> read(Source source, Map<String, String> fields) {
    return read(source, Map.of(), fields);
  }

  /**
   * A fact with other values in some of its fields; what the form does not have stays as it was.
   */
  public Outcome<Fact> read(Source source, Fact before, Map<String, String> fields) {
    return read(source, new FactWriter(vocabulary).row(before), fields);
  }

  /** A source that no file tells of. */
  public Outcome<Source> source(Map<String, String> fields) {
    FormRow form = new FormRow(values(Map.of(), fields));
    CrossCheck alone = new CrossCheck(held);
    SourceReader reader = new SourceReader(Known.of(vocabulary), alone);
    reader.read(form.row());
    List<Source> read = reader.content().sources();
    return new Outcome<>(read.isEmpty() ? null : read.get(0), form.wrong());
  }

  private Outcome<Fact> read(Source source, Map<String, Object> base, Map<String, String> fields) {
    FormRow form = new FormRow(values(base, fields));
    Optional<Fact> read = new FactReader(Known.of(vocabulary), source).read(form.row());
    TEXTS.forEach(key -> WrittenOut.refuse(form.row(), key, fields.get(key)));
    CrossCheck check = new CrossCheck(held);
    read.ifPresent(fact -> check.fact(fact, form.row()));
    check.end();
    List<Wrong> wrong = form.wrong();
    return new Outcome<>(wrong.isEmpty() ? read.orElse(null) : null, wrong);
  }

  private Map<String, @Nullable Object> values(
      Map<String, Object> base, Map<String, String> fields) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(base);
    fields.forEach((key, text) -> values.put(key, value(key, text.strip())));
    return values;
  }

  private @Nullable Object value(String key, String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (!LISTS.contains(key)) {
      return NAMED.contains(key) ? names.slug(text) : text;
    }
    return Arrays.stream(text.split("\\R"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> key.equals("by") ? names.claimant(line) : line)
        .map(line -> NAMED.contains(key) ? names.slug(line) : line)
        .toList();
  }

  private String shown(String key, String text) {
    if (key.equals("by")) {
      return text.lines().map(names::shownClaimant).collect(Collectors.joining("\n"));
    }
    return NAMED.contains(key)
        ? text.lines().map(vocabulary::name).collect(Collectors.joining("\n"))
        : text;
  }

  /** Empty for what no text says, such as an amount in parts. */
  private static Optional<String> text(Object value) {
    if (value instanceof Map<?, ?>) {
      return Optional.empty();
    }
    if (value instanceof List<?> items) {
      return Optional.of(items.stream().map(String::valueOf).collect(Collectors.joining("\n")));
    }
    return Optional.of(value instanceof Plain plain ? plain.text() : value.toString());
  }

  private static Set<String> lists() {
    Set<String> lists = new java.util.HashSet<>(Set.of("about", "with", "by", "at", "asks"));
    for (FactLink.Kind kind : FactLink.Kind.values()) {
      lists.add(Named.of(kind));
    }
    return Set.copyOf(lists);
  }

  /** The key of the id. */
  public static String idKey(Fact fact) {
    return fact instanceof Statement ? "statement" : "figure";
  }

  /** A constant of the model as files spell it. */
  public static String word(Enum<?> constant) {
    return Named.of(constant);
  }
}
