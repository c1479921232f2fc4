package aimarket.bot.local;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import j2html.tags.DomContent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page for the browser: what people see of the workspace, and what they do in it. */
final class Page {
  private final LocalSlack.Config config;
  private final Workspace workspace;
  private final Views views;
  private final Composer composer;
  private final Interactions interactions;
  private final AssistantPane pane;
  private final Shell shell;
  private final ModalHtml modals;
  private final Map<String, String> lastSeen = new ConcurrentHashMap<>();

  Page(
      LocalSlack.Config config,
      Workspace workspace,
      Views views,
      Composer composer,
      Interactions interactions,
      Assistants assistants,
      AssistantPane pane,
      String token) {
    this.config = config;
    this.workspace = workspace;
    this.views = views;
    this.composer = composer;
    this.interactions = interactions;
    this.pane = pane;
    this.modals = new ModalHtml(workspace);
    this.shell =
        new Shell(
            config,
            workspace,
            new MessageHtml(workspace, config.shortcuts()),
            new AssistantHtml(config.handle(), assistants, pane),
            token,
            this::unread);
  }

  void routes(RoutesConfig routes) {
    routes.get("/", http -> http.redirect("/c/ai-market"));
    routes.get("/c/{channel}", this::channelPage);
    routes.get("/home", this::homePage);
    routes.get("/part/log", http -> parts(http, log(channel(http), as(http))));
    routes.get("/part/thread", this::thread);
    routes.get("/part/panel", this::panel);
    routes.get(
        "/part/sidebar", http -> parts(http, shell.sidebar(query(http, "channel"), as(http))));
    routes.get("/part/modal", this::modal);
    routes.get("/part/home", http -> parts(http, home(as(http))));
    routes.post("/page/send", this::send);
    routes.post("/page/assistant", this::assistant);
    routes.post("/page/assistant/close", http -> pane.close(person(asOfPage(http))));
    routes.post("/page/press", this::press);
    routes.post("/page/shortcut", this::shortcut);
    routes.post("/page/submit", this::submit);
    routes.post("/page/close", http -> views.close(field(http, "view")));
    routes.exception(
        IllegalArgumentException.class,
        (problem, http) -> http.status(400).result(String.valueOf(problem.getMessage())));
    new Assets().routes(routes);
  }

  private void channelPage(Context http) {
    Channel channel =
        workspace
            .channel(http.pathParam("channel"))
            .orElseThrow(() -> new IllegalArgumentException("There is no such channel."));
    String as = as(http);
    if (!channel.has(as)) {
      http.redirect("/c/ai-market?as=" + as);
      return;
    }
    seen(channel, as);
    if (channel.direct()) {
      interactions.openMessages(as);
    }
    pane.look(as, channel.id());
    http.html(shell.channelPage(channel, as, http.queryParam("thread")));
  }

  private List<DomContent> log(Channel channel, String as) {
    seen(channel, as);
    return shell.log(channel, as);
  }

  private void homePage(Context http) {
    String as = as(http);
    interactions.openHome(as);
    http.html(shell.homePage(as, home(as)));
  }

  private List<DomContent> home(String as) {
    return views.homeOf(as).map(modals::home).orElseGet(() -> modals.noHome(config.handle()));
  }

  private void assistant(Context http) {
    String as = person(asOfPage(http));
    pane.start(as, field(http, "channel"));
    http.header("HX-Redirect", "/c/" + field(http, "channel") + "?as=" + as).status(204);
  }

  private void thread(Context http) {
    parts(http, shell.thread(channel(http), as(http), query(http, "thread")));
  }

  private void panel(Context http) {
    http.html(shell.panel(channel(http), as(http), query(http, "thread")).render());
  }

  private void modal(Context http) {
    parts(http, views.modalOf(as(http)).map(view -> List.of(modals.modal(view))).orElse(List.of()));
  }

  /** Does not wait for the bot: what it answers arrives like everything else. */
  private void send(Context http) {
    String text = field(http, "text").strip();
    if (!text.isEmpty()) {
      composer.send(
          person(field(http, "as")), field(http, "channel"), http.formParam("thread"), text);
    }
    http.status(204);
  }

  private void press(Context http) {
    String block = field(http, "block");
    String action = field(http, "action");
    String chosen = http.formParam("chosen") == null ? "" : field(http, "chosen");
    String view = http.formParam("view");
    if (view != null) {
      interactions.pressInView(open(view), block, action, chosen);
    } else {
      interactions.press(
          person(asOfPage(http)), field(http, "channel"), field(http, "ts"), block, action, chosen);
    }
    http.status(204);
  }

  private void shortcut(Context http) {
    String callback = field(http, "shortcut");
    MessageShortcut chosen =
        config.shortcuts().stream()
            .filter(one -> one.callbackId().equals(callback))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no such shortcut."));
    interactions.shortcut(
        person(asOfPage(http)), field(http, "channel"), field(http, "ts"), chosen);
    http.status(204);
  }

  /** The address of the page says as whom it is looked at. */
  private static String asOfPage(Context http) {
    String page = http.header("HX-Current-URL");
    int at = page == null ? -1 : page.indexOf("as=");
    return page == null || at < 0 ? Workspace.YOU : page.substring(at + 3).split("[&#]", 2)[0];
  }

  private void submit(Context http) {
    Views.View view = open(field(http, "view"));
    Map<String, Map<String, String>> values = new HashMap<>();
    for (var block : view.content().path("blocks")) {
      String id = block.path("block_id").asText();
      String entered = http.formParam("f-" + id);
      if (entered != null) {
        values.put(id, Map.of(block.path("element").path("action_id").asText(), entered));
      }
    }
    Map<String, String> problems =
        interactions
            .submit(view, values)
            .completeOnTimeout(Interactions.TROUBLE, 10, TimeUnit.SECONDS)
            .join();
    parts(http, modals.problems(view, problems));
  }

  private Views.View open(String id) {
    return views
        .modal(id)
        .or(
            () ->
                workspace.people().stream()
                    .flatMap(p -> views.homeOf(p.id()).stream())
                    .filter(v -> v.id().equals(id))
                    .findFirst())
        .orElseThrow(() -> new IllegalArgumentException("This view is closed."));
  }

  private boolean unread(String as, String channel) {
    String last = lastSeen.getOrDefault(as + channel, "");
    return workspace.messages(channel).stream()
        .anyMatch(
            message ->
                message.ts().compareTo(last) > 0
                    && message.visibleTo(as)
                    && !message.user().equals(as));
  }

  private void seen(Channel channel, String as) {
    List<Message> all = workspace.messages(channel.id());
    if (!all.isEmpty()) {
      lastSeen.put(as + channel.id(), all.get(all.size() - 1).ts());
    }
  }

  private static void parts(Context http, List<? extends DomContent> parts) {
    http.html(parts.stream().map(DomContent::render).collect(Collectors.joining()));
  }

  private Channel channel(Context http) {
    String as = as(http);
    return workspace
        .channel(query(http, "channel"))
        .filter(channel -> channel.has(as))
        .orElseThrow(() -> new IllegalArgumentException("There is no such channel."));
  }

  private String as(Context http) {
    @Nullable String id = http.queryParam("as");
    return person(id == null ? Workspace.YOU : id);
  }

  private String person(String id) {
    return workspace
        .person(id)
        .filter(person -> !person.bot())
        .map(Person::id)
        .orElseThrow(() -> new IllegalArgumentException("There is nobody with the id " + id));
  }

  private static String query(Context http, String name) {
    String value = http.queryParam(name);
    return value == null ? "" : value;
  }

  private static String field(Context http, String name) {
    String value = http.formParam(name);
    if (value == null) {
      throw new IllegalArgumentException("The field " + name + " is missing.");
    }
    return value;
  }
}
