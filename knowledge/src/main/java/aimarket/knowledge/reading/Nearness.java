package aimarket.knowledge.reading;

import aimarket.knowledge.reading.Similarity.Kind;
import aimarket.knowledge.reading.Similarity.Near;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a question asks for by its wording as a whole.
 *
 * @param kinds how likely each kind of question is, in sum 1
 * @param within of each kind, how likely each of what it asks for is, in sum 1
 * @param shared of each kind and what it asks for, positions of the words that known questions have
 *     too; only the likely ones
 * @param weights of each word, how much it says
 * @param nearest known questions about statements that are worded like it, the nearest first
 */
record Nearness(
    Map<Kind, Double> kinds,
    Map<Kind, Map<String, Double>> within,
    Map<String, Set<Integer>> shared,
    List<Double> weights,
    List<Near> nearest) {

  /** How likely it is that something of this kind is asked for, 0 to 1. */
  double likely(Kind kind) {
    return kinds.getOrDefault(kind, 0.0);
  }

  /** How likely it is that this is asked for, if something of its kind is, 0 to 1. */
  double likely(Kind kind, String id) {
    return within.getOrDefault(kind, Map.of()).getOrDefault(id, 0.0);
  }

  /** The likeliest of a kind; empty where nothing of that kind is known. */
  String best(Kind kind) {
    return within.getOrDefault(kind, Map.of()).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** Statements by id with how alike their questions are, the nearest first. */
  Map<String, Double> statements() {
    Map<String, Double> byId = new LinkedHashMap<>();
    nearest.forEach(n -> byId.put(n.aim().id(), n.likeness()));
    return byId;
  }

  /**
   * How much of what the words say is explained, 0 to 1.
   *
   * @param content positions of the words that count
   * @param explained positions of those that something explains
   */
  double covered(Set<Integer> content, Set<Integer> explained) {
    double all = content.stream().mapToDouble(weights::get).sum();
    double some = content.stream().filter(explained::contains).mapToDouble(weights::get).sum();
    return all == 0 ? 1 : some / all;
  }

  /** Positions of the words that known questions about the metric have too. */
  Set<Integer> sharedWith(String metric) {
    return shared.getOrDefault(metric, Set.of());
  }
}
