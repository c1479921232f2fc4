package aimarket.bot.digest;

import aimarket.bot.digest.Subscription.Wanted;
import aimarket.bot.digest.Subscription.WhenQuiet;
import aimarket.bot.inbox.Inbox;
import aimarket.bot.local.Control;
import aimarket.bot.local.LocalSlack;
import aimarket.knowledge.changes.Topics;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/**
 * Three instances on one PostgreSQL, one of them with a clock that is ten minutes off: while they
 * post a week's digests, one is killed, put to sleep, or cut from the database.
 *
 * <p>As a main method: {@code InstanceTrials TRIALS CHANNELS MINUTES [history]}.
 */
final class InstanceTrials implements AutoCloseable {
  private static final Schedule SCHEDULE =
      new Schedule(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, ZoneOffset.UTC);
  private static final int INSTANCES = 3;

  private final Path folder = Files.createTempDirectory("instances");
  private final EmbeddedPostgres postgres = EmbeddedPostgres.start();
  private final Jdbi store = Jdbi.create(postgres.getPostgresDatabase());
  private final LocalSlack slack;
  private final Control people;
  private final List<String> channels = new ArrayList<>();
  private final Actor[] instances = new Actor[INSTANCES];
  private final Random random = new Random(7);
  private Week week;
  final Tally tally = new Tally();

  /** What befalls one of them. */
  enum Trouble {
    KILLED,
    ASLEEP,
    CUT_OFF
  }

  /** What came of all trials. */
  static final class Tally {
    final Map<Trouble, Integer> trials = new TreeMap<>();
    int sent;
    int unknown;
    int doubled;
    int lost;
    long slowest;

    @Override
    public String toString() {
      return "trials %s; digests: %d sent, %d unknown, %d doubled, %d lost; at an end after at most %d s"
          .formatted(trials, sent, unknown, doubled, lost, slowest);
    }
  }

  /**
   * @param history whether the bot may read the channels
   */
  InstanceTrials(int number, boolean history) throws IOException, InterruptedException {
    this.slack = KillTrials.slack(history);
    this.people = slack.control();
    Inbox.migrate(postgres.getPostgresDatabase());
    store.useHandle(
        h -> {
          h.execute("create table trial_time (seconds bigint not null)");
          h.execute("insert into trial_time values (0)");
        });
    Instant now = new StoreTime(postgres.getPostgresDatabase()).get();
    week = SCHEDULE.latest(now);
    Subscriptions subscriptions = new Subscriptions(postgres.getPostgresDatabase());
    for (int i = 0; i < number; i++) {
      String channel = people.open("trial-" + i, Control.LIN);
      channels.add(channel);
      subscriptions.put(
          new Wanted(Control.TEAM, channel, Topics.ALL, SCHEDULE, WhenQuiet.SKIP, Control.LIN),
          now);
    }
    for (int i = 0; i < INSTANCES; i++) {
      String role = "i" + i;
      store.useHandle(h -> h.execute("create role " + role + " login superuser password 'bot'"));
      start(i);
    }
  }

  private void start(int i) throws IOException, InterruptedException {
    instances[i] =
        new Actor(
            folder,
            List.of("-Duser=i" + i, "-Doff=" + (i == 1 ? 600 : 0)),
            postgres.getJdbcUrl("i" + i, "postgres").replaceAll("[?&](user|password)=[^&]*", ""),
            slack.apiUrl(),
            slack.botToken());
    instances[i].until("started");
  }

  /**
   * @param patient to wait for what the others do about it in their own time; else the time of the
   *     store goes on two minutes
   */
  void trial(Trouble trouble, boolean patient) throws IOException, InterruptedException {
    week = week.next();
    int one = random.nextInt(INSTANCES);
    timeIs(SCHEDULE.due(week).plusSeconds(1));
    Instant due = Instant.now();
    Thread.sleep(300 + random.nextInt(1_500));
    befall(trouble, one);
    if (!patient) {
      Thread.sleep(3_000);
      timeIs(SCHEDULE.due(week).plusSeconds(120));
    }
    Map<String, String> before = settled();
    tally.slowest = Math.max(tally.slowest, Duration.between(due, Instant.now()).toSeconds());
    recover(trouble, one);
    judge(before);
    tally.trials.merge(trouble, 1, Integer::sum);
  }

  private void befall(Trouble trouble, int one) throws IOException {
    switch (trouble) {
      case KILLED -> instances[one].kill();
      case ASLEEP -> instances[one].signal("STOP");
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
    }
  }

  /** Who slept wakes, and has some seconds to do what it had in mind. */
  private void recover(Trouble trouble, int one) throws IOException, InterruptedException {
    switch (trouble) {
      case KILLED -> start(one);
      case ASLEEP -> {
        instances[one].signal("CONT");
        Thread.sleep(4_000);
      }
      case CUT_OFF -> {
        store.useHandle(h -> h.execute("alter role i" + one + " login"));
        Thread.sleep(8_000);
      }
    }
  }

  private void timeIs(Instant moment) {
    store.useHandle(
        h ->
            h.execute(
                "update trial_time set seconds = ?",
                Duration.between(Instant.now(), moment).toSeconds()));
  }

  private Map<String, String> states() {
    Map<String, String> states = new HashMap<>();
    store.useHandle(
        h ->
            h.select(
                    "select s.channel, r.state from digest_run r join digest_subscription s"
                        + " on s.id = r.subscription where r.iso_week = ?",
                    week.name())
                .map((row, context) -> states.put(row.getString(1), row.getString(2)))
                .list());
    return states;
  }

  private Map<String, String> settled() throws InterruptedException {
    Instant end = Instant.now().plusSeconds(150);
    while (true) {
      Map<String, String> states = states();
      boolean open = states.containsValue("claimed") || states.containsValue("sending");
      if (states.size() == channels.size() && !open) {
        return states;
      }
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("not at an end after 150 s: " + states);
      }
      Thread.sleep(200);
    }
  }

  /** After the one that was away is back: nothing may have come to what was at an end. */
  private void judge(Map<String, String> before) {
    String mark = "News up to " + SCHEDULE.due(week);
    Map<String, String> states = states();
    for (String channel : channels) {
      long there = people.messages(channel).stream().filter(m -> m.text().contains(mark)).count();
      String state = states.get(channel);
      tally.doubled += there > 1 ? 1 : 0;
      if ("sent".equals(state) && there == 1) {
        tally.sent++;
      } else if ("unknown".equals(state)) {
        tally.unknown++;
      } else if (there <= 1) {
        tally.lost++;
      }
      if ("sent".equals(before.get(channel)) && !"sent".equals(state)) {
        throw new AssertionError("what was sent is " + state);
      }
    }
  }

  @Override
  public void close() {
    for (Actor one : instances) {
      one.kill();
    }
    slack.close();
    try {
      postgres.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int trials = Integer.parseInt(args[0]);
    Instant end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(args[2])));
    try (InstanceTrials all = new InstanceTrials(Integer.parseInt(args[1]), args.length > 3)) {
      for (int i = 0; i < trials && Instant.now().isBefore(end); i++) {
        all.trial(Trouble.values()[i % 3], true);
        System.out.println(all.tally);
      }
    }
    System.exit(0);
  }
}
