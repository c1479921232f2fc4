package aimarket.knowledge.files;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.vocabulary.Segment;
import aimarket.knowledge.vocabulary.Topic;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The slugs that files may use. */
record Known(Vocabulary vocabulary, Set<String> entities, Set<String> metrics, Set<String> topics) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  static Known of(Vocabulary vocabulary) {
    return new Known(
        vocabulary,
        slugs(vocabulary.entities(), Entity::slug),
        slugs(vocabulary.metrics(), Metric::slug),
        slugs(vocabulary.topics(), Topic::slug));
  }

  String entity(String slug) {
    return check("entity", slug, entities);
  }

  String topic(String slug) {
    return check("topic", slug, topics);
  }

  Metric metric(String slug) {
    check("metric", slug, metrics);
    return vocabulary.metric(slug).orElseThrow();
  }

  String segment(String slug) {
    return check("segment", slug, slugs(vocabulary.segments(), Segment::slug));
  }

  /**
   * @throws Refusal where the word is not among those known
   */
  static String check(String what, String word, Set<String> known) {
    if (!known.contains(word)) {
      throw new Refusal(
          "the %s '%s' is not in the vocabulary".formatted(what, word),
          DidYouMean.among(word, known));
    }
    return word;
  }

  /**
   * @throws Refusal for an id with other than small letters, digits and hyphens
   */
  static String id(String text) {
    if (!ID.matcher(text).matches()) {
      throw new Refusal(
          "the id '%s' has other than small letters, digits and single hyphens".formatted(text),
          "write it as acme-revenue-2026");
    }
    return text;
  }

  private static <T> Set<String> slugs(Collection<T> words, Function<T, String> slug) {
    return words.stream().map(slug).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
