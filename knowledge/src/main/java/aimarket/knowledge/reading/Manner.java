package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Unit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * In which form a question is put, by its wording apart from names, times and what is measured.
 * Beside cue phrases, which are sure and few.
 */
final class Manner {
  private static final double SMOOTHING = 200;
  private static final double TEMPER = 2.5;

  /** Forms that are answered in words. */
  private static final Set<String> WORDS = Set.of("who", "when", "why", "what_happened");

  private static final double CLEAR = 0.9;

  private static final Map<String, String> CUES =
      Map.of(
          "agreement", Form.AGREEMENT.code(),
          "sources", Form.SOURCES.code(),
          "profile", Form.PROFILE.code(),
          "trend", Form.TREND.code(),
          "rank", Form.RANK.code(),
          "compare", Form.COMPARE.code());

  private static final Map<String, Operation> OPERATIONS =
      Map.of(
          "difference", Operation.DIFFERENCE,
          "ratio", Operation.RATIO,
          "sum", Operation.SUM,
          "multiple", Operation.MULTIPLE,
          "share", Operation.SHARE,
          "per_year", Operation.PER_YEAR);

  private final Outliner outliner;
  private final Sorting<String> forms;

  Manner(Table forms, Outliner outliner) {
    this.outliner = outliner;
    this.forms = new Sorting<>(forms, form -> form);
  }

  /** How phrasings put each form. */
  static Table learn(Map<String, List<String>> phrasings, Outliner outliner) {
    SortedMap<String, List<List<String>>> known = new TreeMap<>();
    phrasings.forEach(
        (form, texts) -> {
          List<List<String>> outlines =
              texts.parallelStream()
                  .map(t -> outliner.outline(Outline.withoutSlots(t)).words())
                  .toList();
          known.put(form, outlines);
        });
    return Sorting.learn(known, form -> form, SMOOTHING);
  }

  /** How likely each form is, in sum 1; empty where none is known. */
  Map<String, Double> of(
      List<Token> tokens, List<Mention> mentions, List<? extends Collection<Integer>> measures) {
    Map<String, Double> shares =
        new HashMap<>(forms.scores(outliner.outline(tokens, mentions, measures).words()));
    double top = shares.values().stream().mapToDouble(s -> s).max().orElse(0);
    shares.replaceAll((form, s) -> Math.exp((s - top) / TEMPER));
    double sum = shares.values().stream().mapToDouble(s -> s).sum();
    shares.replaceAll((form, s) -> s / sum);
    return shares;
  }

  /**
   * Forms that the wording shows as clearly as a cue phrase would.
   *
   * @param parties how many are named: nobody asks which of one has the most
   */
  static Set<String> cues(Map<String, Double> manner, int parties) {
    Set<String> cues = new TreeSet<>();
    manner.forEach(
        (form, share) -> {
          boolean ofOne = parties == 1 && form.equals(Form.RANK.code());
          if (share >= CLEAR && CUES.containsKey(form) && !ofOne) {
            cues.add(CUES.get(form));
          }
        });
    return cues;
  }

  /**
   * What is to be computed, where the wording shows it clearly and there is what it could be
   * computed from; else null.
   *
   * @param metrics that are named, the best first
   * @param parties how many are named
   */
  static @Nullable Operation operation(
      Map<String, Double> manner, List<Measures.Scored> metrics, int parties) {
    return OPERATIONS.entrySet().stream()
        .filter(e -> manner.getOrDefault(e.getKey(), 0.0) >= CLEAR)
        .map(Map.Entry::getValue)
        .filter(operation -> metrics.isEmpty() || fits(operation, metrics, parties))
        .findFirst()
        .orElse(null);
  }

  private static boolean fits(Operation operation, List<Measures.Scored> metrics, int parties) {
    if (operation == Operation.PER_YEAR) {
      return metrics.stream().map(Measures.Scored::metric).anyMatch(Manner::isSpread);
    }
    if (metrics.stream().filter(Measures.Scored::phrased).count() > 1) {
      return true;
    }
    Metric best = metrics.get(0).metric();
    if (operation == Operation.SHARE) {
      return best.unit() != Unit.PERCENT;
    }
    int sides = best.counterpartyRole() == null ? 1 : 2;
    return operation != Operation.MULTIPLE && (operation != Operation.SUM || parties > sides);
  }

  /** An amount that runs over a term, or the term. */
  private static boolean isSpread(Metric metric) {
    return metric.ties().per() != null || metric.unit() == Unit.YEARS;
  }

  /** How likely it is that the answer is to be words. */
  static double words(Map<String, Double> manner) {
    return WORDS.stream().mapToDouble(f -> manner.getOrDefault(f, 0.0)).sum();
  }
}
