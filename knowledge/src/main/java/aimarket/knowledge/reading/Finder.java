package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Claimant;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.reading.KnownQuestions.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the statement that a question asks for. The text of a statement is its sentence, the names
 * in it and all the questions that it is known to answer; BM25 over these texts and naive Bayes
 * over their features judge together. Immutable; thread-safe.
 *
 * <p>Measured on held-out questions, first place and first three: BM25 over each known question
 * alone 48% and 68%, over a statement's whole text 67% and 83%, with Bayes 70% and 84%.
 */
final class Finder {
  private static final double K1 = 1.5;
  private static final double B = 0.75;

  /** Counted where a statement has never seen a feature (Lidstone). */
  private static final double UNSEEN = 0.01;

  /** The voice of Bayes beside BM25. */
  private static final double BAYES = 0.5;

  /** Makes shares that hold: of those near 0.9, nine in ten are right. */
  private static final double TEMPER = 4;

  /** Further ones are never near. */
  private static final int MOST = 40;

  /** Everyday words carry a little of what is asked. */
  private static final double LIGHT = 0.25;

  private final Table table;

  /** A word of a question: how much it says, and the statements that have it. */
  private record Word(double weight, BitSet of) {}

  Finder(Table table) {
    this.table = table;
  }

  /**
   * @param known questions that the statements answer, as outlines
   */
  static Table learn(
      Collection<Statement> statements, Collection<Sample> known, Outliner outliner) {
    Map<String, String> mains = mains(statements);
    List<String> ids = mains.values().stream().distinct().sorted().toList();
    Map<String, Integer> places = new HashMap<>();
    ids.forEach(id -> places.put(id, places.size()));
    Map<String, Map<Integer, Integer>> counts = new TreeMap<>();
    for (Statement statement : statements) {
      Integer at = places.get(mains.getOrDefault(statement.id(), ""));
      if (at != null) {
        List<String> sentence = outliner.outline(amounts(statement)).words();
        Set<String> about = new HashSet<>(statement.entities());
        statement.header().claimants().stream().map(Claimant::who).forEach(about::add);
        count(counts, at, sentence, about);
      }
    }
    for (Sample sample : known) {
      Integer at = places.get(mains.getOrDefault(sample.aim().id(), ""));
      if (at != null) {
        count(counts, at, sample.words(), sample.entities());
      }
    }
    return weighed(ids, counts);
  }

  /** The statement that says it, by the ids of all that do. */
  private static Map<String, String> mains(Collection<Statement> statements) {
    Set<String> there = new HashSet<>();
    statements.stream()
        .filter(s -> s.rank() != Rank.DEPRECATED)
        .forEach(statement -> there.add(statement.id()));
    Map<String, String> mains = new TreeMap<>();
    for (Statement statement : statements) {
      String main = statement.header().linked(FactLink.Kind.RESTATES);
      if (there.contains(statement.id())) {
        boolean restates = main != null && there.contains(main);
        mains.put(statement.id(), restates ? main : statement.id());
      }
    }
    return mains;
  }

  private static String amounts(Statement statement) {
    String sentence = statement.sentence();
    for (String id : statement.references()) {
      sentence = sentence.replace("{" + id + "}", " " + Outline.AMOUNT + " ");
    }
    return sentence;
  }

  private static void count(
      Map<String, Map<Integer, Integer>> counts, int at, List<String> text, Set<String> about) {
    Features.of(text, about)
        .forEach(
            (feature, n) ->
                counts.computeIfAbsent(feature, f -> new TreeMap<>()).merge(at, n, Integer::sum));
  }

  private static Table weighed(List<String> ids, Map<String, Map<Integer, Integer>> counts) {
    double[] length = new double[ids.size()];
    double[] total = new double[ids.size()];
    counts.forEach(
        (feature, by) ->
            by.forEach(
                (at, n) -> {
                  Features.Kind kind = Features.Kind.of(feature);
                  length[at] += kind.bm25() > 0 ? n : 0;
                  total[at] += kind.bayes() * n;
                }));
    double average =
        IntStream.range(0, length.length).mapToDouble(i -> length[i]).average().orElse(1);
    double[] dues = new double[ids.size()];
    for (int i = 0; i < dues.length; i++) {
      dues[i] = BAYES * Math.log(total[i] + UNSEEN * counts.size());
    }
    Map<String, Map<Integer, Double>> gains = new TreeMap<>();
    counts.forEach(
        (feature, by) -> {
          Features.Kind kind = Features.Kind.of(feature);
          double idf = rarity(by.size(), ids.size());
          Map<Integer, Double> gain = new TreeMap<>();
          by.forEach(
              (at, n) -> {
                double norm = K1 * (1 - B + B * length[at] / average);
                gain.put(
                    at,
                    kind.bm25() * idf * n * (K1 + 1) / (n + norm)
                        + BAYES * kind.bayes() * (Math.log(n + UNSEEN) - Math.log(UNSEEN)));
              });
          gains.put(feature, gain);
        });
    return Table.of(ids, dues, gains);
  }

  private static double rarity(int having, int all) {
    return Math.log(1 + (all - having + 0.5) / (having + 0.5));
  }

  /** Main statements by id, the best first. */
  Map<String, Told> find(Outliner.Outlined asked) {
    double[] scores = new double[table.names().size()];
    double due = 0;
    for (Map.Entry<String, Integer> entry :
        Features.of(asked.words(), asked.entities()).entrySet()) {
      Table.Posting posting = table.get(entry.getKey());
      if (posting != null) {
        int n = entry.getValue();
        due += n * Features.Kind.of(entry.getKey()).bayes();
        for (int i = 0; i < posting.of().length; i++) {
          scores[posting.of()[i]] += n * posting.gain()[i];
        }
      }
    }
    Map<String, Told> found = new LinkedHashMap<>();
    if (due == 0) {
      return found;
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] -= due * table.due(i);
    }
    List<Integer> order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -scores[i]))
            .toList();
    double top = scores[order.get(0)];
    double all = 0;
    for (double score : scores) {
      all += Math.exp((score - top) / TEMPER);
    }
    List<Word> words = words(asked);
    for (int i : order.subList(0, Math.min(MOST, order.size()))) {
      double likely = Math.exp((scores[i] - top) / TEMPER) / all;
      found.put(table.names().get(i), new Told(likely, covered(words, i)));
    }
    return found;
  }

  /** The main statements that have a word, or that are known to be asked for with it. */
  Set<String> having(String word) {
    Table.Posting having = table.get(word);
    return having == null
        ? Set.of()
        : Arrays.stream(having.of()).mapToObj(table.names()::get).collect(Collectors.toSet());
  }

  private List<Word> words(Outliner.Outlined asked) {
    List<Word> words = new ArrayList<>();
    for (String word : asked.words()) {
      if (!Outline.isMarker(word)) {
        Table.Posting having = table.get(word);
        BitSet of = new BitSet();
        if (having != null) {
          Arrays.stream(having.of()).forEach(of::set);
        }
        double light = asked.light().contains(word) ? LIGHT : 1;
        words.add(new Word(rarity(of.cardinality(), table.names().size()) * light, of));
      }
    }
    return words;
  }

  private static double covered(List<Word> asked, int by) {
    double all = 0;
    double both = 0;
    for (Word word : asked) {
      all += word.weight;
      both += word.of.get(by) ? word.weight : 0;
    }
    return all == 0 ? 0 : both / all;
  }
}
