package aimarket.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.files.Starter;
import aimarket.knowledge.reading.Similarity.Kind;
import aimarket.knowledge.reading.Similarity.Near;
import aimarket.knowledge.reading.Similarity.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Whether a way of asking is recognised that nobody wrote down: every tenth phrasing is held out in
 * turn, and likened to the others.
 */
class HeldOutPhrasingsTest {
  private static final int FOLDS = 10;
  private static final List<Sample> SAMPLES = samples();

  @Test
  void more_phrasings_of_a_metric_make_new_ones_easier_to_recognise() {
    Tally few = held(20);
    Tally all = held(Integer.MAX_VALUE);
    System.out.println("PHRASINGS 20: " + few + " 50: " + held(50) + " all: " + all);
    all.wrong.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .limit(40)
        .forEach(System.out::println);
    System.out.println(all.hist);
    assertThat(all.share()).isGreaterThan(few.share()).isGreaterThan(0.7);
  }

  /** Held-out phrasings of metrics against the first so many of the others. */
  private static Tally held(int most) {
    Tally tally = new Tally();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Sample> known = new ArrayList<>();
      List<Sample> held = new ArrayList<>();
      Map<Similarity.Aim, Integer> counts = new HashMap<>();
      for (Sample sample : SAMPLES) {
        int count = counts.merge(sample.aim(), 1, Integer::sum);
        boolean metric = sample.aim().kind() != Kind.STATEMENT;
        if (count % FOLDS == fold) {
          if (metric) held.add(sample);
          else known.add(sample);
        } else if (!metric || count <= most) {
          known.add(sample);
        }
      }
      Likeness likeness = new Likeness(known);
      for (Sample sample : held) {
        List<Near> near = likeness.near(sample.words(), Set.of(), Set.of());
        tally.count(sample, near);
      }
    }
    return tally;
  }

  private static List<Sample> samples() {
    Starter starter = Starter.load();
    Lexicon lexicon = new Lexicon(starter.vocabulary());
    return Samples.of(
        starter.vocabulary(), new StarterKnown(starter), new Outliner(lexicon, new Names(lexicon)));
  }

  private static final class Tally {
    private int asked;
    private int right;
    private int sure;
    private int sureRight;
    Map<String, Integer> wrong = new HashMap<>();
    TreeMap<Integer, int[]> hist = new TreeMap<>();

    void count(Sample sample, List<Near> near) {
      asked++;
      boolean hit = !near.isEmpty() && near.get(0).aim().equals(sample.aim());
      right += hit ? 1 : 0;
      double l = near.isEmpty() ? 0 : near.get(0).likeness();
      double second = near.size() < 2 ? 0 : near.get(1).likeness();
      int[] h = hist.computeIfAbsent((int) (l * 10), k -> new int[2]);
      h[0]++;
      if (hit) h[1]++;
      if (l >= 0.5 && l - second > 0.05) {
        sure++;
        sureRight += hit ? 1 : 0;
      }
      if (!hit)
        wrong.merge(
            sample.aim().id() + " > " + (near.isEmpty() ? "" : near.get(0).aim().id()),
            1,
            Integer::sum);
    }

    double share() {
      return (double) right / asked;
    }

    @Override
    public String toString() {
      return String.format(
              Locale.ROOT,
              "%.1f%% of %d (sure %d, of them right %.1f%%) ",
              100 * share(),
              asked,
              sure,
              100.0 * sureRight / Math.max(1, sure))
          + hist.entrySet().stream()
              .map(e -> e.getKey() + ":" + e.getValue()[1] + "/" + e.getValue()[0])
              .toList();
    }
  }
}
