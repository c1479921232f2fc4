package aimarket.knowledge.files;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.store.Word;
import aimarket.knowledge.vocabulary.Segment;
import aimarket.knowledge.vocabulary.Topic;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Words of the vocabulary that an import brought, as the store keeps them: each as a file of its
 * own.
 */
public final class StoredWords {
  private StoredWords() {}

  /** Entities, metrics, topics and segments that are new or another after an import. */
  public static List<Word> changed(Vocabulary before, Vocabulary after) {
    List<Word> words = new ArrayList<>();
    add(
        words,
        "entities",
        after.entities(),
        e -> before.entity(e.slug()),
        e -> e.slug(),
        e -> only(List.of(e), List.of(), List.of(), List.of()));
    add(
        words,
        "metrics",
        after.metrics(),
        m -> before.metric(m.slug()),
        m -> m.slug(),
        m -> only(List.of(), List.of(m), List.of(), List.of()));
    add(
        words,
        "topics",
        after.topics(),
        t -> before.topic(t.slug()),
        t -> t.slug(),
        t -> only(List.of(), List.of(), List.of(t), List.of()));
    add(
        words,
        "segments",
        after.segments(),
        s -> before.segment(s.slug()),
        s -> s.slug(),
        s -> only(List.of(), List.of(), List.of(), List.of(s)));
    return words;
  }

  /**
   * @throws IllegalStateException where the store holds a word that cannot be read, with every
   *     problem
   */
  public static Vocabulary over(Vocabulary base, List<Word> words) {
    if (words.isEmpty()) {
      return base;
    }
    Problems problems = new Problems();
    List<YamlFile> files =
        words.stream().map(w -> new YamlFile("stored " + w.slug(), w.body())).toList();
    return new VocabularyReader(problems, base)
        .read(files)
        .orElseThrow(
            () -> new IllegalStateException("stored words cannot be read: " + problems.sorted()));
  }

  private static <T> void add(
      List<Word> words,
      String kind,
      Collection<T> after,
      Function<T, Optional<T>> before,
      Function<T, String> slug,
      Function<T, Vocabulary> alone) {
    for (T word : after) {
      if (!before.apply(word).equals(Optional.of(word))) {
        String body = VocabularyWriter.write(alone.apply(word)).get(kind);
        words.add(new Word(kind, slug.apply(word), Header.SHARED, body));
      }
    }
  }

  private static Vocabulary only(
      List<Entity> entities, List<Metric> metrics, List<Topic> topics, List<Segment> segments) {
    return new Vocabulary(entities, metrics, topics, segments, WordsReader.NONE);
  }
}
