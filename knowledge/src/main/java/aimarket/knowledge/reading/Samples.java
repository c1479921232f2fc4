package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.reading.KnownQuestions.Aim;
import aimarket.knowledge.reading.KnownQuestions.Kind;
import aimarket.knowledge.reading.KnownQuestions.Sample;
import aimarket.knowledge.vocabulary.Phrasings;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The questions of which it is known what they ask for, made ready to be likened to. */
final class Samples {
  private final Outliner outliner;
  private final List<Text> texts = new ArrayList<>();

  private Samples(Outliner outliner) {
    this.outliner = outliner;
  }

  static List<Sample> of(Vocabulary vocabulary, Known known, Outliner outliner) {
    Samples samples = new Samples(outliner);
    for (Metric metric : vocabulary.metrics()) {
      metric.examples().forEach(text -> samples.add(Kind.METRIC, metric.slug(), text));
    }
    Phrasings phrasings = vocabulary.phrasings();
    samples.addAll(Kind.METRIC, phrasings.metrics());
    samples.addAll(Kind.ABSENT, phrasings.absent());
    samples.addAll(Kind.OUTSIDE, phrasings.outside());
    samples.addAll(Kind.STATEMENT, known.asks());
    // Thousands of them, each on its own: at a start every processor helps.
    return samples.texts.parallelStream().map(samples::sample).toList();
  }

  private void addAll(Kind kind, Map<String, List<String>> texts) {
    new TreeMap<>(texts).forEach((id, list) -> list.forEach(text -> add(kind, id, text)));
  }

  private void add(Kind kind, String id, String text) {
    texts.add(new Text(new Aim(kind, id), text));
  }

  private Sample sample(Text text) {
    Outliner.Outlined outlined = outliner.outline(Outline.withoutSlots(text.text()));
    boolean named = text.aim().kind() == Kind.STATEMENT;
    return new Sample(text.aim(), outlined.words(), named ? outlined.entities() : Set.of());
  }

  private record Text(Aim aim, String text) {}
}
