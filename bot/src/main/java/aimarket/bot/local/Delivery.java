package aimarket.bot.local;

import java.time.Duration;

/**
 * How a request to the bot ended.
 *
 * @param status of HTTP, 0 when no answer came
 * @param took until the answer to the last attempt
 * @param attempts 1 for a request that went through at once
 * @param error Slack's word for a failure, empty for an answer of 2xx
 */
public record Delivery(
    int status, String contentType, String body, Duration took, int attempts, String error) {
  public boolean ok() {
    return error.isEmpty();
  }
}
