package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.reading.KnownQuestions.Aim;
import aimarket.knowledge.reading.KnownQuestions.Kind;
import aimarket.knowledge.reading.KnownQuestions.Sample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells by the wording as a whole what is asked for, and which kind of question it is. The kind is
 * judged twice, by all questions of it together and by the best of what they ask for: held out, the
 * two together are right for 84%, either alone for 82% and 77%.
 */
final class Wording {
  /** Smoothing for one thing that is asked for, and for a kind with its thousands of questions. */
  static final double OF_AIMS = 200;

  private static final double OF_KINDS = 1000;

  /** How much the best of a kind counts beside the kind. */
  private static final double BEST = 0.5;

  /** Naive Bayes is too sure of itself, since its words are not independent. */
  private static final double TEMPER = 2.5;

  private final Outliner outliner;
  private final Sorting<Kind> kinds;
  private final Sorting<Aim> aims;
  private final Finder finder;
  private final Map<String, Integer> frequency = new HashMap<>();
  private final int known;

  Wording(List<Sample> samples, Collection<Statement> statements, Outliner outliner) {
    this.outliner = outliner;
    known = samples.size();
    samples.forEach(
        s -> new HashSet<>(s.words()).forEach(w -> frequency.merge(w, 1, Integer::sum)));
    TreeMap<Kind, List<List<String>>> byKind = new TreeMap<>();
    TreeMap<Aim, List<List<String>>> byAim = new TreeMap<>();
    for (Sample sample : samples) {
      byKind.computeIfAbsent(sample.aim().kind(), k -> new ArrayList<>()).add(sample.words());
      byAim.computeIfAbsent(sample.aim(), k -> new ArrayList<>()).add(sample.words());
    }
    kinds = new Sorting<>(byKind, OF_KINDS);
    aims = new Sorting<>(byAim, OF_AIMS);
    finder =
        new Finder(
            statements,
            samples.stream().filter(s -> s.aim().kind() == Kind.STATEMENT).toList(),
            outliner);
  }

  Nearness of(List<Token> tokens, List<Mention> mentions) {
    Outliner.Outlined outlined = outliner.outline(tokens, mentions);
    Map<Kind, Double> kind = new EnumMap<>(Kind.class);
    kind.putAll(kinds.scores(outlined.words()));
    Map<Kind, Map<String, Double>> within = new EnumMap<>(Kind.class);
    aims.scores(outlined.words())
        .forEach(
            (aim, score) ->
                within
                    .computeIfAbsent(aim.kind(), k -> new LinkedHashMap<>())
                    .put(aim.id(), score));
    within.forEach((k, scores) -> kind.merge(k, BEST * top(scores), Double::sum));
    within.values().forEach(Wording::toShares);
    toShares(kind);
    return new Nearness(kind, within, shared(tokens), weights(tokens), finder.find(outlined));
  }

  private static double top(Map<?, Double> scores) {
    return scores.values().stream().mapToDouble(s -> s).max().orElse(0);
  }

  /** Scores to shares of 1. */
  private static <K> void toShares(Map<K, Double> scores) {
    double top = top(scores);
    scores.replaceAll((k, s) -> Math.exp((s - top) / TEMPER));
    double sum = scores.values().stream().mapToDouble(s -> s).sum();
    scores.replaceAll((k, s) -> s / sum);
  }

  /** How much each word says: the rarer among all known questions, the more. */
  private List<Double> weights(List<Token> tokens) {
    return tokens.stream().map(t -> weight(Outline.stem(t.word()))).toList();
  }

  private double weight(String stem) {
    int with = frequency.getOrDefault(stem, 0);
    return Math.log(1 + (known - with + 0.5) / (with + 0.5));
  }

  private Map<String, Set<Integer>> shared(List<Token> tokens) {
    Map<String, Set<Integer>> shared = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      String stem = Outline.stem(tokens.get(i).word());
      for (Aim aim : aims.classes()) {
        if (aim.kind() == Kind.METRIC && aims.knows(aim, stem)) {
          shared.computeIfAbsent(aim.id(), m -> new HashSet<>()).add(i);
        }
      }
    }
    return shared;
  }
}
