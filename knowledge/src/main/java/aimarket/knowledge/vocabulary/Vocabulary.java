package aimarket.knowledge.vocabulary;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Metric;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All words of the field, by slug, in the order of their files. Immutable. */
public final class Vocabulary {
  private final Map<String, Entity> entities;
  private final Map<String, Metric> metrics;
  private final Map<String, Topic> topics;
  private final Map<String, Segment> segments;
  private final Words words;

  public Vocabulary(
      Collection<Entity> entities,
      Collection<Metric> metrics,
      Collection<Topic> topics,
      Collection<Segment> segments,
      Words words) {
    this.entities = bySlug(entities, Entity::slug);
    this.metrics = bySlug(metrics, Metric::slug);
    this.topics = bySlug(topics, Topic::slug);
    this.segments = bySlug(segments, Segment::slug);
    this.words = words;
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
