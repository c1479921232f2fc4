package aimarket.bot.digest;

import aimarket.knowledge.changes.Topics;
import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Companies and measures out of words as people type them. */
final class TopicReader {
  private static final int LONGEST_NAME = 5;
  private static final Set<String> SMALL =
      Set.of("and", "on", "about", "of", "for", "the", "to", "all", "everything");

  private final Vocabulary vocabulary;
  private final Map<String, String> entities = new HashMap<>();
  private final Map<String, String> metrics = new HashMap<>();

  TopicReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    // What one is called goes before what another may be called too.
    vocabulary.metrics().forEach(metric -> put(metrics, metric.slug(), metric.slug()));
    vocabulary.metrics().forEach(metric -> put(metrics, metric.name(), metric.slug()));
    for (Metric metric : vocabulary.metrics()) {
      metric.phrases().forEach(phrase -> put(metrics, phrase, metric.slug()));
    }
    vocabulary.entities().forEach(entity -> put(entities, entity.slug(), entity.slug()));
    vocabulary.entities().forEach(entity -> put(entities, entity.name(), entity.slug()));
    for (Entity entity : vocabulary.entities()) {
      entity.aliases().forEach(alias -> put(entities, alias, entity.slug()));
    }
  }

  private static void put(Map<String, String> names, String name, String slug) {
    names.putIfAbsent(name.toLowerCase(Locale.ROOT), slug);
  }

  /**
   * The longest names first; nothing for all.
   *
   * @throws Misunderstood where a word is none of ours
   */
  Topics read(String text) {
    List<String> words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s,;+]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    Set<String> companies = new LinkedHashSet<>();
    Set<String> measures = new LinkedHashSet<>();
    for (int at = 0; at < words.size(); ) {
      int taken = name(words, at, companies, measures);
      if (taken == 0 && !SMALL.contains(words.get(at))) {
        throw new Misunderstood(unknown(words.get(at)));
      }
      at += Math.max(1, taken);
    }
    Topics topics = new Topics(List.copyOf(companies), List.copyOf(measures));
    if (TopicText.write(topics).length() > TopicText.LONGEST) {
      throw new Misunderstood(
          "%d companies and measures are more than one digest takes. Name fewer, or nothing for all."
              .formatted(companies.size() + measures.size()));
    }
    return topics;
  }

  /** How many words it took. */
  private int name(List<String> words, int at, Set<String> companies, Set<String> measures) {
    for (int length = Math.min(LONGEST_NAME, words.size() - at); length > 0; length--) {
      String name = String.join(" ", words.subList(at, at + length));
      String company = entities.get(name);
      String measure = metrics.get(name);
      if (company != null) {
        companies.add(company);
        return length;
      } else if (measure != null) {
        measures.add(measure);
        return length;
      }
    }
    return 0;
  }

  private String unknown(String word) {
    List<String> names = new ArrayList<>();
    vocabulary.entities().stream().map(Entity::name).forEach(names::add);
    vocabulary.metrics().stream().map(Metric::name).forEach(names::add);
    String near =
        names.stream()
            .filter(name -> Near.distance(word, name.toLowerCase(Locale.ROOT)) <= 2)
            .limit(1)
            .map("Did you mean %s?"::formatted)
            .findFirst()
            .orElse("Name companies and measures that I have facts on, or nothing for all.");
    return "No company and no measure here is called '%s'. %s".formatted(word, near);
  }

  /** In words that {@link #read} reads as these again: names, or else slugs. */
  String written(Topics topics) {
    List<String> words = new ArrayList<>();
    for (String slug : topics.entities()) {
      words.add(written(slug, words(new Topics(List.of(slug), List.of()), vocabulary), entities));
    }
    for (String slug : topics.metrics()) {
      words.add(written(slug, words(new Topics(List.of(), List.of(slug)), vocabulary), metrics));
    }
    return String.join(", ", words);
  }

  private static String written(String slug, String name, Map<String, String> names) {
    boolean oneName = name.split("[\\s,;+]+").length <= LONGEST_NAME && !name.contains(",");
    return oneName && slug.equals(names.get(name.toLowerCase(Locale.ROOT))) ? name : slug;
  }

  /** "Acorn, revenue", or "everything". */
  static String words(Topics topics, Vocabulary vocabulary) {
    List<String> names = new ArrayList<>();
    topics.entities().forEach(e -> names.add(vocabulary.entity(e).map(Entity::name).orElse(e)));
    topics.metrics().forEach(m -> names.add(vocabulary.metric(m).map(Metric::name).orElse(m)));
    return names.isEmpty() ? "everything" : names.stream().collect(Collectors.joining(", "));
  }
}
