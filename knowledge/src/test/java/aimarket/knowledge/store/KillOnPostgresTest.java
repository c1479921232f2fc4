package aimarket.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged survives on PostgreSQL when the importing process is killed, and when the
 * server is. A few kills by default; {@code -Dkill.postgres.trials=100} for the full number, see
 * docs/performance.md.
 */
class KillOnPostgresTest {
  private static final int TRIALS = Integer.getInteger("kill.postgres.trials", 5);
  private static final int OF_THE_SERVER = TRIALS * 2 / 5;
  private static final int MOST_TO_SEE_LOSS = 5;
  private static final long SEED = Long.getLong("kill.seed", 1L);

  /** There is no checkpoint on PostgreSQL. */
  private static final List<Point> POINTS =
      List.of(
          Point.FIRST_INSERT,
          Point.LISTS_INSERTED,
          Point.STATE_WRITTEN,
          Point.BEFORE_COMMIT,
          Point.AFTER_COMMIT);

  @TempDir Path homes;
  private KillablePostgres server;

  @BeforeEach
  void start() {
    server = new KillablePostgres(homes.resolve("postgresql"));
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void nothing_is_lost_or_doubled_when_the_importing_process_is_killed() throws Exception {
    KillTrials trials = trials("safe");
    for (int i = 0; i < TRIALS - OF_THE_SERVER; i++) {
      newStoreEachTwenty(trials, i);
      if (i % 10 == 4) {
        trials.killWhileStarting();
      } else if (i % 2 == 0) {
        trials.killAtRandom();
      } else {
        trials.killAt(POINTS.get(i / 2 % POINTS.size()));
      }
    }
    System.out.println("PostgreSQL, process killed, " + trials);

    isSound(trials);
    assertThat(trials.insideImport).isGreaterThanOrEqualTo((TRIALS - OF_THE_SERVER) * 30 / 100);
  }

  @Test
  void nothing_is_lost_or_doubled_when_the_server_is_killed() throws Exception {
    KillTrials trials = trials("safe");
    for (int i = 0; i < OF_THE_SERVER; i++) {
      newStoreEachTwenty(trials, i);
      boolean atRandom = i % 2 == 0;
      boolean atOnce = i / 2 % 2 == 0;
      trials.killServerUnderImport(
          atRandom ? null : POINTS.get(i / 2 % POINTS.size()), server, atOnce);
    }
    System.out.println("PostgreSQL, server killed, " + trials);

    isSound(trials);
  }

  @Test
  void with_connections_as_the_server_gives_them_acknowledged_facts_are_lost() throws Exception {
    KillTrials trials = trials("default");
    for (int i = 0; i < MOST_TO_SEE_LOSS && trials.sound(); i++) {
      trials.newHome(homes.resolve("default" + i));
      trials.killServerUnderImport(null, server, true);
    }
    System.out.println("PostgreSQL, server killed, " + trials);

    assertThat(trials.sound()).isFalse();
  }

  private KillTrials trials(String mode) {
    return new KillTrials(homes.resolve(mode), mode, SEED, server);
  }

  private void newStoreEachTwenty(KillTrials trials, int trial) {
    if (trial % 20 == 10) {
      trials.newHome(homes.resolve("home" + trial));
    }
  }

  private static void isSound(KillTrials trials) {
    assertThat(trials.lost).isZero();
    assertThat(trials.doubled).isZero();
    assertThat(trials.halfDone).isZero();
    assertThat(trials.unopened).isZero();
  }
}
