package aimarket.bot.digest;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Kills the bot while it posts a week's digests to many channels, starts it again, and compares its
 * ledger with what a witness outside of it has seen.
 *
 * <p>As a main method: {@code KillTrials TRIALS CHANNELS MINUTES [history] [noledger]}: the bot may
 * read the channels; what is written down before a post is left out.
 */
final class KillTrials implements AutoCloseable {
  static final Schedule SCHEDULE =
      new Schedule(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, ZoneOffset.UTC);

  /** Longer than what a trial takes on a machine that is busy with something else. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path folder = Files.createTempDirectory("trials");
  private final String jdbc = jdbc(folder.resolve("store").toString());
  private final Witness witness;
  private final List<String> channels;
  private final boolean ledger;
  private final Random random = new Random(Long.getLong("seed", 5));
  private Week week;
  private @Nullable Actor actor;
  final Tally tally = new Tally();

  /**
   * @param ledger false to leave out what is written down before a post, so that the witness is
   *     seen to tell
   * @param history whether the bot may read the channels
   */
  KillTrials(int number, boolean ledger, boolean history) throws IOException {
    this.ledger = ledger;
    this.witness = new Witness(number, history);
    this.channels = witness.channels();
    Instant began = Instant.now();
    this.week = SCHEDULE.latest(began);
    try (HikariDataSource store = store(jdbc)) {
      witness.prepare(store, SCHEDULE, began);
    }
  }

  static String jdbc(String file) {
    return "jdbc:h2:file:"
        + file
        + ";MODE=PostgreSQL;WRITE_DELAY=0;MAX_COMPACT_TIME=0;LOCK_TIMEOUT=20000";
  }

  static HikariDataSource store(String jdbc) {
    HikariDataSource store = new HikariDataSource();
    store.setJdbcUrl(jdbc);
    store.setUsername("bot");
    store.setPassword("bot");
    return store;
  }

  /** What came of all trials. */
  static final class Tally {
    int trials;
    int killed;
    int sent;
    int unknownThere;
    int unknownMissing;
    int doubled;
    int lost;
    int ownersAsked;
    Duration last = Duration.ZERO;
    final Map<String, Integer> deaths = new HashMap<>();

    @Override
    public String toString() {
      return ("%d trials, %d of them killed %s; digests: %d sent, %d unknown and there, %d unknown"
              + " and not there, %d doubled, %d lost; owners asked about %d; the last trial took %d s")
          .formatted(
              trials,
              killed,
              deaths,
              sent,
              unknownThere,
              unknownMissing,
              doubled,
              lost,
              ownersAsked,
              last.toSeconds());
    }
  }

  /** Ends at a named point, or at a random moment where there is none. */
  void trial(DeadlyStore.@Nullable Point point) throws IOException, InterruptedException {
    Instant start = Instant.now();
    Week next = week.next();
    Actor first = living();
    if (point != null) {
      first.say("die " + point + " " + (1 + random.nextInt(channels.size())));
    }
    first.say("at " + offset(SCHEDULE.due(next).plusSeconds(1)));
    boolean died = first.ended(point == null ? 200 + random.nextInt(2_500) : 60_000);
    first.kill();
    week = next;
    tally.trials++;
    if (died || point == null) {
      tally.killed++;
      tally.deaths.merge(point == null ? "at random" : point.name(), 1, Integer::sum);
    }
    judge(settled(living()));
    tally.last = Duration.between(start, Instant.now());
  }

  private Actor living() throws IOException, InterruptedException {
    if (actor == null || !actor.alive()) {
      actor = actor(SCHEDULE.due(week).plus(Duration.ofMinutes(5)));
      actor.until("started");
    }
    return actor;
  }

  private Actor actor(Instant at) throws IOException {
    return new Actor(
        folder,
        List.of("-Dwithout.ledger=" + !ledger),
        jdbc,
        witness.apiUrl(),
        witness.botToken(),
        String.valueOf(offset(at)));
  }

  private static long offset(Instant at) {
    return Duration.between(Instant.now(), at).toSeconds();
  }

  /** State by channel, once all are at an end, looked up, and all owners have heard. */
  private Map<String, String> settled(Actor actor) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      actor.say("rows " + week.name());
      Map<String, String> states = new HashMap<>();
      boolean open = false;
      for (String line : actor.until("end")) {
        String[] row = line.split(" ");
        states.put(row[2], row[1]);
        open |=
            List.of("claimed", "sending").contains(row[1])
                || List.of("due", "sending").contains(row[4]);
      }
      if (states.size() == channels.size() && !open) {
        return states;
      }
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("not at an end after " + PATIENCE + ": " + states);
      }
      Thread.sleep(100);
    }
  }

  private void judge(Map<String, String> states) {
    for (String channel : channels) {
      int there = witness.posted(channel, SCHEDULE.due(week));
      String state = states.get(channel);
      if (there > 1) {
        tally.doubled++;
      }
      if ("sent".equals(state) && there > 0) {
        tally.sent++;
      } else if ("unknown".equals(state)) {
        tally.unknownThere += there > 0 ? 1 : 0;
        tally.unknownMissing += there > 0 ? 0 : 1;
      } else {
        tally.lost++;
      }
    }
    tally.ownersAsked = witness.ownersAsked();
  }

  @Override
  public void close() {
    if (actor != null) {
      actor.kill();
    }
    witness.close();
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int trials = Integer.parseInt(args[0]);
    Instant end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(args[2])));
    List<String> more = List.of(args).subList(3, args.length);
    DeadlyStore.Point[] points = DeadlyStore.Point.values();
    try (KillTrials all =
        new KillTrials(
            Integer.parseInt(args[1]), !more.contains("noledger"), more.contains("history"))) {
      for (int i = 0; i < trials && Instant.now().isBefore(end); i++) {
        int which = i % (points.length + 2);
        all.trial(which < points.length ? points[which] : null);
        System.out.println(all.tally + Load.now());
      }
    }
    System.exit(0);
  }
}
