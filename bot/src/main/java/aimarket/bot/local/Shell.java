package aimarket.bot.local;

import static j2html.TagCreator.a;
import static j2html.TagCreator.aside;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.script;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.databind.node.ObjectNode;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What stands around the messages: the document, the sidebar, the heads, the panel of a thread. */
final class Shell {
  private static final String HTMX_CONFIG =
      "{\"includeIndicatorStyles\":false,\"allowEval\":false,\"historyCacheSize\":0,"
          + "\"refreshOnHistoryMiss\":true}";
  private final LocalSlack.Config config;
  private final Workspace workspace;
  private final MessageHtml messages;
  private final ComposerHtml composer;
  private final AssistantHtml assistant;
  private final String token;
  private final BiPredicate<String, String> unread;

  /**
   * @param unread whether a person, by id, has not seen all of a channel, by id
   */
  Shell(
      LocalSlack.Config config,
      Workspace workspace,
      MessageHtml messages,
      AssistantHtml assistant,
      String token,
      BiPredicate<String, String> unread) {
    this.config = config;
    this.workspace = workspace;
    this.messages = messages;
    this.composer = new ComposerHtml(config, workspace);
    this.assistant = assistant;
    this.token = token;
    this.unread = unread;
  }

  String channelPage(Channel channel, String as, @Nullable String thread) {
    DomContent middle =
        main()
            .withId("main")
            .with(
                header()
                    .withClass("top")
                    .with(menu(), h1(heading(channel)), p(channel.topic()).withClass("topic"))
                    .with(channel.direct() ? tabs(channel, as, false) : assistant.opener(channel)),
                div()
                    .withId("log")
                    .withClass("log")
                    .attr("role", "log")
                    .attr("aria-live", "polite")
                    .attr("aria-label", "Messages in " + heading(channel))
                    .attr("tabindex", "0")
                    .attr("data-live", "/part/log?channel=" + channel.id() + "&as=" + as)
                    .with(log(channel, as)),
                composer.html(channel, as, null));
    return document(heading(channel), channel.id(), as, middle, panel(channel, as, thread));
  }

  String homePage(String as, List<DomContent> home) {
    DomContent middle =
        main()
            .withId("main")
            .with(
                header()
                    .withClass("top")
                    .with(menu(), h1(config.handle()))
                    .with(
                        workspace
                            .directMessages(as)
                            .map(channel -> tabs(channel, as, true))
                            .orElse(null)),
                div()
                    .withId("log")
                    .withClass("log home")
                    .attr("tabindex", "0")
                    .attr("data-live", "/part/home?as=" + as)
                    .with(home));
    return document(config.handle(), "home", as, middle, closedPanel());
  }

  /** An app's two tabs: https://docs.slack.dev/surfaces/app-home. */
  private static DomContent tabs(Channel messages, String as, boolean home) {
    return nav(
            tab("Home", "/home?as=" + as, home),
            tab("Messages", "/c/" + messages.id() + "?as=" + as, !home))
        .withClass("tabs")
        .attr("aria-label", "Tabs of the app");
  }

  private static DomContent tab(String name, String address, boolean here) {
    return a(name).withHref(address).attr(here ? "aria-current" : "data-other", "page");
  }

  List<DomContent> log(Channel channel, String as) {
    List<Message> seen =
        workspace.messages(channel.id()).stream()
            .filter(message -> message.visibleTo(as) && !message.reply())
            .toList();
    List<DomContent> parts = new ArrayList<>();
    parts.add(welcome(channel, seen.isEmpty()));
    parts.addAll(messages.all(seen, as, false));
    parts.addAll(assistant.below(channel, as, null));
    return parts;
  }

  List<DomContent> thread(Channel channel, String as, String ts) {
    List<DomContent> parts = new ArrayList<>();
    parts.addAll(
        messages.all(
            workspace.thread(channel.id(), ts).stream().filter(m -> m.visibleTo(as)).toList(),
            as,
            true));
    parts.addAll(assistant.below(channel, as, ts));
    return parts;
  }

  DomContent panel(Channel channel, String as, @Nullable String thread) {
    Optional<AssistantPane.Open> pane = assistant.pane(as);
    if (thread == null && pane.isPresent()) {
      Channel direct = workspace.channel(pane.get().channel()).orElseThrow();
      return panel(direct, as, pane.get().thread(), channel, true);
    }
    return thread == null ? closedPanel() : panel(channel, as, thread, channel, false);
  }

  /**
   * @param beside the channel that it stands beside
   * @param chat whether it is the pane of the app, and not a thread that somebody opened
   */
  private DomContent panel(
      Channel channel, String as, String thread, Channel beside, boolean chat) {
    String name = chat ? "Chat with " + config.handle() : "Thread";
    var close =
        a("✕")
            .withId("close-panel")
            .withClass("close")
            .attr("aria-label", chat ? "Close chat" : "Close thread")
            .withHref("/c/" + beside.id() + "?as=" + as);
    if (chat) {
      close.attr("hx-post", "/page/assistant/close").attr("hx-swap", "none");
    }
    return aside()
        .withId("panel")
        .withClass("panel")
        .attr("aria-label", name)
        .with(
            header()
                .withClass("top")
                .with(
                    h2(chat ? config.handle() : "Thread"),
                    p(chat ? "Chat" : heading(channel)).withClass("topic"),
                    close),
            div()
                .withId("thread")
                .withClass("log")
                .attr("role", "log")
                .attr("aria-live", "polite")
                .attr("aria-label", "Messages in thread")
                .attr("tabindex", "0")
                .attr(
                    "data-live",
                    "/part/thread?channel=" + channel.id() + "&as=" + as + "&thread=" + thread)
                .with(thread(channel, as, thread)),
            composer.html(channel, as, thread));
  }

  private static DomContent closedPanel() {
    return aside().withId("panel").attr("hidden");
  }

  private DomContent welcome(Channel channel, boolean empty) {
    var welcome =
        div()
            .withClass("welcome")
            .withId("welcome")
            .attr("data-v", empty ? "empty" : "full")
            .with(h2(channel.direct() ? config.handle() : "# " + channel.name()))
            .with(
                p(
                    channel.direct()
                        ? "Your conversation with " + config.handle() + ". Ask anything."
                        : channel.topic()));
    if (!empty || channel.archived() || channel.direct() && assistant.isAllowed()) {
      return welcome;
    }
    List<DomContent> chips = new ArrayList<>();
    for (String example : config.examples()) {
      chips.add(button(example).withType("button").withClass("chip").attr("data-fill", example));
    }
    return chips.isEmpty()
        ? welcome
        : welcome.with(
            p("Try one of these:").withClass("try"), div().withClass("chips").with(chips));
  }

  private static DomContent menu() {
    return button("☰")
        .withType("button")
        .withId("menu")
        .attr("aria-label", "Channels")
        .attr("aria-controls", "sidebar")
        .attr("aria-expanded", "false");
  }

  String heading(Channel channel) {
    String mark = channel.kind() == Channel.Kind.PRIVATE ? "🔒 " : "# ";
    return channel.direct() ? config.handle() : mark + channel.name();
  }

  List<DomContent> sidebar(String current, String as) {
    List<DomContent> rooms = new ArrayList<>();
    List<DomContent> direct = new ArrayList<>();
    for (Channel channel : workspace.channels()) {
      if (channel.has(as)) {
        (channel.direct() ? direct : rooms).add(item(channel, current, as));
      }
    }
    DomContent home =
        li(
            a(span("⌂").withClass("mark").attr("aria-hidden", "true"), span("Home"))
                .withHref("/home?as=" + as)
                .attr(current.equals("home") ? "aria-current" : "data-other", "page"));
    return List.of(
        keyed("rooms", h2("Channels"), ul().with(rooms)),
        keyed("direct", h2("Direct messages and app"), ul().with(direct).with(home)));
  }

  private static DomContent keyed(String id, DomContent... content) {
    var group = div().withClass("group").with(content);
    return group.withId(id).attr("data-v", Integer.toHexString(group.render().hashCode()));
  }

  private DomContent item(Channel channel, String current, String as) {
    boolean here = channel.id().equals(current);
    boolean news = !here && unread.test(as, channel.id());
    String mark = channel.kind() == Channel.Kind.PRIVATE ? "🔒" : "#";
    String name = channel.direct() ? config.handle() : channel.name();
    var anchor =
        a().withHref("/c/" + channel.id() + "?as=" + as)
            .withClass((news ? "unread" : "") + (channel.archived() ? " archived" : ""))
            .with(
                span(channel.direct() ? "●" : mark).withClass("mark").attr("aria-hidden", "true"),
                span(name));
    if (here) {
      anchor.attr("aria-current", "page");
    }
    if (news) {
      anchor.with(span("new").withClass("dot"));
    }
    return li(anchor);
  }

  private String document(
      String name, String current, String as, DomContent middle, DomContent panel) {
    ObjectNode headers = Json.object().put(Gate.TOKEN_HEADER, token);
    return "<!DOCTYPE html>\n"
        + html()
            .attr("lang", "en")
            .with(
                head(
                    meta().attr("charset", "utf-8"),
                    meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                    meta().withName("color-scheme").withContent("light dark"),
                    meta().withName("htmx-config").withContent(HTMX_CONFIG),
                    title(name + " · Local workspace"),
                    link().withRel("icon").withHref("/assets/app.svg"),
                    link().withRel("stylesheet").withHref("/assets/page.css"),
                    script().withSrc("/assets/htmx.js").attr("defer"),
                    script().withSrc("/assets/page.js").attr("defer")),
                body()
                    .attr("hx-headers", headers.toString())
                    .with(
                        a("Skip to the message field").withHref("#text").withClass("skip"),
                        nav()
                            .withId("sidebar")
                            .attr("aria-label", "Workspace")
                            .with(
                                div(
                                        span("Local workspace"),
                                        span("on this computer").withClass("sub"))
                                    .withClass("team"),
                                div()
                                    .withId("channels")
                                    .attr(
                                        "data-live",
                                        "/part/sidebar?channel=" + current + "&as=" + as)
                                    .with(sidebar(current, as)),
                                who(as)),
                        middle,
                        panel,
                        div().withId("modals").attr("data-live", "/part/modal?as=" + as),
                        div()
                            .withId("notice")
                            .attr("role", "status")
                            .attr("aria-live", "assertive")))
            .render();
  }

  /** One browser is enough to see what the others see. */
  private DomContent who(String as) {
    var people = select().withId("as").attr("aria-label", "Look at the workspace as");
    for (Person person : workspace.people()) {
      if (!person.bot() && !person.id().equals(Workspace.SLACKBOT)) {
        var choice = option(person.name()).withValue(person.id());
        people.with(person.id().equals(as) ? choice.attr("selected") : choice);
      }
    }
    return div(span("Looking as"), people).withClass("me");
  }
}
