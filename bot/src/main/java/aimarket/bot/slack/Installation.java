package aimarket.bot.slack;

import org.jspecify.annotations.Nullable;

/**
 * What is needed to speak in a workspace.
 *
 * @param botUser the bot's own user id; null until Slack has said it
 */
public record Installation(String team, String token, @Nullable String botUser) {
  /** Without the token, which must not get into a log. */
  @Override
  public String toString() {
    return "Installation[" + team + ", ***, " + botUser + "]";
  }
}
