package aimarket.bot.digest;

import aimarket.knowledge.changes.Topics;
import java.time.Instant;

/**
 * A channel that gets a digest every week.
 *
 * @param channel Slack's id; begins with D for a person's direct messages
 * @param owner Slack's id of who set it up, and hears of what goes wrong
 * @param pausedUntil a moment long past where it is not paused
 * @param since when it is as it is; what was due before is none of its
 * @param why it is stopped, in Slack's word; empty where it is active
 */
public record Subscription(
    long id, Wanted wanted, Instant pausedUntil, State state, String why, Instant since) {

  /** Whether it is to be posted at all. */
  public enum State {
    ACTIVE,
    /** Slack does not let the bot post there. */
    STOPPED
  }

  /** What a week without news does. */
  public enum WhenQuiet {
    SKIP,
    LINE
  }

  /** What somebody asked for. */
  public record Wanted(
      String team,
      String channel,
      Topics topics,
      Schedule schedule,
      WhenQuiet whenQuiet,
      String owner) {
    /** The same of who had it before; where that is nobody, it stays as it is. */
    Wanted by(String before) {
      return before.isEmpty()
          ? this
          : new Wanted(team, channel, topics, schedule, whenQuiet, before);
    }
  }

  static final Instant NOT_PAUSED = Instant.EPOCH;

  boolean pausedAt(Instant moment) {
    return moment.isBefore(pausedUntil);
  }

  boolean active() {
    return state == State.ACTIVE;
  }

  public String team() {
    return wanted.team();
  }

  public String channel() {
    return wanted.channel();
  }

  public Schedule schedule() {
    return wanted.schedule();
  }
}
