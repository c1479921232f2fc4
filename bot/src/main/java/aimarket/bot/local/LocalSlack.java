package aimarket.bot.local;

import io.javalin.Javalin;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A small Slack on loopback: a Web API, a page for the browser, and signed requests to the bot. Its
 * state is in memory and gone when it stops.
 *
 * <p>It does not imitate: files beyond their upload, attachments, scheduled messages, global
 * shortcuts, options loaded from the app, streaming, {@code data_table} and other newer blocks,
 * OAuth, more than one team, unfurling, presence, search, and the limits that Slack sets on calls
 * other than posting. Messages of people come without the {@code rich_text} block that Slack adds.
 * Private messages outlive a reload of the page. The whole list stands in {@code
 * docs/local-workspace.md}.
 */
public final class LocalSlack implements AutoCloseable {
  private static final long LONGEST_BODY = 2_000_000;
  private final Javalin server;
  private final BotLink bot;
  private final Control control;
  private final Live live;
  private final String botToken;
  private final String appToken;
  private final String signingSecret;

  /**
   * What the workspace is started with.
   *
   * @param port on 127.0.0.1, 0 for any free one
   * @param handle the app's name behind the @, such as {@code helper}
   * @param commands what the composer knows after a /
   * @param examples lines to start with, shown where nothing was said yet
   * @param scopes of the bot token
   * @param shortcuts in the menu at a message
   * @param socketMode whether the app has Socket Mode switched on
   */
  public record Config(
      int port,
      String handle,
      List<SlashCommand> commands,
      List<String> examples,
      Set<String> scopes,
      Pace pace,
      List<MessageShortcut> shortcuts,
      boolean socketMode) {
    public Config {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("a port is a number from 0 to 65535, got " + port);
      }
      commands = List.copyOf(commands);
      examples = List.copyOf(examples);
      scopes = Set.copyOf(scopes);
      shortcuts = List.copyOf(shortcuts);
    }

    /** Any free port, the scopes that a bot of this kind asks for, Slack's own pace. */
    public static Config of(String handle, List<SlashCommand> commands, List<String> examples) {
      Set<String> scopes =
          Set.of(
              "commands",
              "chat:write",
              "app_mentions:read",
              "im:history",
              "im:write",
              "channels:read",
              "channels:history",
              "users:read",
              "files:write",
              "reactions:write");
      return new Config(0, handle, commands, examples, scopes, Pace.asSlack(), List.of(), false);
    }

    public Config withPort(int newPort) {
      return new Config(newPort, handle, commands, examples, scopes, pace, shortcuts, socketMode);
    }

    public Config withScopes(Set<String> newScopes) {
      return new Config(port, handle, commands, examples, newScopes, pace, shortcuts, socketMode);
    }

    public Config withPace(Pace newPace) {
      return new Config(port, handle, commands, examples, scopes, newPace, shortcuts, socketMode);
    }

    /** With these in the menu at a message. */
    public Config withShortcuts(List<MessageShortcut> newShortcuts) {
      return new Config(port, handle, commands, examples, scopes, pace, newShortcuts, socketMode);
    }

    /** Over connections that the bot opens, and not to an address of its own. */
    public Config withSocketMode(boolean on) {
      return new Config(port, handle, commands, examples, scopes, pace, shortcuts, on);
    }
  }

  private LocalSlack(Config config) {
    this.botToken = "xoxb-" + secret(8) + "-" + secret(12);
    this.appToken = "xapp-1-" + Workspace.APP + "-" + secret(16);
    this.signingSecret = secret(16);
    this.bot = new BotLink(signingSecret, config.pace(), config.socketMode());
    var base = new AtomicReference<>(URI.create("http://127.0.0.1/"));
    Workspace workspace = new Workspace(config.handle());
    Views views = new Views(workspace, config.pace().triggerLives());
    ResponseUrls urls = new ResponseUrls(workspace, config.pace());
    Assistants assistants = new Assistants(workspace);
    AssistantPane pane =
        new AssistantPane(workspace, bot, config.scopes().contains("assistant:write"));
    Composer composer = new Composer(workspace, bot, views, urls, config, base::get, assistants);
    Interactions interactions = new Interactions(workspace, bot, views, urls, composer, base::get);
    Faults faults = new Faults();
    FileMethods files = new FileMethods(workspace, new Uploads(), composer, base::get);
    WebApi methods =
        new WebApi(
            botToken,
            config.scopes(),
            config.handle(),
            chat(config, workspace, composer, files),
            new ConversationMethods(workspace),
            files,
            views,
            appToken,
            () -> bot.sockets().address(base.get()),
            assistants);
    ApiServer api = new ApiServer(methods, urls, faults);
    this.control =
        new Control(
            workspace, composer, interactions, views, faults, api, assistants, pane, bot.sockets());
    this.live = new Live(workspace);
    Gate gate = new Gate(secret(16));
    Page page =
        new Page(config, workspace, views, composer, interactions, assistants, pane, gate.token());
    this.server =
        Javalin.create(
            javalin -> {
              javalin.startup.showJavalinBanner = false;
              javalin.startup.showOldJavalinVersionWarning = false;
              javalin.http.maxRequestSize = LONGEST_BODY;
              gate.routes(javalin.routes);
              api.routes(javalin.routes);
              files.routes(javalin.routes);
              bot.sockets().routes(javalin.routes);
              page.routes(javalin.routes);
              live.routes(javalin.routes);
            });
    server.start("127.0.0.1", config.port());
    base.set(URI.create("http://127.0.0.1:" + server.port() + "/"));
  }

  private static ChatMethods chat(
      Config config, Workspace workspace, Composer composer, FileMethods files) {
    return new ChatMethods(
        workspace,
        new Rates(config.pace()),
        config.scopes().contains("chat:write.public"),
        composer,
        files::check);
  }

  /** Starts it; {@link #deliverTo} tells it where the bot listens. */
  public static LocalSlack start(Config config) {
    return new LocalSlack(config);
  }

  public int port() {
    return server.port();
  }

  /** A token of this start, never the same again. */
  public String botToken() {
    return botToken;
  }

  /** For Socket Mode, of this start too. */
  public String appToken() {
    return appToken;
  }

  public String signingSecret() {
    return signingSecret;
  }

  /** With a slash at the end, as Slack's client wants it. */
  public String apiUrl() {
    return "http://127.0.0.1:" + port() + "/api/";
  }

  /** For people, to be opened in a browser. */
  public String pageUrl() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /** From now on requests go to this address, which is the bot's {@code /slack/events}. */
  public void deliverTo(URI slackEventsUrl) {
    bot.deliverTo(slackEventsUrl);
  }

  /** For tests. */
  public Control control() {
    return control;
  }

  @Override
  public void close() {
    bot.close();
    live.close();
    server.stop();
  }

  private static String secret(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
