package aimarket.bot.digest;

/** Channels and people in a text that knows no Slack; whoever shows it writes them Slack's way. */
public final class Names {
  private Names() {}

  /** "{#C0123}", or words where it is nobody else's. */
  static String channel(String id) {
    return isDirect(id) ? "your direct messages with me" : "{#" + id + "}";
  }

  /** A conversation with the bot, by its own id or by that of the person. */
  static boolean isDirect(String id) {
    return id.matches("[DUW].*");
  }

  /** "{@U0123}". */
  static String person(String id) {
    return "{@" + id + "}";
  }
}
