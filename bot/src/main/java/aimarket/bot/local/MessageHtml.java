package aimarket.bot.local;

import static j2html.TagCreator.article;
import static j2html.TagCreator.div;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.img;
import static j2html.TagCreator.join;
import static j2html.TagCreator.span;
import static j2html.TagCreator.time;

import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.ArticleTag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Messages as HTML. Each has an id and a version, so that the page replaces only what changed. */
final class MessageHtml {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
  private static final long TOGETHER_SECONDS = 300;
  private final Workspace workspace;
  private final List<MessageShortcut> shortcuts;
  private final BlockHtml blocks;
  private final ZoneId zone = ZoneId.systemDefault();

  /**
   * @param shortcuts in the menu at each message
   */
  MessageHtml(Workspace workspace, List<MessageShortcut> shortcuts) {
    this.workspace = workspace;
    this.shortcuts = shortcuts;
    this.blocks = new BlockHtml(workspace);
  }

  /**
   * What one person sees, oldest first.
   *
   * @param inThread whether this is a thread's panel, where nothing opens another one
   */
  List<DomContent> all(List<Message> messages, String as, boolean inThread) {
    List<DomContent> parts = new ArrayList<>();
    Message before = null;
    for (Message message : messages) {
      if (!inThread && (before == null || !day(before).equals(day(message)))) {
        parts.add(
            div(span(DAY.format(day(message))))
                .withClass("day")
                .withId("day-" + day(message))
                .attr("data-v", "1"));
        before = null;
      }
      boolean follows =
          before != null
              && before.user().equals(message.user())
              && !before.ephemeral()
              && !message.ephemeral()
              && seconds(message) - seconds(before) < TOGETHER_SECONDS;
      parts.add(versioned(message, inThread, one(message, as, follows, inThread)));
      before = message;
    }
    return parts;
  }

  private static DomContent versioned(Message message, boolean inThread, ArticleTag article) {
    String version = Integer.toHexString(article.render().hashCode());
    return article
        .withId((inThread ? "t-" : "m-") + message.ts().replace('.', '-'))
        .attr("data-v", version);
  }

  private ArticleTag one(Message message, String as, boolean follows, boolean inThread) {
    Person author =
        workspace
            .person(message.user())
            .orElse(new Person(message.user(), message.user(), message.user(), false));
    String look = "msg" + (follows ? " follows" : "") + (message.ephemeral() ? " private" : "");
    var body = div().withClass("body");
    if (!follows) {
      body.with(head(message, author));
    }
    body.with(content(message));
    body.with(foot(message, as, inThread));
    return article()
        .withClass(look)
        .attr("aria-label", author.name() + " at " + CLOCK.format(at(message).atZone(zone)))
        .with(
            message.ephemeral() ? div("👁 Only visible to you").withClass("only-you") : null,
            div().withClass("side").with(follows ? clock(message) : avatar(author)),
            body);
  }

  private DomContent head(Message message, Person author) {
    boolean app = author.bot() || author.id().equals(Workspace.SLACKBOT);
    return div()
        .withClass("head")
        .with(span(author.name()).withClass("who"))
        .with(app ? span("APP").withClass("badge") : null)
        .with(clock(message));
  }

  private DomContent clock(Message message) {
    return time(CLOCK.format(at(message).atZone(zone)))
        .attr("datetime", at(message).toString())
        .withClass("when");
  }

  static DomContent avatar(Person person) {
    if (person.bot()) {
      return img().withSrc("/assets/app.svg").withAlt("").withClass("avatar");
    }
    String initials = person.name().substring(0, 1);
    int colour = Math.floorMod(person.id().hashCode(), 5);
    return div(initials).withClass("avatar c" + colour).attr("aria-hidden", "true");
  }

  private DomContent content(Message message) {
    var content = div().withClass("content");
    if (message.blocks().isEmpty()) {
      content.with(div().withClass("b-text").with(blocks.text(message.text())));
    } else {
      var where = Json.object().put("channel", message.channel()).put("ts", message.ts());
      content.with(blocks.html(message.blocks(), new ElementHtml(workspace, where)));
    }
    message.files().forEach(file -> content.with(file(file)));
    return message.edited() > 0 && !message.ephemeral()
        ? content.with(span("(edited)").withClass("edited"))
        : content;
  }

  /** The title above it, as Slack has it; a click opens it whole. */
  private static DomContent file(UploadedFile file) {
    DomContent shown =
        file.isImage() ? img().withSrc(file.path()).withAlt(file.altText()) : span(file.name());
    return figure()
        .withClass("b-image file")
        .with(
            figcaption(file.title()),
            TagCreator.a(shown).withHref(file.path()).attr("target", "_blank"));
  }

  private DomContent foot(Message message, String as, boolean inThread) {
    List<DomContent> parts = new ArrayList<>();
    for (String reaction : message.reactions()) {
      String name = reaction.substring(reaction.indexOf(':') + 1);
      parts.add(span(Emoji.of(name) + " 1").withClass("reaction"));
    }
    if (!inThread && !message.ephemeral()) {
      parts.add(threadLink(message, as));
    }
    if (!message.ephemeral() && !shortcuts.isEmpty()) {
      parts.add(menu(message));
    }
    return div().withClass("foot").with(parts);
  }

  /** What can be done with a message; opens by click and by key, as every details does. */
  private DomContent menu(Message message) {
    List<DomContent> choices = new ArrayList<>();
    for (MessageShortcut shortcut : shortcuts) {
      var where =
          Json.object()
              .put("channel", message.channel())
              .put("ts", message.ts())
              .put("shortcut", shortcut.callbackId());
      choices.add(
          TagCreator.button(shortcut.name())
              .withType("button")
              .attr("data-shortcut", shortcut.callbackId())
              .attr("hx-post", "/page/shortcut")
              .attr("hx-swap", "none")
              .attr("hx-vals", where.toString()));
    }
    return TagCreator.details(
            TagCreator.summary("⋯").attr("aria-label", "More actions for this message"),
            div().withClass("menu").attr("role", "group").with(choices))
        .withClass("actions-menu quiet");
  }

  private DomContent threadLink(Message message, String as) {
    String root = message.threadTs() == null ? message.ts() : message.threadTs();
    long replies =
        workspace.thread(message.channel(), root).stream()
            .filter(Message::reply)
            .filter(reply -> reply.visibleTo(as))
            .count();
    String words =
        replies == 0 ? "Reply in thread" : replies + (replies == 1 ? " reply" : " replies");
    String query = "as=" + as + "&thread=" + root;
    return TagCreator.a(join(words))
        .withClass(replies == 0 ? "thread-link quiet" : "thread-link")
        .withHref("/c/" + message.channel() + "?" + query)
        .attr("hx-get", "/part/panel?channel=" + message.channel() + "&" + query)
        .attr("hx-target", "#panel")
        .attr("hx-swap", "outerHTML")
        .attr("hx-push-url", "/c/" + message.channel() + "?" + query);
  }

  private LocalDate day(Message message) {
    return at(message).atZone(zone).toLocalDate();
  }

  private static long seconds(Message message) {
    return new BigDecimal(message.ts()).longValue();
  }

  private static Instant at(Message message) {
    return Instant.ofEpochSecond(seconds(message));
  }
}
