package aimarket.bot.testing;

import aimarket.bot.command.Desk;
import aimarket.bot.command.Examples;
import aimarket.bot.command.Flags;
import aimarket.bot.command.FrontDesk;
import aimarket.bot.command.Notebook;
import aimarket.bot.edge.Signature;
import aimarket.bot.edge.SlackDoor;
import aimarket.bot.feedback.Feedback;
import aimarket.bot.inbox.Inbox;
import aimarket.bot.local.LocalSlack;
import aimarket.bot.local.SlashCommand;
import aimarket.bot.slack.AnswerParts;
import aimarket.bot.slack.Guests;
import aimarket.bot.slack.OneTeam;
import aimarket.bot.slack.SlackApp;
import aimarket.bot.slack.SlackClients;
import aimarket.bot.threads.Threads;
import aimarket.knowledge.Knowledge;
import com.slack.api.Slack;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;

/** The real bot but for its knowledge: real HTTP, real Bolt, real store, beside a small Slack. */
public final class RunningBot implements AutoCloseable {
  public static final String COMMAND = "/market";

  private final LocalSlack slack;
  private final SlackApp app;
  private final Inbox inbox;
  private final Javalin server;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  private RunningBot(
      LocalSlack slack,
      DataSource store,
      Knowledge knowledge,
      Guests guests,
      Duration patience,
      Duration clientWaits) {
    Clock clock = Clock.systemUTC();
    this.slack = slack;
    Inbox.migrate(store);
    this.inbox = new Inbox(store, clock, UUID.randomUUID().toString());
    Slack client = SlackClients.at(slack.apiUrl(), clientWaits);
    OneTeam team = new OneTeam(client, slack.botToken());
    team.warm(timer);
    Desk desk =
        new Desk(
            knowledge,
            new Threads(store, clock),
            new Notebook(new Gapbook()),
            () -> LocalDate.of(2026, 5, 1),
            Examples.read(),
            COMMAND);
    FrontDesk front = new FrontDesk(desk, asker -> false, List.of());
    AnswerParts answers =
        new AnswerParts(
            new Flags(knowledge, new Feedback(store, clock), () -> LocalDate.of(2026, 5, 1)),
            Optional.empty());
    this.app =
        new SlackApp(
            COMMAND,
            client,
            team,
            desk,
            front,
            inbox,
            Optional.empty(),
            answers,
            Optional.empty(),
            clock,
            patience,
            guests);
    SlackDoor door = new SlackDoor(new Signature(slack.signingSecret(), clock), clock, app);
    this.server =
        Javalin.create(
                javalin -> {
                  javalin.startup.showJavalinBanner = false;
                  javalin.routes.post("/slack/events", door);
                })
            .start("127.0.0.1", 0);
    app.start();
    slack.deliverTo(url());
  }

  public static RunningBot beside(LocalSlack slack, DataSource store, Knowledge knowledge) {
    return beside(slack, store, knowledge, Guests.PEOPLE);
  }

  public static RunningBot beside(
      LocalSlack slack, DataSource store, Knowledge knowledge, Guests guests) {
    return beside(slack, store, knowledge, guests, Duration.ofMinutes(1));
  }

  /**
   * @param patience how long a message waits for a Slack that is away
   */
  public static RunningBot beside(
      LocalSlack slack, DataSource store, Knowledge knowledge, Guests guests, Duration patience) {
    return beside(slack, store, knowledge, guests, patience, Duration.ofSeconds(20));
  }

  /**
   * @param patience how long a message waits for a Slack that is away
   * @param clientWaits for the answer to a call
   */
  public static RunningBot beside(
      LocalSlack slack,
      DataSource store,
      Knowledge knowledge,
      Guests guests,
      Duration patience,
      Duration clientWaits) {
    return new RunningBot(slack, store, knowledge, guests, patience, clientWaits);
  }

  public static LocalSlack slack() {
    return LocalSlack.start(
        LocalSlack.Config.of(
            "market", List.of(new SlashCommand(COMMAND, "", "asks", List.of())), List.of()));
  }

  /** In memory, as the bot's own mode of H2 is; gone with the process. */
  public static HikariDataSource store() {
    HikariDataSource store = new HikariDataSource();
    store.setJdbcUrl(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000");
    store.setUsername("bot");
    store.setPassword("bot");
    return store;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.port() + "/slack/events");
  }

  public LocalSlack slackBeside() {
    return slack;
  }

  @Override
  public void close() {
    server.stop();
    app.close();
    inbox.close();
    timer.shutdownNow();
  }
}
