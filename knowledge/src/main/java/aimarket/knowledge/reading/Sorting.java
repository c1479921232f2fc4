package aimarket.knowledge.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Sorts questions into classes: multinomial naive Bayes over words, pairs of neighbours and pieces
 * of four letters, learned from known questions. What a class has not seen is judged by how common
 * it is among all (Dirichlet smoothing), so that a class of five questions is treated as fairly as
 * one of a hundred; and every class is as likely as any other before a word is read. Immutable;
 * thread-safe.
 *
 * @param <C> what a question is sorted by
 */
final class Sorting<C extends Comparable<C>> {
  private static final double PIECE = 0.3;
  private static final int PIECE_LENGTH = 4;

  private final double smoothing;
  private final List<C> classes;
  private final double[] totals;
  private final Map<String, Map<Integer, Double>> counts = new HashMap<>();
  private final Map<String, Double> common = new HashMap<>();
  private final Map<C, Set<String>> words = new HashMap<>();
  private final double all;

  /**
   * @param known outlines of questions by their class
   * @param smoothing how many features a class is thought to have seen like all others
   */
  Sorting(SortedMap<C, List<List<String>>> known, double smoothing) {
    this.smoothing = smoothing;
    classes = List.copyOf(known.keySet());
    totals = new double[classes.size()];
    for (int i = 0; i < totals.length; i++) {
      int at = i;
      Set<String> own = words.computeIfAbsent(classes.get(i), c -> new HashSet<>());
      for (List<String> question : known.getOrDefault(classes.get(i), List.of())) {
        own.addAll(question);
        for (Map.Entry<String, Double> f : features(question).entrySet()) {
          counts
              .computeIfAbsent(f.getKey(), k -> new HashMap<>(4))
              .merge(at, f.getValue(), Double::sum);
          common.merge(f.getKey(), f.getValue(), Double::sum);
          totals[at] += f.getValue();
        }
      }
    }
    double sum = 0;
    for (double total : totals) {
      sum += total;
    }
    all = sum;
  }

  /**
   * How much better each class explains the words than all questions together do, in natural
   * logarithms; all alike where no word was ever seen.
   *
   * @param question its outline
   */
  Map<C, Double> scores(List<String> question) {
    double[] scores = new double[classes.size()];
    double length = 0;
    for (Map.Entry<String, Double> feature : features(question).entrySet()) {
      Double often = common.get(feature.getKey());
      if (often == null) {
        continue;
      }
      length += feature.getValue();
      double expected = smoothing * often / all;
      for (Map.Entry<Integer, Double> of : counts.get(feature.getKey()).entrySet()) {
        scores[of.getKey()] += feature.getValue() * Math.log1p(of.getValue() / expected);
      }
    }
    Map<C, Double> byClass = new LinkedHashMap<>();
    for (int i = 0; i < scores.length; i++) {
      double discount = length * Math.log(smoothing / (totals[i] + smoothing));
      byClass.put(classes.get(i), scores[i] + discount);
    }
    return byClass;
  }

  List<C> classes() {
    return classes;
  }

  /** Whether a known question of the class has the word. */
  boolean knows(C of, String word) {
    return words.getOrDefault(of, Set.of()).contains(word);
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
