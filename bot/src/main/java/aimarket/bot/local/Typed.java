package aimarket.bot.local;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What somebody typed, as Slack stores and sends it. */
final class Typed {
  private static final Pattern NAMES =
      Pattern.compile("(?<![\\w@#/])([@#])([a-z0-9][a-z0-9._-]*[a-z0-9])|\\bhttps?://[^\\s<>|]+");

  private Typed() {}

  /** https://docs.slack.dev/messaging/formatting-message-text#escaping: three characters. */
  static String escaped(String typed) {
    return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String asSlackStoresIt(String typed, Workspace workspace) {
    return asSlackStoresIt(typed, workspace, false);
  }

  /**
   * Names become ids.
   *
   * @param withNames whether people's names go along, as in a command whose app wants ids
   */
  static String asSlackStoresIt(String typed, Workspace workspace, boolean withNames) {
    return NAMES
        .matcher(escaped(typed))
        .replaceAll(
            match -> java.util.regex.Matcher.quoteReplacement(id(match, workspace, withNames)));
  }

  private static String id(MatchResult match, Workspace workspace, boolean withNames) {
    String whole = match.group();
    String name = match.group(2);
    if (match.group(1) == null) {
      return "<" + whole + ">";
    }
    if (match.group(1).equals("#")) {
      return workspace
          .channel(name)
          .map(channel -> "<#" + channel.id() + "|" + channel.name() + ">")
          .orElse(whole);
    }
    return workspace.people().stream()
        .filter(person -> person.handle().equals(name))
        .map(person -> "<@" + person.id() + (withNames ? "|" + person.handle() : "") + ">")
        .findFirst()
        .orElse(whole);
  }

  /** Ids of the people who are named with @. */
  static List<String> people(String typed, Workspace workspace) {
    return workspace.people().stream()
        .filter(person -> typed.contains("@" + person.handle()))
        .map(Person::id)
        .toList();
  }
}
