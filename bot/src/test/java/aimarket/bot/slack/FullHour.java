package aimarket.bot.slack;

import aimarket.bot.command.Desk;
import aimarket.bot.command.Examples;
import aimarket.bot.command.Notebook;
import aimarket.bot.digest.DigestOffice;
import aimarket.bot.inbox.Inbox;
import aimarket.bot.testing.Answers;
import aimarket.bot.testing.Gapbook;
import aimarket.bot.testing.RunningBot;
import aimarket.bot.testing.Shipped;
import aimarket.bot.threads.Threads;
import aimarket.knowledge.Asked;
import aimarket.knowledge.answer.Digest;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Very many digests that are due at one moment: how long until all are posted, and how long until
 * those of workspaces that have a single one.
 *
 * <p>As a main method: {@code FullHour MANY SINGLE LATENCY_MS PERCENT_429 RETRY_AFTER_S}, where one
 * workspace has MANY channels and SINGLE others have one each.
 */
final class FullHour {
  private static final String BIG = "TBIG";
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private FullHour() {}

  /**
   * What came of it, in seconds after they were due.
   *
   * @param half when half of all were posted
   * @param singles when the last of those was posted that are the only one of their workspace
   */
  record Outcome(int posted, int doubled, int limited, double half, double singles, double last) {
    @Override
    public String toString() {
      return "%d posted, %d of them twice, %d answers 429; half after %.1f s, the last of those alone in their workspace after %.1f s, all after %.1f s"
          .formatted(posted, doubled, limited, half, singles, last);
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int many = Integer.parseInt(args[0]);
    int single = Integer.parseInt(args[1]);
    Duration latency = Duration.ofMillis(Long.parseLong(args[2]));
    double share = Double.parseDouble(args[3]) / 100;
    try (SlowSlack slack = new SlowSlack(latency, share, Integer.parseInt(args[4]))) {
      String file = Files.createTempDirectory("hour").resolve("store").toString();
      try (HikariDataSource store = new HikariDataSource()) {
        store.setJdbcUrl(
            "jdbc:h2:file:"
                + file
                + ";MODE=PostgreSQL;WRITE_DELAY=0;MAX_COMPACT_TIME=0;LOCK_TIMEOUT=20000");
        store.setUsername("bot");
        store.setPassword("bot");
        System.out.println(run(store, slack, many, single));
      }
    }
    System.exit(0);
  }

  /** Returns when all are posted, or after five minutes. */
  static Outcome run(HikariDataSource store, SlowSlack slack, int many, int single)
      throws InterruptedException {
    Inbox.migrate(store);
    // Due in some seconds from now, which are for the clock to learn of all of them.
    Instant due = Instant.parse("2026-04-20T09:00:00Z");
    Instant[] start = {due.minusSeconds(3_600)};
    Instant began = Instant.now();
    Supplier<Instant> time = () -> start[0].plus(Duration.between(began, Instant.now()));
    subscribe(store, many, single, start[0]);
    Jdbi jdbi = Jdbi.create(store);
    try (Outgoing outgoing =
            new Outgoing(
                SlackClients.at(slack.url(), Duration.ofSeconds(20)),
                Clock.systemUTC(),
                Duration.ofMinutes(10));
        DigestOffice office = office(store, jdbi, time, outgoing)) {
      office.start();
      int all = many + single;
      awaitClock(jdbi, all);
      Instant real = Instant.now();
      start[0] = due.minus(Duration.between(began, real));
      Instant end = real.plus(LONGEST);
      while (slack.taken().size() < all && Instant.now().isBefore(end)) {
        Thread.sleep(50);
      }
      Thread.sleep(1_000);
      return outcome(slack, real);
    }
  }

  private static void awaitClock(Jdbi jdbi, int all) throws InterruptedException {
    String count = "select count(*) from digest_clock";
    while (jdbi.withHandle(h -> h.createQuery(count).mapTo(Integer.class).one()) < all) {
      Thread.sleep(100);
    }
  }

  private static Outcome outcome(SlowSlack slack, Instant due) {
    List<Double> times = new ArrayList<>();
    double singles = 0;
    for (Map.Entry<String, Instant> one : slack.taken().entrySet()) {
      double after = due.until(one.getValue(), ChronoUnit.MILLIS) / 1_000.0;
      times.add(after);
      if (!one.getKey().startsWith("CBIG")) {
        singles = Math.max(singles, after);
      }
    }
    times.sort(null);
    return new Outcome(
        times.size(),
        slack.doubled(),
        slack.limited(),
        times.get(times.size() / 2),
        singles,
        times.get(times.size() - 1));
  }

  /** The one with many comes first, so that it is first in every queue that has no turns. */
  private static void subscribe(HikariDataSource store, int many, int single, Instant since) {
    Jdbi.create(store)
        .useHandle(
            handle -> {
              PreparedBatch batch =
                  handle.prepareBatch(
                      """
                      insert into digest_subscription (weekday, local_time, zone, when_quiet, owner,
                        paused_until, state, why, since_at, team, channel, topics)
                      values (1, '09:00', 'UTC', 'skip', 'U1', ?, 'active', '', ?, ?, ?, '|')
                      """);
              for (int i = 0; i < many + single; i++) {
                String team = i < many ? BIG : "T" + i;
                batch.add(
                    Instant.EPOCH.atOffset(ZoneOffset.UTC),
                    since.atOffset(ZoneOffset.UTC),
                    team,
                    (i < many ? "CBIG" : "C") + i);
              }
              batch.execute();
            });
  }

  private static DigestOffice office(
      HikariDataSource store, Jdbi jdbi, Supplier<Instant> time, Outgoing outgoing) {
    DigestOffice.Means means =
        new DigestOffice.Means(
            store,
            true,
            () -> jdbi.useHandle(h -> h.execute("checkpoint sync")),
            time,
            asked ->
                new Digest(
                    Answers.about("Moved", Asked.now("digest", LocalDate.EPOCH)),
                    false,
                    Set.of(),
                    Optional.empty()),
            Shipped::vocabulary,
            ZoneOffset.UTC,
            "/market",
            new SimpleMeterRegistry());
    Desk desk =
        new Desk(
            Answers.echo(),
            new Threads(store, Clock.systemUTC()),
            new Notebook(new Gapbook()),
            () -> LocalDate.EPOCH,
            Examples.read(),
            RunningBot.COMMAND);
    Teams teams = team -> Optional.of(new Installation(team, "xoxb-" + team, "U0"));
    return new DigestOffice(
        means,
        new DigestPoster(
            SlackClients.at("http://127.0.0.1:9/", Duration.ofSeconds(1)),
            outgoing,
            teams,
            desk,
            null));
  }
}
