package aimarket.bot.digest;

import aimarket.bot.digest.Subscription.Wanted;
import aimarket.bot.digest.Subscription.WhenQuiet;
import aimarket.bot.inbox.Inbox;
import aimarket.bot.local.Control;
import aimarket.bot.local.LocalSlack;
import aimarket.bot.local.Message;
import aimarket.bot.local.SlashCommand;
import aimarket.knowledge.changes.Topics;
import com.zaxxer.hikari.HikariDataSource;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Kills the bot while it posts a week's digests to many channels, starts it again, and compares its
 * ledger with what a witness outside of it has seen.
 *
 * <p>As a main method: {@code KillTrials TRIALS CHANNELS MINUTES [history]}; with the last the bot
 * may read the channels.
 */
final class KillTrials implements AutoCloseable {
  private static final Schedule SCHEDULE =
      new Schedule(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, ZoneOffset.UTC);

  private final Path folder = Files.createTempDirectory("trials");
  private final LocalSlack slack;
  private final Control people;
  private final String jdbc =
      "jdbc:h2:file:"
          + folder.resolve("store")
          + ";MODE=PostgreSQL;WRITE_DELAY=0;MAX_COMPACT_TIME=0;LOCK_TIMEOUT=20000";
  private final List<String> channels = new ArrayList<>();
  private final boolean ledger;
  private final Random random = new Random(5);
  private final Instant began = Instant.now();
  private Week week = SCHEDULE.latest(began);
  private @Nullable Actor actor;
  final Tally tally = new Tally();

  /**
   * @param ledger false to leave out what is written down before a post, so that the witness is
   *     seen to tell
   * @param history whether the bot may read the channels
   */
  KillTrials(int number, boolean ledger, boolean history) throws IOException {
    this.ledger = ledger;
    this.slack = slack(history);
    this.people = slack.control();
    try (HikariDataSource store = new HikariDataSource()) {
      store.setJdbcUrl(jdbc);
      store.setUsername("bot");
      store.setPassword("bot");
      Inbox.migrate(store);
      Jdbi.create(store)
          .useHandle(
              h -> {
                h.execute("create table trial_time (seconds bigint not null)");
                h.execute("insert into trial_time values (0)");
              });
      Subscriptions subscriptions = new Subscriptions(store);
      for (int i = 0; i < number; i++) {
        String channel = people.open("trial-" + i, Control.LIN);
        channels.add(channel);
        subscriptions.put(
            new Wanted(Control.TEAM, channel, Topics.ALL, SCHEDULE, WhenQuiet.SKIP, Control.LIN),
            began);
      }
    }
  }

  static LocalSlack slack(boolean history) {
    Set<String> scopes = new HashSet<>(Set.of("commands", "chat:write", "im:write"));
    if (history) {
      scopes.add("channels:history");
    }
    return LocalSlack.start(
        LocalSlack.Config.of(
                "market", List.of(new SlashCommand("/market", "", "asks", List.of())), List.of())
            .withScopes(scopes));
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
    final Map<String, Integer> deaths = new HashMap<>();

    @Override
    public String toString() {
      return ("%d trials, %d of them killed %s; digests: %d sent, %d unknown and there, %d unknown"
              + " and not there, %d doubled, %d lost; owners asked about %d")
          .formatted(
              trials,
              killed,
              deaths,
              sent,
              unknownThere,
              unknownMissing,
              doubled,
              lost,
              ownersAsked);
    }
  }

  /** Ends at a named point, or at a random moment where there is none. */
  void trial(DeadlyStore.@Nullable Point point) throws IOException, InterruptedException {
    Week next = week.next();
    Actor first = living();
    if (point != null) {
      first.say("die " + point + " " + (1 + random.nextInt(channels.size())));
    }
    first.say("at " + offset(SCHEDULE.due(next).plusSeconds(1)));
    boolean died = first.ended(point == null ? 200 + random.nextInt(2_500) : 15_000);
    first.kill();
    week = next;
    tally.trials++;
    if (died || point == null) {
      tally.killed++;
      tally.deaths.merge(point == null ? "at random" : point.name(), 1, Integer::sum);
    }
    judge(settled(living()));
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
        slack.apiUrl(),
        slack.botToken(),
        String.valueOf(offset(at)));
  }

  private static long offset(Instant at) {
    return Duration.between(Instant.now(), at).toSeconds();
  }

  /** State by channel, once all are at an end, looked up, and all owners have heard. */
  private Map<String, String> settled(Actor actor) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(60);
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
        throw new AssertionError("not at an end after a minute: " + states);
      }
      Thread.sleep(100);
    }
  }

  private void judge(Map<String, String> states) {
    String mark = "News up to " + SCHEDULE.due(week);
    for (String channel : channels) {
      long there = people.messages(channel).stream().filter(m -> m.text().contains(mark)).count();
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
    tally.ownersAsked =
        (int)
            people.messages(people.directMessages(Control.LIN)).stream()
                .map(Message::text)
                .filter(t -> t.contains("did not confirm"))
                .count();
  }

  @Override
  public void close() {
    if (actor != null) {
      actor.kill();
    }
    slack.close();
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int trials = Integer.parseInt(args[0]);
    Instant end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(args[2])));
    DeadlyStore.Point[] points = DeadlyStore.Point.values();
    try (KillTrials all = new KillTrials(Integer.parseInt(args[1]), true, args.length > 3)) {
      for (int i = 0; i < trials && Instant.now().isBefore(end); i++) {
        int which = i % (points.length + 2);
        all.trial(which < points.length ? points[which] : null);
        if (i % 10 == 9) {
          System.out.println(all.tally);
        }
      }
      System.out.println(all.tally);
    }
    System.exit(0);
  }
}
