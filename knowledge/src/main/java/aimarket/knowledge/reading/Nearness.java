package aimarket.knowledge.reading;

import aimarket.knowledge.reading.KnownQuestions.Kind;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a question asks for by its wording as a whole.
 *
 * @param kinds how likely each kind of question is, in sum 1
 * @param within of each kind, how likely each of what it asks for is, in sum 1
 * @param shared of each kind and what it asks for, positions of the words that known questions have
 *     too; only the likely ones
 * @param weights of each word, how much it says
 * @param statements by id, with how well they fit, the best first; where a deed is asked about,
 *     those that tell of one
 * @param undone the position of the deed that is asked about, where those that fit best do not tell
 *     of it
 */
record Nearness(
    Map<Kind, Double> kinds,
    Map<Kind, Map<String, Double>> within,
    Map<String, Set<Integer>> shared,
    List<Double> weights,
    Map<String, Told> statements,
    OptionalInt undone) {
  private static final double STATEMENT = 0.9;
  private static final double ALL = 0.8;
  private static final double MOST = 0.6;
  private static final double ONE = 0.8;
  private static final double SURE = 1.4;

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

  /** How well the best statement fits, likely and covering at once, 0 to 1. */
  double told() {
    return statements.values().stream().limit(1).mapToDouble(t -> t.likely() * t.covered()).sum();
  }

  /** Whether it is worded for words, and one statement has nearly all of them. */
  boolean surelyTold() {
    return likely(Kind.STATEMENT) >= STATEMENT && told() >= ALL;
  }

  /** The same, where most of its words are had. */
  boolean mostlyTold() {
    return likely(Kind.STATEMENT) >= STATEMENT && told() >= MOST;
  }

  /** How likely the best statement is among all, 0 to 1. */
  double likelyTold() {
    return statements.values().stream().limit(1).mapToDouble(Told::likely).sum();
  }

  /**
   * Whether the wording asks for what a statement says: it is one of such questions, and one
   * statement fits it well.
   */
  boolean asksForStatement() {
    return likely(Kind.STATEMENT) >= STATEMENT
        && statements.values().stream()
            .limit(1)
            .anyMatch(t -> t.likely() >= ONE && t.sure() >= SURE);
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
