package aimarket.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.files.Starter;
import aimarket.knowledge.reading.KnownQuestions.Kind;
import aimarket.knowledge.reading.KnownQuestions.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Whether a way to ask for a metric is recognised that nobody wrote down: a tenth of all phrasings
 * is held out in turn, and sorted by the others.
 */
class HeldOutPhrasingsTest {
  private static final int FOLDS = 10;
  private static final SortedMap<String, List<List<String>>> PHRASINGS = phrasings();

  @Test
  void the_more_phrasings_a_metric_has_the_more_new_ones_are_recognised(TestReporter reporter) {
    double twenty = right(20);
    double fifty = right(50);
    double all = right(Integer.MAX_VALUE);
    String shares = "first 20: %.3f, first 50: %.3f, all: %.3f".formatted(twenty, fifty, all);
    reporter.publishEntry("held-out phrasings recognised", shares);

    assertThat(fifty).as(shares).isGreaterThan(twenty);
    assertThat(all).as(shares).isGreaterThan(fifty).isGreaterThan(0.8);
  }

  /** The share of held-out phrasings whose metric comes first, of all metrics. */
  private static double right(int most) {
    int asked = 0;
    int right = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      Sorting<String> sorting = sorting(without(fold, most));
      for (Map.Entry<String, List<List<String>>> metric : PHRASINGS.entrySet()) {
        for (int i = fold; i < metric.getValue().size(); i += FOLDS) {
          asked++;
          right += best(sorting, metric.getValue().get(i)).equals(metric.getKey()) ? 1 : 0;
        }
      }
    }
    return (double) right / asked;
  }

  private static Sorting<String> sorting(SortedMap<String, List<List<String>>> known) {
    return new Sorting<>(Sorting.learn(known, m -> m, Wording.OF_AIMS), m -> m);
  }

  /** Of each metric the first so many, but for every tenth. */
  private static SortedMap<String, List<List<String>>> without(int fold, int most) {
    SortedMap<String, List<List<String>>> known = new TreeMap<>();
    PHRASINGS.forEach(
        (metric, outlines) -> {
          List<List<String>> kept = new ArrayList<>();
          for (int i = 0; i < Math.min(most, outlines.size()); i++) {
            if (i % FOLDS != fold) {
              kept.add(outlines.get(i));
            }
          }
          known.put(metric, kept);
        });
    return known;
  }

  private static String best(Sorting<String> sorting, List<String> outline) {
    return Collections.max(sorting.scores(outline).entrySet(), Map.Entry.comparingByValue())
        .getKey();
  }

  private static SortedMap<String, List<List<String>>> phrasings() {
    Starter starter = Starter.load();
    Lexicon lexicon = new Lexicon(starter.vocabulary());
    Outliner outliner = new Outliner(lexicon, new Names(lexicon));
    SortedMap<String, List<List<String>>> phrasings = new TreeMap<>();
    for (Sample sample : Samples.of(starter.vocabulary(), new StarterKnown(starter), outliner)) {
      if (sample.aim().kind() == Kind.METRIC) {
        phrasings.computeIfAbsent(sample.aim().id(), m -> new ArrayList<>()).add(sample.words());
      }
    }
    return phrasings;
  }
}
