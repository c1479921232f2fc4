package aimarket.bot.slack;

import org.jspecify.annotations.Nullable;

/**
 * What became of a message.
 *
 * @param why Slack's error word, or what went wrong on the way; empty where it is delivered
 * @param at where it stands; null where Slack does not say, or does not have it
 */
record Sent(Kind kind, String why, @Nullable At at) {

  /** How sure one can be. */
  enum Kind {
    /** Slack has it. */
    DELIVERED,
    /** Slack said no. */
    REFUSED,
    /** Slack may have it: the connection ended between the sending and the answer. */
    UNKNOWN,
    /** Slack does not have it. */
    UNREACHABLE
  }

  /** Slack's own word for too many messages. */
  static final String RATE_LIMITED = "ratelimited";

  /**
   * Where a message stands.
   *
   * @param ts its name in the channel
   */
  record At(String channel, String ts) {}

  static final Sent OK = new Sent(Kind.DELIVERED, "");

  Sent(Kind kind, String why) {
    this(kind, why, null);
  }

  boolean delivered() {
    return kind == Kind.DELIVERED;
  }
}
