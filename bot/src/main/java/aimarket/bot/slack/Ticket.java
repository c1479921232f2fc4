package aimarket.bot.slack;

import aimarket.bot.inbox.Incoming;
import com.slack.api.bolt.context.Context;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Goes with a request through Bolt: which row of the inbox it is, and since when the person waits.
 */
record Ticket(Incoming.Key key, Instant receivedAt) {
  private static final String TEAM = "aimarket.team";
  private static final String REQUEST = "aimarket.request";
  private static final String RECEIVED = "aimarket.received";
  private static final String OWED = "aimarket.owed";

  void writeTo(Context context) {
    Map<String, String> values = context.getAdditionalValues();
    values.put(TEAM, key.team());
    values.put(REQUEST, key.request());
    values.put(RECEIVED, receivedAt.toString());
  }

  /** Takes the ticket: from now on whoever took it owes the answer. */
  static Ticket take(Context context) {
    Map<String, String> values = context.getAdditionalValues();
    values.put(OWED, "yes");
    return peek(context);
  }

  /** Looks at the ticket and leaves it. */
  static Ticket peek(Context context) {
    Map<String, String> values = context.getAdditionalValues();
    return new Ticket(
        new Incoming.Key(need(values, TEAM), need(values, REQUEST)),
        Instant.parse(need(values, RECEIVED)));
  }

  static boolean isTaken(Context context) {
    return context.getAdditionalValues().containsKey(OWED);
  }

  private static String need(Map<String, String> values, String name) {
    return Objects.requireNonNull(values.get(name), "the request has no " + name);
  }
}
