package aimarket.bot.digest;

/** Channels and people in a text that knows no Slack; whoever shows it writes them Slack's way. */
public final class Names {
  private Names() {}

  /** "{#C0123}", or words where it is nobody else's. */
  static String channel(String id) {
    return id.startsWith("D") ? "your direct messages with me" : "{#" + id + "}";
  }

  /** "{@U0123}". */
  static String person(String id) {
    return "{@" + id + "}";
  }
}
