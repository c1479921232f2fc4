package aimarket.knowledge.vocabulary;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Metric;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** All words of the field, by slug, in the order of their files. Immutable. */
public final class Vocabulary {
  private final Map<String, Entity> entities;
  private final Map<String, Metric> metrics;
  private final Map<String, Topic> topics;
  private final Map<String, Segment> segments;
  private final Words words;
  private final Map<String, List<String>> names;
  private final Supplier<Phrasings> phrasings;

  /** Without phrasings: its metrics are asked for by their phrases and examples. */
  public Vocabulary(
      Collection<Entity> entities,
      Collection<Metric> metrics,
      Collection<Topic> topics,
      Collection<Segment> segments,
      Words words) {
    this(
        bySlug(entities, Entity::slug),
        bySlug(metrics, Metric::slug),
        bySlug(topics, Topic::slug),
        bySlug(segments, Segment::slug),
        words,
        Map.of(),
        () -> Phrasings.NONE);
  }

  private Vocabulary(
      Map<String, Entity> entities,
      Map<String, Metric> metrics,
      Map<String, Topic> topics,
      Map<String, Segment> segments,
      Words words,
      Map<String, List<String>> names,
      Supplier<Phrasings> phrasings) {
    this.entities = entities;
    this.metrics = metrics;
    this.topics = topics;
    this.segments = segments;
    this.words = words;
    this.names = names;
    this.phrasings = phrasings;
  }

  /**
   * The same words, asked for in these ways.
   *
   * @param further names by the slug of the entity that they call
   * @param asked fetched once, when it is first wanted: there are thousands, and only learning
   *     wants them
   */
  public Vocabulary asked(Map<String, List<String>> further, Supplier<Phrasings> asked) {
    return new Vocabulary(
        entities, metrics, topics, segments, words, Map.copyOf(further), new Once<>(asked));
  }

  /** The same words, asked for as those of another are. */
  public Vocabulary askedLike(Vocabulary other) {
    return new Vocabulary(entities, metrics, topics, segments, words, other.names, other.phrasings);
  }

  /** Further names, by the slug of the entity that they call. */
  public Map<String, List<String>> names() {
    return names;
  }

  public Phrasings phrasings() {
    return phrasings.get();
  }

  public Optional<Entity> entity(String slug) {
    return Optional.ofNullable(entities.get(slug));
  }

  public Optional<Metric> metric(String slug) {
    return Optional.ofNullable(metrics.get(slug));
  }

  public Optional<Topic> topic(String slug) {
    return Optional.ofNullable(topics.get(slug));
  }

  public Optional<Segment> segment(String slug) {
    return Optional.ofNullable(segments.get(slug));
  }

  public Collection<Entity> entities() {
    return entities.values();
  }

  public Collection<Metric> metrics() {
    return metrics.values();
  }

  public Collection<Topic> topics() {
    return topics.values();
  }

  public Collection<Segment> segments() {
    return segments.values();
  }

  public Words words() {
    return words;
  }

  /** The name that people see; the slug where the vocabulary does not know it. */
  public String name(String entity) {
    Entity known = entities.get(entity);
    return known == null ? entity : known.name();
  }

  private static <T> Map<String, T> bySlug(Collection<T> words, Function<T, String> slug) {
    Map<String, T> map = new LinkedHashMap<>();
    for (T word : words) {
      if (map.put(slug.apply(word), word) != null) {
        throw new IllegalArgumentException(
            "'%s' is in the vocabulary twice".formatted(slug.apply(word)));
      }
    }
    return java.util.Collections.unmodifiableMap(map);
  }
}
