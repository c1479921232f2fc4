package aimarket.bot.digest;

import aimarket.bot.command.Desk;
import aimarket.bot.command.Examples;
import aimarket.bot.command.Flags;
import aimarket.bot.command.FrontDesk;
import aimarket.bot.command.Notebook;
import aimarket.bot.feedback.Feedback;
import aimarket.bot.inbox.Inbox;
import aimarket.bot.slack.AnswerParts;
import aimarket.bot.slack.Guests;
import aimarket.bot.slack.OneTeam;
import aimarket.bot.slack.SlackApp;
import aimarket.bot.slack.SlackClients;
import aimarket.bot.testing.Answers;
import aimarket.bot.testing.Gapbook;
import aimarket.bot.threads.Threads;
import aimarket.knowledge.Asked;
import aimarket.knowledge.Digests;
import aimarket.knowledge.answer.Digest;
import com.slack.api.Slack;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/**
 * The bot's digests as a process of its own, to be killed. Reads lines from its standard input:
 * {@code at SECONDS} moves its time that far from the store's, {@code off SECONDS} the clock of its
 * machine from what it is, {@code die POINT N} lets it end at the Nth time that it comes by there,
 * {@code rows} prints the state of each week's digest.
 */
final class DigestActor {
  private final HikariDataSource pool;
  private final DeadlyStore store;
  private final Jdbi jdbi;
  private final SlackApp app;

  /** Of the machine. Digests go by the time of the store, whatever it says. */
  private final AtomicLong off = new AtomicLong(Long.getLong("off", 0));

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return Instant.now().plusSeconds(off.get());
        }

        @Override
        public ZoneId getZone() {
          return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  private DigestActor(String jdbc, String api, String token) {
    this.pool = new HikariDataSource();
    pool.setJdbcUrl(jdbc);
    pool.setUsername(System.getProperty("user", "bot"));
    pool.setPassword(System.getProperty("password", "bot"));
    pool.setConnectionTimeout(5_000);
    this.store = new DeadlyStore(pool);
    this.jdbi = Jdbi.create(pool);
    Inbox.migrate(pool);
    if (Boolean.getBoolean("without.ledger")) {
      jdbi.useHandle(
          h -> {
            h.execute("delete from digest_run where state <> 'sent'");
            h.execute("delete from digest_clock");
          });
    }
    this.app = app(jdbc, api, token);
  }

  private SlackApp app(String jdbc, String api, String token) {
    Slack client = SlackClients.at(api, Duration.ofSeconds(10));
    OneTeam team = new OneTeam(client, token);
    team.warm(Executors.newSingleThreadScheduledExecutor());
    Supplier<LocalDate> today = () -> LocalDate.now(clock);
    Desk desk =
        new Desk(
            Answers.echo(),
            new Threads(store, clock),
            new Notebook(new Gapbook()),
            today,
            Examples.read(),
            "/market");
    AnswerParts answers =
        new AnswerParts(
            new Flags(Answers.echo(), new Feedback(store, clock), today), Optional.empty());
    return new SlackApp(
        "/market",
        client,
        team,
        desk,
        new FrontDesk(desk, asker -> false, List.of()),
        new Inbox(store, clock, UUID.randomUUID().toString()),
        Optional.empty(),
        answers,
        Optional.of(means(jdbc)),
        clock,
        Duration.ofMinutes(1),
        Guests.PEOPLE);
  }

  private DigestOffice.Means means(String jdbc) {
    boolean h2 = jdbc.startsWith("jdbc:h2");
    StoreTime real = new StoreTime(store);
    Digests digests =
        asked ->
            new Digest(
                Answers.about("News up to " + asked.upTo(), Asked.now("news", today(asked.upTo()))),
                false,
                Set.of(),
                Optional.empty());
    return new DigestOffice.Means(
        store,
        h2,
        h2 ? () -> jdbi.useHandle(h -> h.execute("checkpoint sync")) : () -> {},
        () -> real.get().plusSeconds(offset()),
        digests,
        () -> {
          throw new IllegalStateException("nobody speaks here");
        },
        ZoneId.of("UTC"),
        "/market",
        new SimpleMeterRegistry());
  }

  private static LocalDate today(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneId.of("UTC"));
  }

  /** How far the time of the trial is from the store's, for all processes on it. */
  private long offset() {
    return jdbi.withHandle(h -> h.select("select seconds from trial_time").mapTo(Long.class).one());
  }

  public static void main(String[] args) throws IOException {
    DigestActor actor = new DigestActor(args[0], args[1], args[2]);
    if (args.length > 3) {
      actor.take(new String[] {"at", args[3]});
    }
    actor.app.start();
    System.out.println("started");
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      actor.take(line.split(" "));
    }
    Runtime.getRuntime().halt(0);
  }

  private void take(String[] said) {
    switch (said[0]) {
      case "at" ->
          jdbi.useHandle(
              h -> h.execute("update trial_time set seconds = ?", Long.parseLong(said[1])));
      case "off" -> off.set(Long.parseLong(said[1]));
      case "die" -> store.dieAt(DeadlyStore.Point.valueOf(said[1]), Integer.parseInt(said[2]));
      case "rows" -> {
        jdbi.withHandle(
                h ->
                    h.select(
                            "select r.state, s.channel, r.iso_week, r.notice from digest_run r join"
                                + " digest_subscription s on s.id = r.subscription where"
                                + " r.iso_week = ?",
                            said[1])
                        .map(
                            (row, context) ->
                                "row %s %s %s %s"
                                    .formatted(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4)))
                        .list())
            .forEach(System.out::println);
        System.out.println("end");
      }
      default -> throw new IllegalArgumentException("no such line: " + said[0]);
    }
  }
}
