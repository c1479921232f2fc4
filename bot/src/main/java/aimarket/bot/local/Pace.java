package aimarket.bot.local;

import java.time.Duration;
import java.util.List;

/**
 * How long and how often: Slack's clocks, which tests make short.
 *
 * @param answerWithin a request not answered by then counts as failed
 * @param retryDelays waits before each repetition of an event that failed
 * @param responseUrlLives how long a {@code response_url} takes messages
 * @param responseUrlUses how many messages it takes
 * @param triggerLives how long a {@code trigger_id} opens a view
 * @param messageGap one message a channel in this time, on average; zero for no limit
 * @param messageBurst how many may come at once before the gap counts; at least 1
 */
public record Pace(
    Duration answerWithin,
    List<Duration> retryDelays,
    Duration responseUrlLives,
    int responseUrlUses,
    Duration triggerLives,
    Duration messageGap,
    int messageBurst) {
  public Pace {
    retryDelays = List.copyOf(retryDelays);
    if (messageBurst < 1) {
      throw new IllegalArgumentException("messageBurst is at least 1, got " + messageBurst);
    }
  }

  /**
   * As Slack's pages say: https://docs.slack.dev/apis/events-api#retries,
   * https://docs.slack.dev/interactivity/handling-user-interaction#message_responses and
   * https://docs.slack.dev/apis/web-api/rate-limits, which allows short bursts.
   */
  public static Pace asSlack() {
    return new Pace(
        Duration.ofSeconds(3),
        List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)),
        Duration.ofMinutes(30),
        5,
        Duration.ofSeconds(3),
        Duration.ofSeconds(1),
        5);
  }

  public Pace withAnswerWithin(Duration time) {
    return new Pace(
        time,
        retryDelays,
        responseUrlLives,
        responseUrlUses,
        triggerLives,
        messageGap,
        messageBurst);
  }

  public Pace withRetryDelays(List<Duration> delays) {
    return new Pace(
        answerWithin,
        delays,
        responseUrlLives,
        responseUrlUses,
        triggerLives,
        messageGap,
        messageBurst);
  }

  public Pace withResponseUrlLives(Duration time) {
    return new Pace(
        answerWithin, retryDelays, time, responseUrlUses, triggerLives, messageGap, messageBurst);
  }

  public Pace withTriggerLives(Duration time) {
    return new Pace(
        answerWithin,
        retryDelays,
        responseUrlLives,
        responseUrlUses,
        time,
        messageGap,
        messageBurst);
  }

  /** One message a channel in {@code gap}, with {@code burst} at once. */
  public Pace withMessages(Duration gap, int burst) {
    return new Pace(
        answerWithin, retryDelays, responseUrlLives, responseUrlUses, triggerLives, gap, burst);
  }
}
