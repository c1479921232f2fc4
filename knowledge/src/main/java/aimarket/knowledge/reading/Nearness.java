package aimarket.knowledge.reading;

import aimarket.knowledge.reading.Similarity.Aim;
import aimarket.knowledge.reading.Similarity.Kind;
import aimarket.knowledge.reading.Similarity.Near;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * What a question asks for by its wording as a whole: how likely each kind of question is, and
 * which known questions about statements are worded like it.
 */
final class Nearness {
  /** Naive Bayes is too sure of itself, since its words are not independent. */
  private static final double TEMPER = 2.5;

  private final Map<Aim, Double> likely;
  private final List<Near> statements;
  private final List<String> stems;
  private final BiPredicate<Aim, String> knows;

  Nearness(
      Map<Aim, Double> scores,
      List<Near> statements,
      List<Token> tokens,
      BiPredicate<Aim, String> knows) {
    this.likely = shares(scores);
    this.statements = statements;
    this.knows = knows;
    List<String> words = new ArrayList<>();
    tokens.forEach(t -> words.add(Outline.stem(t.word())));
    this.stems = List.copyOf(words);
  }

  private static Map<Aim, Double> shares(Map<Aim, Double> scores) {
    double top = scores.values().stream().mapToDouble(s -> s).max().orElse(0);
    Map<Aim, Double> shares = new LinkedHashMap<>();
    scores.forEach((aim, s) -> shares.put(aim, Math.exp((s - top) / TEMPER)));
    double all = shares.values().stream().mapToDouble(s -> s).sum();
    shares.replaceAll((aim, s) -> s / all);
    return shares;
  }

  /** How likely it is that something of this kind is asked for, 0 to 1. */
  double likely(Kind kind) {
    return likely.entrySet().stream()
        .filter(e -> e.getKey().kind() == kind)
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  /** How likely it is that this is asked for, 0 to 1. */
  double likely(Kind kind, String id) {
    return likely.getOrDefault(new Aim(kind, id), 0.0);
  }

  /** The likeliest of a kind. */
  Optional<String> best(Kind kind) {
    return likely.entrySet().stream()
        .filter(e -> e.getKey().kind() == kind)
        .max(Map.Entry.comparingByValue())
        .map(e -> e.getKey().id());
  }

  /** Those of a kind that are at least so likely. */
  List<String> likely(Kind kind, double least) {
    return likely.entrySet().stream()
        .filter(e -> e.getKey().kind() == kind && e.getValue() >= least)
        .map(e -> e.getKey().id())
        .toList();
  }

  /** Statements by id with how alike their questions are, the nearest first. */
  Map<String, Double> statements() {
    Map<String, Double> byId = new LinkedHashMap<>();
    statements.forEach(n -> byId.put(n.aim().id(), n.likeness()));
    return byId;
  }

  /** Positions of the words that known questions of this kind have too. */
  Set<Integer> shared(Kind kind, String id) {
    Set<Integer> at = new TreeSet<>();
    for (int i = 0; i < stems.size(); i++) {
      if (knows.test(new Aim(kind, id), stems.get(i))) {
        at.add(i);
      }
    }
    return at;
  }
}
