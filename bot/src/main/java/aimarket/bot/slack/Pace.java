package aimarket.bot.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When the next message may go: one a second a channel, and nothing by a method of a workspace
 * while Slack has asked for a pause. See https://docs.slack.dev/apis/web-api/rate-limits
 */
final class Pace {
  private static final Duration PER_CHANNEL = Duration.ofSeconds(1);
  private static final int SWEEP_AT = 10_000;

  private final Clock clock;
  private final Map<String, Instant> channels = new ConcurrentHashMap<>();
  private final Map<String, Instant> pauses = new ConcurrentHashMap<>();

  Pace(Clock clock) {
    this.clock = clock;
  }

  /** Takes the channel's next free second; how long until then. */
  Duration turn(Target target) {
    if (!(target instanceof Target.Channel to)) {
      return Duration.ZERO;
    }
    Instant now = clock.instant();
    if (channels.size() > SWEEP_AT) {
      channels.values().removeIf(next -> next.isBefore(now));
    }
    Instant next =
        channels.compute(
            to.from().team() + "/" + to.channel(),
            (key, free) -> (free == null || free.isBefore(now) ? now : free).plus(PER_CHANNEL));
    return Duration.between(now, next.minus(PER_CHANNEL));
  }

  /** How long the pause that Slack asked for still lasts. */
  Duration pause(Target target) {
    Instant until = pauses.getOrDefault(method(target), Instant.MIN);
    Instant now = clock.instant();
    return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
  }

  void pause(Target target, Duration wait) {
    Instant until = clock.instant().plus(wait);
    pauses.merge(method(target), until, (a, b) -> a.isAfter(b) ? a : b);
  }

  private static String method(Target target) {
    if (target instanceof Target.Channel to) {
      return to.from().team() + "/chat.postMessage";
    } else if (target instanceof Target.Whisper to) {
      return to.from().team() + "/chat.postEphemeral";
    } else if (target instanceof Target.Home to) {
      return to.from().team() + "/views.publish";
    } else if (target instanceof Target.Call to) {
      return to.from().team() + "/" + to.method();
    }
    return ((Target.Url) target).url();
  }
}
