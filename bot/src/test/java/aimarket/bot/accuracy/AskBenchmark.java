package aimarket.bot.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.OwnQuestions;
import aimarket.bot.testing.Shipped;
import aimarket.knowledge.Asked;
import aimarket.knowledge.Knowledge;
import aimarket.knowledge.SourcedKnowledge;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.files.Starter;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.Store;
import aimarket.knowledge.store.StoreSettings;
import aimarket.knowledge.store.Stores;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a question costs, beside a bare look-up in the same database, and what it takes to get
 * ready. Not run by default; see docs/performance.md.
 */
class AskBenchmark {
  private static final int WARM_UP = Integer.getInteger("benchmark.warmup", 40);
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 40);
  private static final int LOOK_UPS = 20;
  private static final List<List<String>> QUESTIONS = OwnQuestions.all();

  @TempDir Path home;

  @Test
  void a_question_and_what_it_takes_to_get_ready() throws SQLException {
    long before = heapUsed();
    long begun = System.nanoTime();
    Starter starter = Starter.load();
    long loaded = System.nanoTime();
    try (Store store = Stores.open(StoreSettings.in(home))) {
      store.starter().load(starter.version(), starter.batch());
      long recorded = System.nanoTime();
      Knowledge knowledge = new SourcedKnowledge(store.facts(), starter::vocabulary);
      ask(knowledge, QUESTIONS.get(0));
      long derived = System.nanoTime();
      say(
          "ready, cold: starter files read in %.0f ms, recorded in a new store in %.0f ms, reader and ranking derived and first question answered in %.0f ms",
          millis(begun, loaded), millis(loaded, recorded), millis(recorded, derived));
      say("again, warm: starter files read in %.0f ms", rereading());
      say(
          "again, warm: reader and ranking derived and first question answered in %.0f ms",
          rederiving(store, starter));
      questions(knowledge, store);
      say("heap used by starter, store and reader: %.1f MiB", (heapUsed() - before) / 1048576.0);
      assertThat(knowledge).isNotNull();
    }
  }

  /** In turns, so that what else the machine does meets both. */
  private static void questions(Knowledge knowledge, Store store) throws SQLException {
    long[] asks = new long[ROUNDS * QUESTIONS.size()];
    long[] reads = new long[asks.length * LOOK_UPS];
    try (Connection connection = store.dataSource().getConnection();
        PreparedStatement lookUp =
            connection.prepareStatement("select * from fact where row_id = ?")) {
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        for (int i = 0; i < QUESTIONS.size(); i++) {
          int at = Math.max(0, round) * QUESTIONS.size() + i;
          List<String> turns = QUESTIONS.get(i);
          asks[at] = time(() -> ask(knowledge, turns));
          for (int k = 0; k < LOOK_UPS; k++) {
            int row = 1 + (at + k) % 200;
            reads[at * LOOK_UPS + k] = time(() -> read(lookUp, row));
          }
        }
      }
    }
    double ratio = percentile(asks, 50) / percentile(reads, 50);
    say(
        "a question read and answered: median %.2f ms, 99th percentile %.2f ms, over %d questions %d times; a bare H2 look-up by key: median %.1f µs, 99th percentile %.1f µs; ratio of medians %.0f",
        percentile(asks, 50) / 1e6,
        percentile(asks, 99) / 1e6,
        QUESTIONS.size(),
        ROUNDS,
        percentile(reads, 50) / 1e3,
        percentile(reads, 99) / 1e3,
        ratio);
  }

  private static double rereading() {
    double[] times = new double[5];
    for (int i = 0; i < times.length; i++) {
      long begun = System.nanoTime();
      assertThat(Starter.load().version()).isPositive();
      times[i] = millis(begun, System.nanoTime());
    }
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static double rederiving(Store store, Starter starter) {
    double[] times = new double[5];
    for (int i = 0; i < times.length; i++) {
      long begun = System.nanoTime();
      ask(new SourcedKnowledge(store.facts(), starter::vocabulary), QUESTIONS.get(0));
      times[i] = millis(begun, System.nanoTime());
    }
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static Answer ask(Knowledge knowledge, List<String> turns) {
    return knowledge.ask(new Asked(turns, Shipped.TODAY, Clocks.NOW));
  }

  private static void read(PreparedStatement lookUp, int row) {
    try {
      lookUp.setLong(1, row);
      try (ResultSet rows = lookUp.executeQuery()) {
        assertThat(rows.next()).isTrue();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long time(Runnable run) {
    long begun = System.nanoTime();
    run.run();
    return System.nanoTime() - begun;
  }

  /** After collecting what nobody holds; bytes. */
  private static long heapUsed() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  private static double percentile(long[] times, int percent) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) ((sorted.length - 1L) * percent / 100)];
  }

  private static double millis(long from, long to) {
    return (to - from) / 1e6;
  }

  private static void say(String line, Object... parts) {
    System.out.println(String.format(Locale.ROOT, line, parts));
  }
}
