package aimarket.bot.slack;

import aimarket.bot.command.Desk;
import aimarket.bot.command.FrontDesk;
import aimarket.bot.curation.Uses;
import aimarket.bot.digest.DigestOffice;
import aimarket.bot.edge.Reception;
import aimarket.bot.inbox.Daemons;
import aimarket.bot.inbox.Inbox;
import aimarket.bot.inbox.Inbox.Outcome;
import aimarket.bot.inbox.Incoming;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot in Slack: one Bolt app behind the inbox. What comes here is genuine, whatever it came by.
 */
public final class SlackApp implements Reception, AutoCloseable {
  /** How long a message waits for a Slack that is away. */
  public static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Logger log = LoggerFactory.getLogger(SlackApp.class);
  private static final Acknowledgement BUSY_WORDS =
      new Acknowledgement(
          200, "{\"response_type\":\"ephemeral\",\"text\":\"" + Listeners.BUSY + "\"}");

  private final App app;
  private final SlackRequestParser parser;
  private final Inbox inbox;
  private final Outgoing outgoing;
  private final Workers workers;
  private final ScheduledExecutorService timer;
  private final Optional<NewsTeller> teller;
  private final Optional<DigestOffice> digests;

  /**
   * @param curation empty where facts are not changed from Slack
   * @param answers what is done with answers that people have
   * @param digests what weekly digests stand on; empty where there are none
   * @param command with its slash
   * @param patience how long a message waits for a Slack that is away
   * @param guests whom it answers
   */
  public SlackApp(
      String command,
      Slack slack,
      Teams teams,
      Desk desk,
      FrontDesk front,
      Inbox inbox,
      Optional<CurationParts> curation,
      AnswerParts answers,
      Optional<DigestOffice.Means> digests,
      Clock clock,
      Duration patience,
      Guests guests) {
    this.inbox = inbox;
    this.outgoing = new Outgoing(slack, new Steady(clock), patience);
    this.workers = new Workers(outgoing, inbox);
    this.timer = Executors.newSingleThreadScheduledExecutor(Daemons.named("inbox-timer"));
    this.app =
        new App(
            config(slack),
            slack,
            List.of(new Authorisation(teams), new Manners(guests, workers, new Ways(clock))));
    this.parser = new SlackRequestParser(app.config());
    Uses uses = curation.map(CurationParts::uses).orElse(null);
    this.digests =
        digests.map(
            means -> new DigestOffice(means, new DigestPoster(slack, outgoing, teams, desk, uses)));
    AssistantListeners assistant = new AssistantListeners(outgoing, desk.examples());
    HomeListeners home =
        new HomeListeners(
            front, workers, assistant, command, this.digests.map(DigestOffice::forms));
    Listeners listeners =
        new Listeners(desk, home, assistant, workers, curation, answers, this.digests, clock);
    this.teller =
        curation.map(
            c ->
                new NewsTeller(
                    List.of(
                        new CorrectionNews(c.corrections(), c.uses()),
                        new FlagNews(c.feedback(), c.corrections())),
                    outgoing,
                    teams));
    Surfaces.all(command).forEach(surface -> surface.listening().on(app, listeners));
  }

  /** Nothing from the environment, and no check of Bolt's: the edge has done better. */
  private static AppConfig config(Slack slack) {
    AppConfig config =
        AppConfig.builder()
            .slack(slack)
            .singleTeamBotToken(null)
            .signingSecret(null)
            .clientId(null)
            .clientSecret(null)
            .threadPoolSize(1)
            .allEventsApiAutoAckEnabled(true)
            .build();
    config.setOAuthInstallPathEnabled(false);
    config.setOAuthRedirectUriPathEnabled(false);
    return config;
  }

  /** Takes up what a crash left, now and every 5 seconds; forgets what is a day old. */
  public void start() {
    app.start();
    warm();
    teller.ifPresent(NewsTeller::start);
    digests.ifPresent(DigestOffice::start);
    timer.scheduleWithFixedDelay(this::tend, 0, 5, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(this::prune, 1, 60, TimeUnit.MINUTES);
  }

  /** Reads one request of each sort: else the first people wait for the classes to load. */
  private void warm() {
    String form = "command=%2Fwarm&team_id=T0&user_id=U0&channel_id=C0&trigger_id=0";
    String event =
        "{\"type\":\"event_callback\",\"team_id\":\"T0\",\"event\":{\"type\":\"message\"}}";
    String action = "payload={\"type\":\"block_actions\",\"user\":{\"id\":\"U0\"}}";
    for (String body : List.of(form, event, action)) {
      parser.parse(http(body.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Override
  public Acknowledgement receive(Incoming incoming) {
    Inbox.Taken taken = inbox.take(incoming);
    if (taken == Inbox.Taken.BUSY) {
      return incoming.kind() == Incoming.Kind.COMMAND ? BUSY_WORDS : Acknowledgement.AGAIN;
    }
    return taken == Inbox.Taken.KNOWN ? Acknowledgement.OK : run(incoming);
  }

  private Acknowledgement run(Incoming incoming) {
    boolean owed = false;
    try {
      Request<?> request = parser.parse(http(incoming.body()));
      if (request == null) {
        throw new IllegalArgumentException("the request is of no known sort");
      }
      new Ticket(incoming.key(), incoming.receivedAt()).writeTo(request.getContext());
      Response response = app.run(request);
      owed = Ticket.isTaken(request.getContext());
      return acknowledged(response);
    } catch (Exception e) {
      // Listeners only queue work: what fails here is a body that Bolt cannot make sense of.
      log.warn("no sense in {} {}", incoming.kind(), incoming.key(), e);
      throw new IllegalArgumentException("the request has no sense", e);
    } finally {
      if (!owed) {
        inbox.close(incoming.key(), Outcome.TOLD);
      }
    }
  }

  private static Acknowledgement acknowledged(Response response) {
    int status = response.getStatusCode() == null ? 200 : response.getStatusCode();
    String body = response.getBody() == null ? "" : response.getBody();
    return new Acknowledgement(status, body);
  }

  private static HttpRequest http(byte[] body) {
    return HttpRequest.builder()
        .requestUri("/slack/events")
        .requestBody(new String(body, StandardCharsets.UTF_8))
        .headers(new RequestHeaders(Map.of()))
        .build();
  }

  private void tend() {
    try {
      inbox.renew();
      for (Incoming orphan : inbox.orphans()) {
        log.info("answering {} {}, left by a process that ended", orphan.kind(), orphan.key());
        again(orphan);
      }
    } catch (RuntimeException e) {
      log.warn("the inbox could not be tended; trying again", e);
    }
  }

  private void again(Incoming orphan) {
    try {
      run(orphan);
    } catch (IllegalArgumentException e) {
      log.warn("gave up {}", orphan.key(), e);
    }
  }

  private void prune() {
    try {
      inbox.prune();
    } catch (RuntimeException e) {
      log.warn("the inbox could not be pruned; trying again in an hour", e);
    }
  }

  /** How many requests are acknowledged and not begun. */
  public int jobsWaiting() {
    return workers.waiting();
  }

  /** How many messages may go to Slack and wait for a thread. */
  public int messagesWaiting() {
    return outgoing.waiting();
  }

  /** Finishes nothing: what is open stays in the inbox for the next start. */
  @Override
  public void close() {
    timer.shutdown();
    Daemons.await(timer);
    teller.ifPresent(NewsTeller::close);
    digests.ifPresent(DigestOffice::close);
    workers.close();
    outgoing.close();
    if (outgoing.hasEnded()) {
      teller.ifPresent(NewsTeller::release);
    }
    app.stop();
  }
}
