package aimarket.knowledge.reading;

import aimarket.knowledge.reading.KnownQuestions.Aim;
import aimarket.knowledge.reading.KnownQuestions.Kind;
import aimarket.knowledge.reading.KnownQuestions.Sample;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

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

  /** So likely beside the best, a statement may be the one that is asked for. */
  private static final double NEARLY = 0.3;

  /** Naive Bayes is too sure of itself, since its words are not independent. */
  private static final double TEMPER = 2.5;

  private final Outliner outliner;
  private final Sorting<Kind> kinds;
  private final Sorting<Aim> aims;
  private final Finder finder;
  private final Table stems;

  Wording(Learned learned, Outliner outliner) {
    this.outliner = outliner;
    kinds = new Sorting<>(learned.kinds, Kind::valueOf);
    aims = new Sorting<>(learned.aims, Aim::of);
    finder = new Finder(learned.statements);
    stems = learned.stems;
  }

  static Table kinds(List<Sample> samples) {
    SortedMap<Kind, List<List<String>>> known = by(samples, Aim::kind);
    known.replaceAll((kind, all) -> all.stream().map(Outline::withoutMarkers).toList());
    return Sorting.learn(known, Kind::name, OF_KINDS);
  }

  static Table aims(List<Sample> samples) {
    return Sorting.learn(by(samples, aim -> aim), Aim::name, OF_AIMS);
  }

  private static <C> SortedMap<C, List<List<String>>> by(
      List<Sample> samples, Function<Aim, C> of) {
    SortedMap<C, List<List<String>>> by = new TreeMap<>();
    samples.forEach(
        s -> by.computeIfAbsent(of.apply(s.aim()), k -> new ArrayList<>()).add(s.words()));
    return by;
  }

  /** How many of the questions have each stem, and how many there are. */
  static Table stems(List<Sample> samples) {
    Map<String, Map<Integer, Double>> having = new TreeMap<>();
    for (Sample sample : samples) {
      Set.copyOf(sample.words())
          .forEach(
              w -> having.computeIfAbsent(w, k -> new HashMap<>(2)).merge(0, 1.0, Double::sum));
    }
    return Table.of(List.of("known"), new double[] {samples.size()}, having);
  }

  Nearness of(List<Token> tokens, List<Mention> mentions) {
    Outliner.Outlined outlined = outliner.outline(tokens, mentions);
    Map<Kind, Double> kind = new EnumMap<>(Kind.class);
    kind.putAll(kinds.scores(Outline.withoutMarkers(outlined.words())));
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
    Map<String, Told> near = finder.find(outlined);
    OptionalInt deed = Deed.of(tokens, mentions);
    Set<String> tell =
        deed.isPresent()
            ? finder.having(Outline.stem(tokens.get(deed.getAsInt()).word()))
            : near.keySet();
    boolean told =
        near.entrySet().stream()
            .filter(e -> isNear(e.getValue(), near))
            .anyMatch(e -> tell.contains(e.getKey()));
    near.keySet().retainAll(tell);
    return new Nearness(
        kind, within, shared(tokens), weights(tokens), near, told ? OptionalInt.empty() : deed);
  }

  /** Nearly as likely as the best. */
  private static boolean isNear(Told told, Map<String, Told> all) {
    double best = all.values().stream().mapToDouble(Told::likely).max().orElse(0);
    return told.likely() >= NEARLY * best;
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
    Table.Posting having = stems.get(stem);
    double with = having == null ? 0 : having.gain()[0];
    return Math.log(1 + (stems.due(0) - with + 0.5) / (with + 0.5));
  }

  /** Positions of the words that known questions about a metric have too, by the metric. */
  private Map<String, Set<Integer>> shared(List<Token> tokens) {
    Map<String, Set<Integer>> shared = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (Aim aim : aims.having(Outline.stem(tokens.get(i).word()))) {
        if (aim.kind() == Kind.METRIC) {
          shared.computeIfAbsent(aim.id(), m -> new HashSet<>()).add(i);
        }
      }
    }
    return shared;
  }
}
