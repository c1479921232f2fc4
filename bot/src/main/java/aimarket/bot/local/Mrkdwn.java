package aimarket.bot.local;

import static j2html.TagCreator.a;
import static j2html.TagCreator.blockquote;
import static j2html.TagCreator.br;
import static j2html.TagCreator.code;
import static j2html.TagCreator.em;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.s;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slack's mrkdwn as HTML: https://docs.slack.dev/messaging/formatting-message-text. Everything that
 * is shown goes through text nodes, so nothing in it can become markup.
 */
final class Mrkdwn {
  private static final Pattern PRE = Pattern.compile("```\\n?([\\s\\S]+?)\\n?```");
  private static final Pattern TOKEN =
      Pattern.compile(
          "`(?<code>[^`\\n]+)`"
              + "|<(?<angle>[^<>\\n]+)>"
              + "|(?<![\\w*])\\*(?! )(?<bold>[^*\\n]+)(?<! )\\*(?![\\w*])"
              + "|(?<![\\w_])_(?! )(?<italic>[^_\\n]+)(?<! )_(?![\\w_])"
              + "|(?<![\\w~])~(?! )(?<strike>[^~\\n]+)(?<! )~(?![\\w~])"
              + "|:(?<emoji>[a-z0-9_+-]{1,40}):");

  private final Workspace workspace;

  Mrkdwn(Workspace workspace) {
    this.workspace = workspace;
  }

  List<DomContent> html(String mrkdwn) {
    List<DomContent> parts = new ArrayList<>();
    Matcher fence = PRE.matcher(mrkdwn);
    int from = 0;
    while (fence.find()) {
      lines(mrkdwn.substring(from, fence.start()).stripTrailing(), parts);
      parts.add(pre(unescaped(fence.group(1))));
      from = fence.end();
      if (from < mrkdwn.length() && mrkdwn.charAt(from) == '\n') {
        from++;
      }
    }
    lines(mrkdwn.substring(from), parts);
    return parts;
  }

  private void lines(String segment, List<DomContent> parts) {
    if (segment.isEmpty()) {
      return;
    }
    boolean breaks = false;
    for (String line : segment.split("\n", -1)) {
      boolean quoted = line.startsWith("&gt;");
      if (breaks && !quoted) {
        parts.add(br());
      }
      if (quoted) {
        parts.add(blockquote().with(inline(line.substring(4).strip())));
      } else {
        parts.addAll(inline(line));
      }
      breaks = !quoted;
    }
  }

  private List<DomContent> inline(String line) {
    List<DomContent> parts = new ArrayList<>();
    Matcher token = TOKEN.matcher(line);
    int from = 0;
    while (token.find()) {
      plain(line.substring(from, token.start()), parts);
      parts.add(token(token));
      from = token.end();
    }
    plain(line.substring(from), parts);
    return parts;
  }

  private static void plain(String words, List<DomContent> parts) {
    if (!words.isEmpty()) {
      parts.add(text(unescaped(words)));
    }
  }

  private DomContent token(Matcher token) {
    if (token.group("code") != null) {
      return code(unescaped(token.group("code")));
    }
    if (token.group("angle") != null) {
      return angle(token.group("angle"));
    }
    if (token.group("bold") != null) {
      return strong().with(inline(token.group("bold")));
    }
    if (token.group("italic") != null) {
      return em().with(inline(token.group("italic")));
    }
    if (token.group("strike") != null) {
      return s().with(inline(token.group("strike")));
    }
    return text(Emoji.of(token.group("emoji")));
  }

  /** What stands between {@code <} and {@code >}: a person, a channel, a call, a link. */
  private DomContent angle(String inside) {
    String[] parts = inside.split("\\|", 2);
    String target = parts[0];
    String label = parts.length > 1 ? parts[1] : target;
    if (target.startsWith("@")) {
      return user(target.substring(1));
    }
    if (target.startsWith("#")) {
      return channel(target.substring(1));
    }
    if (target.startsWith("!date^")) {
      return text(unescaped(label));
    }
    if (target.startsWith("!")) {
      return span("@" + target.substring(1)).withClass("mention call");
    }
    return link(unescaped(target), unescaped(label));
  }

  /** A link for the three kinds of address that Slack links, else the words as they stand. */
  static DomContent link(String url, String label) {
    if (!url.matches("(?i)(https?://|mailto:)[^\\s]+")) {
      return text("<" + url + (label.equals(url) ? "" : "|" + label) + ">");
    }
    return a(label).withHref(url).withTarget("_blank").withRel("noopener noreferrer");
  }

  DomContent user(String id) {
    String name = workspace.person(id).map(Person::handle).orElse(id);
    return span("@" + name).withClass("mention");
  }

  DomContent channel(String id) {
    String name = workspace.channel(id).map(Channel::name).orElse(id);
    return span("#" + name).withClass("mention");
  }

  static String unescaped(String words) {
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
