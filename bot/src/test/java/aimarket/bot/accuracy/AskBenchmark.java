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
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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

  /** Of the questions in the repository so many, evenly spread; all would take an hour. */
  private static final int ASKED = 300;

  private static final List<List<String>> QUESTIONS = spread(OwnQuestions.all());

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  @TempDir Path home;

  @Test
  void a_question_and_what_it_takes_to_get_ready() throws SQLException {
    long before = heapUsed();
    Clock begun = Clock.now();
    Starter starter = Starter.load();
    say("starter files read, cold: %s", begun.since());
    try (Store store = Stores.open(StoreSettings.in(home))) {
      begun = Clock.now();
      store.starter().load(starter.version(), starter.batch());
      say("recorded in a new store, cold: %s", begun.since());
      begun = Clock.now();
      Knowledge knowledge = new SourcedKnowledge(store.facts(), starter::vocabulary);
      ask(knowledge, QUESTIONS.get(0));
      say("reader and ranking derived and a first question answered, cold: %s", begun.since());
      begun = Clock.now();
      ask(new SourcedKnowledge(store.facts(), starter::vocabulary), QUESTIONS.get(0));
      say("the same again: %s", begun.since());
      questions(knowledge, store);
      say("heap used by starter, store and reader: %.1f MiB", (heapUsed() - before) / 1048576.0);
      assertThat(knowledge).isNotNull();
    }
  }

  private static List<List<String>> spread(List<List<String>> all) {
    int step = Math.max(1, all.size() / ASKED);
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }

  /** In turns, so that what else the machine does meets both. */
  private static void questions(Knowledge knowledge, Store store) throws SQLException {
    Times asks = new Times(ROUNDS * QUESTIONS.size(), 1);
    Times reads = new Times(ROUNDS * QUESTIONS.size(), LOOK_UPS);
    try (Connection connection = store.dataSource().getConnection();
        PreparedStatement lookUp =
            connection.prepareStatement("select * from fact where row_id = ?")) {
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        for (int i = 0; i < QUESTIONS.size(); i++) {
          int at = Math.max(0, round) * QUESTIONS.size() + i;
          List<String> turns = QUESTIONS.get(i);
          asks.take(at, () -> ask(knowledge, turns));
          reads.take(at, () -> read(lookUp, 1 + at % 200));
        }
      }
    }
    say("a question read and answered, %d questions %d times: %s", QUESTIONS.size(), ROUNDS, asks);
    say("a bare H2 look-up by key: %s", reads);
    say(
        "ratio of medians: %.0f by the clock, %.0f by processor time",
        Times.percentile(asks.wall, 50) / Times.percentile(reads.wall, 50),
        Times.percentile(asks.cpu, 50) / Times.percentile(reads.cpu, 50));
  }

  /** By the clock and by the processor: only the latter means much on a busy machine. */
  private record Clock(long wall, long cpu) {
    static Clock now() {
      return new Clock(System.nanoTime(), THREAD.getCurrentThreadCpuTime());
    }

    String since() {
      Clock now = now();
      return String.format(
          Locale.ROOT,
          "%.0f ms, %.0f ms of the processor",
          (now.wall - wall) / 1e6,
          (now.cpu - cpu) / 1e6);
    }
  }

  private static final class Times {
    private final double[] wall;
    private final double[] cpu;
    private final int times;

    /**
     * @param times that a thing is done at once, where once is too short for the clocks
     */
    Times(int count, int times) {
      this.wall = new double[count];
      this.cpu = new double[count];
      this.times = times;
    }

    void take(int at, Runnable run) {
      Clock begun = Clock.now();
      for (int i = 0; i < times; i++) {
        run.run();
      }
      Clock ended = Clock.now();
      wall[at] = (ended.wall - begun.wall) / (double) times;
      cpu[at] = (ended.cpu - begun.cpu) / (double) times;
    }

    static double percentile(double[] times, int percent) {
      double[] sorted = times.clone();
      Arrays.sort(sorted);
      return sorted[(int) ((sorted.length - 1L) * percent / 100)];
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "median %.1f µs, 99th percentile %.1f µs; of the processor %.1f and %.1f µs",
          percentile(wall, 50) / 1e3,
          percentile(wall, 99) / 1e3,
          percentile(cpu, 50) / 1e3,
          percentile(cpu, 99) / 1e3);
    }
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

  private static void say(String line, Object... parts) {
    System.out.println(String.format(Locale.ROOT, line, parts));
  }
}
