package aimarket.bot.slack;

import java.util.Optional;

/**
 * Whom the bot answers, and how much.
 *
 * @param team the only workspace that is served; empty for every one that the token is good for
 * @param perMinute requests of one person; 0 for no limit
 * @param strangers whether people and channels of other organisations are answered
 * @param bots whether other apps and workflows are answered
 */
public record Guests(Optional<String> team, int perMinute, boolean strangers, boolean bots) {
  /** All people of the workspace, as much as they like. */
  public static final Guests PEOPLE = new Guests(Optional.empty(), 0, false, false);
}
