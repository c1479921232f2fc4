package aimarket.bot;

import aimarket.bot.command.Desk;
import aimarket.bot.command.Examples;
import aimarket.bot.command.Flags;
import aimarket.bot.command.FrontDesk;
import aimarket.bot.command.GapList;
import aimarket.bot.command.Notebook;
import aimarket.bot.curation.Corrections;
import aimarket.bot.curation.CurationCommand;
import aimarket.bot.curation.CurationDesk;
import aimarket.bot.curation.Curators;
import aimarket.bot.curation.Uses;
import aimarket.bot.digest.DigestOffice;
import aimarket.bot.digest.StoreTime;
import aimarket.bot.edge.Probes;
import aimarket.bot.edge.Signature;
import aimarket.bot.edge.SlackDoor;
import aimarket.bot.edge.SocketDoor;
import aimarket.bot.feedback.Feedback;
import aimarket.bot.feedback.OpenFlags;
import aimarket.bot.feedback.Unhelpful;
import aimarket.bot.inbox.Inbox;
import aimarket.bot.metrics.CountedCalls;
import aimarket.bot.metrics.CountedKnowledge;
import aimarket.bot.slack.AnswerParts;
import aimarket.bot.slack.CurationParts;
import aimarket.bot.slack.Guests;
import aimarket.bot.slack.NamedCurators;
import aimarket.bot.slack.OneTeam;
import aimarket.bot.slack.SlackApp;
import aimarket.bot.slack.SlackClients;
import aimarket.bot.socket.Addresses;
import aimarket.bot.socket.SocketMode;
import aimarket.bot.threads.Threads;
import aimarket.config.Settings;
import aimarket.knowledge.Digests;
import aimarket.knowledge.Knowledge;
import aimarket.knowledge.store.Curation;
import aimarket.knowledge.store.Store;
import com.slack.api.Slack;
import io.javalin.Javalin;
import io.javalin.http.ForbiddenResponse;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a running bot, put together; without Slack credentials it stands on a small Slack of
 * its own.
 */
public final class Bot implements AutoCloseable {
  private static final long LARGEST_BODY = 1_000_000;
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Optional<LocalWorkspace> workspace;
  private final Inbox inbox;
  private final SlackApp app;
  private final Slack slack;
  private final Javalin server;
  private final Optional<SocketMode> socket;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Tidying tidying = new Tidying();
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private <K extends Knowledge & Digests> Bot(
      Settings settings, Store store, K knowledge, Clock clock, Supplier<Instant> due) {
    this.workspace =
        settings.slack().credentials().isPresent()
            ? Optional.empty()
            : Optional.of(LocalWorkspace.start(settings));
    Settings.Slack place =
        workspace.map(w -> w.insteadOf(settings.slack())).orElse(settings.slack());
    Settings.Credentials credentials = place.credentials().orElseThrow();
    this.slack =
        SlackClients.at(
            place.apiUrl().toString(), SlackClients.PATIENCE, List.of(new CountedCalls(meters)));
    Knowledge counted = new CountedKnowledge(knowledge, meters);
    OneTeam team = new OneTeam(slack, credentials.botToken().reveal());
    team.warm(timer);
    Inbox.migrate(store.dataSource());
    this.inbox = new Inbox(store.dataSource(), clock, UUID.randomUUID().toString());
    Threads threads = new Threads(store.dataSource(), clock);
    Feedback feedback = new Feedback(store.dataSource(), clock);
    Desk desk =
        new Desk(
            counted,
            threads,
            new Notebook(store.gaps()),
            () -> LocalDate.now(clock),
            Examples.read(),
            place.command());
    Flags flags = new Flags(counted, feedback, () -> LocalDate.now(clock));
    Settings.Curators curators = settings.curators();
    NamedCurators who =
        workspace.isPresent() && curators.isEmpty()
            ? new NamedCurators(Set.of(LocalWorkspace.YOU), Optional.empty())
            : new NamedCurators(curators.people(), curators.group());
    who.watch(slack, credentials.botToken().reveal(), timer);
    CurrentWords vocabulary = new CurrentWords(store.facts());
    // A form has 3 seconds to open, and the first one would spend one of them on reading this.
    timer.schedule(vocabulary::get, 5, TimeUnit.SECONDS);
    CurationParts curation =
        curation(store, desk, who, vocabulary, feedback, place.command(), clock);
    tidying.start(
        List.of(threads::forget, store.gaps()::forget, curation.uses()::forget, feedback::forget));
    FrontDesk front =
        new FrontDesk(
            desk,
            asker -> who.of(asker.user()) == Curators.Verdict.CURATOR,
            List.of(
                new OpenFlags(feedback, place.command()),
                new Unhelpful(feedback, clock),
                new GapList(store.gaps(), () -> LocalDate.now(clock))));
    this.app =
        new SlackApp(
            place.command(),
            slack,
            team,
            desk,
            front,
            inbox,
            Optional.of(curation),
            new AnswerParts(flags, curators.channel()),
            Optional.of(
                new DigestOffice.Means(
                    store.dataSource(),
                    store.isH2(),
                    store::checkpoint,
                    due,
                    knowledge,
                    vocabulary,
                    settings.digest().zone(),
                    place.command(),
                    meters)),
            clock,
            SlackApp.PATIENCE,
            guests(place));
    meters.gauge("aimarket.jobs.waiting", app, SlackApp::jobsWaiting);
    meters.gauge("aimarket.messages.waiting", app, SlackApp::messagesWaiting);
    this.socket =
        credentials
            .appToken()
            .filter(token -> place.transport() == Settings.Transport.SOCKET)
            .map(token -> socketMode(token.reveal(), clock));
    Probes probes = new Probes(() -> problems(store), meters::scrape);
    this.server =
        Javalin.create(
            javalin -> {
              javalin.startup.showJavalinBanner = false;
              javalin.startup.showOldJavalinVersionWarning = false;
              javalin.http.maxRequestSize = LARGEST_BODY;
              workspace.ifPresent(w -> javalin.routes.before(ctx -> loopbackOnly(ctx.host())));
              if (socket.isEmpty()) {
                String secret = credentials.signingSecret().orElseThrow().reveal();
                javalin.routes.post(
                    "/slack/events", new SlackDoor(new Signature(secret, clock), clock, app));
              }
              probes.addTo(javalin.routes);
            });
  }

  private static Guests guests(Settings.Slack place) {
    Settings.Manners manners = place.manners();
    return new Guests(
        place.teamId(),
        manners.questionsPerMinute(),
        manners.sharedChannels() == Settings.Strangers.ANSWER,
        manners.bots() == Settings.Strangers.ANSWER);
  }

  private SocketMode socketMode(String appToken, Clock clock) {
    return new SocketMode(
        Addresses.of(slack, appToken),
        new SocketDoor(clock, app)::take,
        new OkHttpClient(),
        SocketMode.Patience.usual());
  }

  /**
   * Starts all of it; when this returns, questions are answered.
   *
   * @throws StartProblem where a port is in use
   */
  public static <K extends Knowledge & Digests> Bot start(
      Settings settings, Store store, K knowledge, Clock clock) {
    return start(settings, store, knowledge, clock, new StoreTime(store.dataSource()));
  }

  /**
   * @param due the time that digests go by: one for all instances on a store
   */
  public static <K extends Knowledge & Digests> Bot start(
      Settings settings, Store store, K knowledge, Clock clock, Supplier<Instant> due) {
    Bot bot = new Bot(settings, store, knowledge, clock, due);
    try {
      // Nobody but this machine has business with the local workspace, whatever the settings bind.
      String bind = bot.workspace.isPresent() ? "127.0.0.1" : settings.web().bind();
      bot.server.start(bind, settings.web().port());
    } catch (JavalinBindException e) {
      bot.close();
      throw StartProblem.portInUse(settings.web().port(), "AIMARKET_PORT");
    }
    bot.app.start();
    bot.workspace.ifPresent(
        w -> w.deliverTo(URI.create("http://127.0.0.1:" + bot.port() + "/slack/events")));
    bot.socket.ifPresent(SocketMode::start);
    return bot;
  }

  /**
   * Loads the classes of the web server and of Slack's client, which a start would otherwise wait
   * for after the store. To be called beside the opening of the store, or not at all.
   */
  public static void loadClasses() {
    Javalin.create(javalin -> javalin.startup.showJavalinBanner = false);
    SlackClients.at("http://127.0.0.1/", SlackClients.PATIENCE);
  }

  public int port() {
    return server.port();
  }

  /** Where people open the local workspace; empty with a real Slack. */
  public Optional<String> page() {
    return workspace.map(LocalWorkspace::page);
  }

  /** The local workspace, for tests. */
  public Optional<LocalWorkspace> workspace() {
    return workspace;
  }

  @Override
  public void close() {
    server.stop();
    socket.ifPresent(SocketMode::close);
    app.close();
    inbox.close();
    timer.shutdownNow();
    tidying.close();
    workspace.ifPresent(LocalWorkspace::close);
    try {
      slack.close();
    } catch (Exception e) {
      throw new IllegalStateException("the Slack client did not close", e);
    }
  }

  private static CurationParts curation(
      Store store,
      Desk desk,
      Curators who,
      CurrentWords vocabulary,
      Feedback feedback,
      String command,
      Clock clock) {
    Curation changes = store.curation();
    CurationDesk forms = new CurationDesk(store.facts(), changes, vocabulary);
    Uses uses = new Uses(store.dataSource(), changes, clock);
    return new CurationParts(
        forms,
        new CurationCommand(forms, desk, command),
        who,
        uses,
        new Corrections(store.facts(), changes, uses, vocabulary),
        feedback);
  }

  /**
   * Of the store, and of the connection over which requests come: while Slack's Web API is away,
   * requests are still taken and answered later.
   */
  private List<String> problems(Store store) {
    List<String> problems = new ArrayList<>();
    socket.flatMap(SocketMode::problem).ifPresent(problems::add);
    try {
      store.facts().revision();
    } catch (RuntimeException e) {
      problems.add("the store does not answer: " + e.getMessage());
    }
    return problems;
  }

  /** Any web site can reach loopback by a name of its own. */
  private static void loopbackOnly(@Nullable String host) {
    String name = host == null ? "" : host.replaceAll(":\\d+$", "");
    if (!LOOPBACK.contains(name)) {
      throw new ForbiddenResponse("this bot answers on loopback only");
    }
  }
}
