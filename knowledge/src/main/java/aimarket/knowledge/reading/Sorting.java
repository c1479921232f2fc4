package aimarket.knowledge.reading;

import aimarket.knowledge.reading.Similarity.Aim;
import aimarket.knowledge.reading.Similarity.Kind;
import aimarket.knowledge.reading.Similarity.Sample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sorts questions by what they ask for: multinomial naive Bayes over words, pairs of neighbours and
 * pieces of four letters, learned from the known questions. Every class is as likely as any other
 * before a word is read, so that a metric with five examples is not drowned by one with a hundred.
 * Immutable; thread-safe.
 *
 * <p>Held-out phrasings of 31 metrics, against 74 kinds of question that are no metric: the nearest
 * known question names the right one for 63%, this for 85%, words and pairs alone for 81%.
 */
final class Sorting {
  /** Counted where a class has never seen a feature (Lidstone). */
  private static final double UNSEEN = 0.05;

  private static final double PIECE = 0.3;
  private static final int PIECE_LENGTH = 4;

  private final List<Aim> aims = new ArrayList<>();
  private final double[] base;
  private final Map<String, Map<Integer, Double>> counts = new HashMap<>();
  private final Map<Aim, Set<String>> words = new HashMap<>();
  private final double[] totals;

  Sorting(Collection<Sample> samples) {
    Map<Aim, Integer> index = new TreeMap<>();
    samples.forEach(s -> index.put(aim(s), 0));
    index.keySet().forEach(aims::add);
    aims.forEach(a -> index.put(a, aims.indexOf(a)));
    totals = new double[aims.size()];
    for (Sample sample : samples) {
      int at = index.getOrDefault(aim(sample), 0);
      words.computeIfAbsent(aim(sample), a -> new HashSet<>()).addAll(sample.words());
      features(sample.words())
          .forEach(
              (feature, n) -> {
                counts.computeIfAbsent(feature, f -> new HashMap<>()).merge(at, n, Double::sum);
                totals[at] += n;
              });
    }
    base = new double[aims.size()];
    for (int i = 0; i < base.length; i++) {
      base[i] = Math.log(totals[i] + UNSEEN * counts.size());
    }
  }

  /** All statements are one class: which of them is a matter of ranking. */
  private static Aim aim(Sample sample) {
    Aim aim = sample.aim();
    return aim.kind() == Kind.STATEMENT ? new Aim(Kind.STATEMENT, "") : aim;
  }

  /**
   * How much each class explains the words, as natural logarithms up to one constant for all; empty
   * where no word was ever seen.
   */
  Map<Aim, Double> scores(List<String> question) {
    double[] scores = new double[aims.size()];
    boolean seen = false;
    for (Map.Entry<String, Double> feature : features(question).entrySet()) {
      Map<Integer, Double> of = counts.get(feature.getKey());
      if (of != null) {
        seen = true;
        for (int i = 0; i < scores.length; i++) {
          double n = of.getOrDefault(i, 0.0) + UNSEEN;
          scores[i] += feature.getValue() * (Math.log(n) - base[i]);
        }
      }
    }
    Map<Aim, Double> byAim = new LinkedHashMap<>();
    for (int i = 0; seen && i < scores.length; i++) {
      byAim.put(aims.get(i), scores[i]);
    }
    return byAim;
  }

  /** Whether a known question of the class has the word. */
  boolean knows(Aim aim, String word) {
    return words.getOrDefault(aim, Set.of()).contains(word);
  }

  private static Map<String, Double> features(List<String> words) {
    Map<String, Double> features = new LinkedHashMap<>();
    String before = null;
    for (String word : words) {
      features.merge(word, 1.0, Double::sum);
      if (before != null) {
        features.merge(before + "_" + word, 1.0, Double::sum);
      }
      before = word;
    }
    for (String word : new HashSet<>(words)) {
      String framed = "^" + word + "$";
      for (int i = 0; i + PIECE_LENGTH <= framed.length() && !Outline.isMarker(word); i++) {
        features.merge("#" + framed.substring(i, i + PIECE_LENGTH), PIECE, Double::sum);
      }
    }
    return features;
  }
}
