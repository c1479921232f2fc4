package aimarket.bot.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A call that the workspace received, with what it answered; {@code response_url} calls too.
 *
 * @param method such as {@code chat.postMessage}, or {@code response_url}
 * @param arguments as sent; trees sent in a form are text
 * @param status of HTTP
 * @param answer the body that went back
 */
public record ApiCall(
    Instant at, String method, ObjectNode arguments, int status, ObjectNode answer) {
  /** Slack's word for what was wrong, empty when the call was taken. */
  public String error() {
    return answer.path("error").asText("");
  }

  public boolean ok() {
    return answer.path("ok").asBoolean();
  }
}
