package aimarket.bot.slack;

/**
 * What became of a message.
 *
 * @param why Slack's error word, or what went wrong on the way; empty where it is delivered
 */
record Sent(Kind kind, String why) {

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

  static final Sent OK = new Sent(Kind.DELIVERED, "");

  boolean delivered() {
    return kind == Kind.DELIVERED;
  }
}
