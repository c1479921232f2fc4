package aimarket.bot.inbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A request from Slack, seen to be genuine and well formed, not yet looked into.
 *
 * @param body the bytes that Slack signed; nobody changes them
 * @param receivedAt to the microsecond, as the store keeps it
 */
public record Incoming(Key key, Kind kind, byte[] body, Instant receivedAt) {

  /** What sort of request it is. */
  public enum Kind {
    COMMAND,
    EVENT,
    ACTION
  }

  /**
   * What makes two deliveries one request.
   *
   * @param team the workspace, or the organisation for installations that span one
   * @param request event id, trigger id, or a hash of the body where there is neither
   */
  public record Key(String team, String request) {
    public Key {
      Objects.requireNonNull(team, "team is null");
      Objects.requireNonNull(request, "request is null");
    }
  }

  public Incoming {
    Objects.requireNonNull(key, "key is null");
    Objects.requireNonNull(kind, "kind is null");
    Objects.requireNonNull(body, "body is null");
    receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
  }
}
