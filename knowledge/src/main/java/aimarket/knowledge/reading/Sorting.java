package aimarket.knowledge.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

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

  private final List<C> classes;
  private final Table table;

  /**
   * @param table what was learned
   * @param classes by their names in it
   */
  Sorting(Table table, Function<String, C> classes) {
    this.table = table;
    this.classes = table.names().stream().map(classes).toList();
  }

  /**
   * @param known outlines of questions by their class
   * @param name of a class, for the table
   * @param smoothing how many features a class is thought to have seen like all others
   */
  static <C extends Comparable<C>> Table learn(
      SortedMap<C, List<List<String>>> known, Function<C, String> name, double smoothing) {
    double[] totals = new double[known.size()];
    Map<String, Map<Integer, Double>> counts = new HashMap<>();
    Map<String, Double> common = new HashMap<>();
    int place = 0;
    for (List<List<String>> questions : known.values()) {
      int at = place++;
      for (List<String> question : questions) {
        features(question)
            .forEach(
                (feature, n) -> {
                  counts.computeIfAbsent(feature, k -> new HashMap<>(4)).merge(at, n, Double::sum);
                  common.merge(feature, n, Double::sum);
                  totals[at] += n;
                });
      }
    }
    double all = 0;
    double[] dues = new double[totals.length];
    for (int i = 0; i < totals.length; i++) {
      all += totals[i];
      dues[i] = Math.log(smoothing / (totals[i] + smoothing));
    }
    for (Map.Entry<String, Map<Integer, Double>> entry : counts.entrySet()) {
      double expected = smoothing * common.getOrDefault(entry.getKey(), 0.0) / all;
      entry.getValue().replaceAll((at, n) -> Math.log1p(n / expected));
    }
    return Table.of(known.keySet().stream().map(name).toList(), dues, counts);
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
      Table.Posting posting = table.get(feature.getKey());
      if (posting != null) {
        length += feature.getValue();
        for (int i = 0; i < posting.of().length; i++) {
          scores[posting.of()[i]] += feature.getValue() * posting.gain()[i];
        }
      }
    }
    Map<C, Double> byClass = new LinkedHashMap<>();
    for (int i = 0; i < scores.length; i++) {
      byClass.put(classes.get(i), scores[i] + length * table.due(i));
    }
    return byClass;
  }

  /** The classes of which a known question has the word. */
  List<C> having(String word) {
    Table.Posting posting = table.get(word);
    return posting == null
        ? List.of()
        : Arrays.stream(posting.of()).mapToObj(classes::get).toList();
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
