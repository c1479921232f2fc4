package aimarket.bot.digest;

import java.time.Duration;
import java.time.Instant;

/**
 * What became of the digest of one week.
 *
 * @param due when it had to be posted
 * @param after what became known after this moment, up to {@code upTo}, is told
 * @param staleAt from here on the next week's digest covers it
 * @param why it is not posted, or Slack's word; empty where there is nothing to say
 * @param holder the process that has it in hand
 * @param channel where it stands; empty where that is not known
 * @param ts its name there; empty where that is not known
 */
public record Run(
    Key key,
    Instant due,
    Instant after,
    Instant upTo,
    Instant staleAt,
    State state,
    String why,
    String holder,
    Instant heldUntil,
    String channel,
    String ts) {
  /** What is said of a run whose news all came before, or never. */
  static final String QUIET = "nothing new";

  static final String PAUSED = "paused";
  static final String STOPPED = "stopped";

  public record Key(long subscription, Week week) {
    /** What its message is found again by: "digest-12-2026-W47". */
    public String mark() {
      return "digest-" + subscription + "-" + week.name();
    }
  }

  /** In the order in which they come; those from SENT on are ends. */
  public enum State {
    /** Somebody has it, and Slack has nothing of it. */
    CLAIMED,
    /** It is being handed to Slack. */
    SENDING,
    SENT,
    /** Slack may have it. */
    UNKNOWN,
    /** Slack said no. */
    FAILED,
    SKIPPED,
    /** It was not posted before the next one was due, which covers it. */
    STALE
  }

  /** How many weeks it covers, to the nearest. */
  long weeks() {
    return weeks(after, upTo);
  }

  static long weeks(Instant after, Instant upTo) {
    return Math.max(1, Math.round(Duration.between(after, upTo).toHours() / (7 * 24.0)));
  }
}
