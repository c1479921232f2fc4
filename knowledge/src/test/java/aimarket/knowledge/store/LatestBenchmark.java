package aimarket.knowledge.store;

import static aimarket.knowledge.store.Facts.PAPER;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Printed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The latest figure of an entity and metric at a million facts v a thousand, through the store. Not
 * run by default; see docs/performance.md.
 */
class LatestBenchmark {
  static final int SMALL = 1_000;
  static final int LARGE = Integer.getInteger("benchmark.facts", 1_000_000);
  private static final int READINGS = 50;
  private static final int ROUNDS = 20;
  private static final int WARM_UP = 10;
  private static final int READS = 1_000;

  @TempDir Path homes;

  @Test
  void h2() throws Exception {
    try (Store small = Stores.open(StoreSettings.in(homes.resolve("small")));
        Store large = Stores.open(StoreSettings.in(homes.resolve("large")))) {
      compare("H2", small, large);
    }
  }

  @Test
  void postgresql() throws Exception {
    try (Store small = Stores.open(Postgres.newDatabase(homes));
        Store large = Stores.open(Postgres.newDatabase(homes))) {
      compare("PostgreSQL", small, large);
    }
  }

  private static void compare(String name, Store small, Store large) throws SQLException {
    record(small, "sales");
    record(large, "sales");
    long begun = System.nanoTime();
    multiply(large, LARGE / SMALL);
    say("%s: %,d facts copied in %d s", name, LARGE, (System.nanoTime() - begun) / 1_000_000_000);

    double ratio =
        inTurns(name, "latest", small, large, READS, (store, pick) -> latest(store, pick));
    inTurns(
        name,
        "figures of a pair",
        small,
        large,
        200,
        (store, pick) -> store.facts().figures(entity(pick), "sales", Clocks.NOW));
    inTurns(
        name,
        "100 figures of a metric",
        small,
        large,
        50,
        (store, pick) -> store.facts().figuresOf("sales", 100, Clocks.NOW));
    inTurns(
        name,
        "100 figures about an entity",
        small,
        large,
        50,
        (store, pick) -> store.facts().figuresAbout(entity(pick), 100, Clocks.NOW));
    inTurns(
        name,
        "statements",
        small,
        large,
        50,
        (store, pick) -> store.facts().statements(Clocks.NOW));
    inTurns(name, "refuted", small, large, 50, (store, pick) -> store.facts().refuted(Clocks.NOW));
    inTurns(
        name, "pairs, kept", small, large, 50, (store, pick) -> store.facts().pairs(Clocks.NOW));
    assertThat(ratio).isLessThanOrEqualTo(2.0);
  }

  interface Read {
    void of(Store store, int pick);
  }

  /** Both stores in the same minutes, so that what else the machine does meets both. */
  static double inTurns(String name, String what, Store small, Store large, int reads, Read read) {
    return inTurns(name, what, small, large, WARM_UP, ROUNDS, reads, read);
  }

  static double inTurns(
      String name,
      String what,
      Store small,
      Store large,
      int warmUp,
      int rounds,
      int reads,
      Read read) {
    Random random = new Random(7);
    int smallPairs = SMALL / READINGS;
    int largePairs = LARGE / READINGS;
    long[] smallTimes = new long[rounds * reads];
    long[] largeTimes = new long[rounds * reads];
    for (int round = -warmUp; round < rounds; round++) {
      int at = Math.max(0, round) * reads;
      time(smallTimes, at, reads, () -> read.of(small, random.nextInt(smallPairs)));
      time(largeTimes, at, reads, () -> read.of(large, random.nextInt(largePairs)));
    }
    double ratio = median(largeTimes) / (double) median(smallTimes);
    say(
        "%s, %s: median %.1f µs at %,d facts, %.1f µs at %,d; ratio %.2f (99th percentiles %.1f and %.1f µs)",
        name,
        what,
        median(smallTimes) / 1e3,
        SMALL,
        median(largeTimes) / 1e3,
        LARGE,
        ratio,
        percentile(smallTimes, 99) / 1e3,
        percentile(largeTimes, 99) / 1e3);
    return ratio;
  }

  private static void latest(Store store, int pick) {
    if (store.facts().latest(entity(pick), "sales", Clocks.NOW).isEmpty()) {
      throw new IllegalStateException("no latest figure of " + entity(pick));
    }
  }

  /** Written by the store itself: so many readings of each of a few entities. */
  static void record(Store store, String metric) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < SMALL; i++) {
      int entity = i / READINGS;
      LocalDate day = LocalDate.of(2022, 1, 1).plusMonths(i % READINGS);
      facts.add(
          Facts.figure(
              "f%d".formatted(i),
              entity(entity),
              metric,
              day,
              Printed.on(day),
              "30.6",
              Header.SHARED));
    }
    facts.add(Facts.statement("s", LocalDate.of(2026, 1, 1), "A sentence."));
    store
        .facts()
        .record(
            new FactStore.Batch(
                List.of(PAPER), facts, List.of(), new Version.Why("bench", "bench", "bench")));
  }

  /**
   * Copies of what the store wrote, for other entities; in order to spare the minutes of writing.
   */
  static void multiply(Store store, int times) throws SQLException {
    String numbers =
        store.isH2() ? "system_range(%d, %d) as n(k)" : "generate_series(%d, %d) as n(k)";
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table template as select * from fact where form = 'figure'");
      statement.execute(
          "create table template_claimant as select * from fact_claimant where row_id <= " + SMALL);
      for (String index : indexes()) {
        statement.execute("drop index " + index.split(" ")[2]);
      }
      int step = 10;
      for (int from = 1; from < times; from += step) {
        int to = Math.min(times - 1, from + step - 1);
        insertCopies(statement, numbers.formatted(from, to));
      }
      for (String index : indexes()) {
        statement.execute(index);
      }
      statement.execute("drop table template");
      statement.execute("drop table template_claimant");
      statement.execute("analyze");
    }
  }

  /** As the migration makes them; made anew after the copying, since that is quicker. */
  private static List<String> indexes() {
    try (InputStream script =
        Stores.class.getResourceAsStream("/aimarket/knowledge/db/V1__facts.sql")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("create index fact_"))
          .map(line -> line.replace(";", ""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void insertCopies(Statement statement, String numbers) throws SQLException {
    String columns = columns(statement);
    String copied =
        columns
            .replaceFirst("\\brow_id\\b", "row_id + cast(k as bigint) * 10000")
            .replaceFirst("\\bid\\b(?=,)", "cast(id || '-' || k as varchar)")
            .replaceFirst(
                ", entity,",
                ", cast('e' || (cast(substring(entity from 2) as integer) + cast(k as integer) * "
                    + SMALL / READINGS
                    + ") as varchar),");
    statement.execute(
        "insert into fact (" + columns + ") select " + copied + " from template, " + numbers);
    statement.execute(
        "insert into fact_claimant select row_id + cast(k as bigint) * 10000, place, who, claim_role, implied from template_claimant, "
            + numbers);
  }

  private static String columns(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (var rows = statement.executeQuery("select * from template where 1 = 0")) {
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        names.add(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
      }
    }
    return String.join(", ", names);
  }

  private static String entity(int number) {
    return "e" + number;
  }

  private static void time(long[] times, int from, int reads, Runnable read) {
    for (int i = from; i < from + reads; i++) {
      long begun = System.nanoTime();
      read.run();
      times[i] = System.nanoTime() - begun;
    }
  }

  private static long median(long[] times) {
    return percentile(times, 50);
  }

  private static long percentile(long[] times, int percent) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) ((sorted.length - 1L) * percent / 100)];
  }

  static void say(String line, Object... parts) {
    System.out.println(line.formatted(parts));
  }
}
