package aimarket.bot.digest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;

/** Three instances on a PostgreSQL of their own, and what may befall one of them. */
final class Cluster implements AutoCloseable {
  static final int INSTANCES = 3;

  private static final long TEN_MINUTES = 600;

  /**
   * The library of that name, which shows a process another time; empty to move only the clock that
   * is given to the bot, and not that of its libraries.
   */
  private static final String FAKETIME = System.getProperty("faketime", "");

  private final Path folder = Files.createTempDirectory("instances");
  private final EmbeddedPostgres postgres = EmbeddedPostgres.start();
  private final Jdbi store = Jdbi.create(postgres.getPostgresDatabase());
  private final Witness witness;
  private final Actor[] instances = new Actor[INSTANCES];
  private final long[] clocks;

  /** What befalls one of them. */
  enum Trouble {
    KILLED,
    ASLEEP,
    CUT_OFF,
    CLOCK_OFF
  }

  /**
   * @param oneIsOff whether the clock of one is ten minutes off all the time
   */
  Cluster(Witness witness, Schedule schedule, boolean oneIsOff)
      throws IOException, InterruptedException {
    this.witness = witness;
    this.clocks = new long[] {0, oneIsOff ? TEN_MINUTES : 0, 0};
    witness.prepare(postgres.getPostgresDatabase(), schedule, now());
    for (int i = 0; i < INSTANCES; i++) {
      String role = "i" + i;
      store.useHandle(h -> h.execute("create role " + role + " login superuser password 'bot'"));
      start(i);
    }
  }

  Instant now() {
    return new StoreTime(postgres.getPostgresDatabase()).get();
  }

  private void start(int i) throws IOException, InterruptedException {
    setClock(i, clocks[i]);
    instances[i] =
        new Actor(
            folder,
            environment(i),
            List.of("-Duser=i" + i, "-Doff=" + (FAKETIME.isEmpty() ? clocks[i] : 0)),
            postgres.getJdbcUrl("i" + i, "postgres").replaceAll("[?&](user|password)=[^&]*", ""),
            witness.apiUrl(),
            witness.botToken());
    instances[i].until("started");
  }

  private Map<String, String> environment(int i) {
    return FAKETIME.isEmpty()
        ? Map.of()
        : Map.of(
            "LD_PRELOAD",
            FAKETIME,
            "FAKETIME_TIMESTAMP_FILE",
            folder.resolve("clock" + i).toString(),
            "FAKETIME_CACHE_DURATION",
            "1",
            "FAKETIME_DONT_FAKE_MONOTONIC",
            "1");
  }

  private void setClock(int i, long seconds) throws IOException {
    if (!FAKETIME.isEmpty()) {
      Path next = folder.resolve("next" + i);
      Files.writeString(next, (seconds < 0 ? "" : "+") + seconds);
      Files.move(next, folder.resolve("clock" + i), StandardCopyOption.REPLACE_EXISTING);
    } else if (instances[i] != null && instances[i].alive()) {
      instances[i].say("off " + seconds);
    }
  }

  void wake(int one) {
    signal(one, "CONT");
  }

  private void signal(int one, String name) {
    try {
      instances[one].signal(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void befall(Trouble trouble, int one, Random random) throws IOException {
    switch (trouble) {
      case KILLED -> instances[one].kill();
      case ASLEEP -> signal(one, "STOP");
      case CUT_OFF ->
          store.useHandle(
              h -> {
                h.execute("alter role i" + one + " nologin");
                h.select(
                        "select pg_terminate_backend(pid) from pg_stat_activity where usename = ?",
                        "i" + one)
                    .mapTo(Boolean.class)
                    .list();
              });
      case CLOCK_OFF -> setClock(one, random.nextBoolean() ? TEN_MINUTES : -TEN_MINUTES);
    }
  }

  /** Who was away is back, and has some seconds to do what it had in mind. */
  void recover(Trouble trouble, int one) throws IOException, InterruptedException {
    switch (trouble) {
      case KILLED -> start(one);
      case ASLEEP -> {
        wake(one);
        Thread.sleep(4_000);
      }
      case CUT_OFF -> {
        store.useHandle(h -> h.execute("alter role i" + one + " login"));
        Thread.sleep(8_000);
      }
      case CLOCK_OFF -> {
        setClock(one, clocks[one]);
        Thread.sleep(1_000);
      }
    }
  }

  void timeIs(Instant moment) {
    store.useHandle(
        h ->
            h.execute(
                "update trial_time set seconds = ?",
                Duration.between(Instant.now(), moment).toSeconds()));
  }

  /** Of a week's digests, by channel. */
  Map<String, String> column(Week week, String name) {
    Map<String, String> states = new HashMap<>();
    store.useHandle(
        h ->
            h.select(
                    "select s.channel, "
                        + name
                        + " from digest_run r join digest_subscription s"
                        + " on s.id = r.subscription where r.iso_week = ?",
                    week.name())
                .map((row, context) -> states.put(row.getString(1), row.getString(2)))
                .list());
    return states;
  }

  @Override
  public void close() {
    for (Actor one : instances) {
      one.kill();
    }
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
