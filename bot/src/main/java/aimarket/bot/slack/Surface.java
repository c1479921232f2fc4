package aimarket.bot.slack;

import com.slack.api.bolt.App;
import java.util.List;

/**
 * A place where people meet the bot: what it listens to there, and what Slack must allow for it.
 *
 * @param name for people, and for the table of scopes
 * @param scopes of the bot token
 * @param events subscriptions of the Events API
 * @param listening registers the listener; its place in this record keeps manifest and code one
 */
record Surface(String name, List<String> scopes, List<String> events, Listening listening) {

  /** Registers on a Bolt app. */
  @FunctionalInterface
  interface Listening {
    void on(App app, Listeners listeners);
  }
}
