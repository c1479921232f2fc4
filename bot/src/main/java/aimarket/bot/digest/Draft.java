package aimarket.bot.digest;

import aimarket.bot.digest.Subscription.WhenQuiet;

/**
 * A subscription in a form, as a person left it there.
 *
 * @param id 0 for a new one
 * @param topics companies and measures by name; empty for all
 * @param channel Slack's id; empty for the person's direct messages
 * @param weekday 1 for Monday to 7 for Sunday
 * @param time "09:00"
 * @param until the day on which a pause ends, "2026-12-24"; empty for no pause
 */
public record Draft(
    long id,
    String topics,
    String channel,
    int weekday,
    String time,
    String zone,
    WhenQuiet quiet,
    String until) {

  /** The fields in which something can be wrong. */
  public static final String TOPICS = "topics";

  public static final String CHANNEL = "channel";
  public static final String TIME = "time";
  public static final String ZONE = "zone";
  public static final String UNTIL = "until";
}
