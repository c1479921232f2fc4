package aimarket.bot.digest;

/**
 * Where a digest stands in Slack.
 *
 * @param channel empty where that is not known
 * @param ts its name in the channel; empty where that is not known
 */
public record Where(String channel, String ts) {
  static final Where NOWHERE = new Where("", "");
}
