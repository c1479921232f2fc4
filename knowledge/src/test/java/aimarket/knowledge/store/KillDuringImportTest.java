package aimarket.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged survives kill -9. A few kills by default; {@code -Dkill.trials=100} for the
 * full number, see docs/performance.md.
 */
class KillDuringImportTest {
  private static final int TRIALS = Integer.getInteger("kill.trials", 6);
  private static final int TRIALS_TO_SEE_LOSS = Integer.getInteger("kill.default.trials", 1);
  private static final int MOST_TO_SEE_LOSS = 5;
  private static final long SEED = Long.getLong("kill.seed", 1L);

  @TempDir Path homes;

  @Test
  void no_acknowledged_fact_is_lost_or_doubled_and_the_store_opens() throws Exception {
    Point[] points = Point.values();
    KillTrials safe = new KillTrials(homes.resolve("0"), "safe", SEED);
    for (int i = 0; i < TRIALS; i++) {
      if (i % 20 == 10) {
        safe.newHome(homes.resolve(String.valueOf(i)));
      }
      if (i % 10 == 0) {
        safe.killWhileStarting();
      } else if (i % 2 == 0) {
        safe.killAtRandom();
      } else {
        safe.killAt(points[i / 2 % points.length]);
      }
    }
    System.out.println(safe);

    assertThat(safe.lost).isZero();
    assertThat(safe.doubled).isZero();
    assertThat(safe.halfDone).isZero();
    assertThat(safe.unopened).isZero();
    assertThat(safe.insideImport).isGreaterThanOrEqualTo(TRIALS * 30 / 100);
  }

  @Test
  void with_the_database_as_it_comes_acknowledged_facts_are_lost() throws Exception {
    KillTrials asItComes = new KillTrials(homes.resolve("default"), "default", SEED);
    // Goes on until a loss is seen: on a slow machine a kill can fall where nothing was held back.
    for (int i = 0; i < TRIALS_TO_SEE_LOSS || (i < MOST_TO_SEE_LOSS && asItComes.sound()); i++) {
      asItComes.newHome(homes.resolve("default" + i));
      asItComes.killAtRandom();
    }
    System.out.println(asItComes);

    assertThat(asItComes.sound()).isFalse();
  }
}
