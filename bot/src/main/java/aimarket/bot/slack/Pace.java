package aimarket.bot.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When the next message may go: one a second a channel, and nothing where Slack has asked for a
 * pause. A pause of posting is at first the channel's, since Slack counts messages a channel; when
 * a second channel meets one, it is the whole workspace's for that method. See
 * https://docs.slack.dev/apis/web-api/rate-limits
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
    Duration here = left(place(target));
    Duration everywhere = left(method(target));
    return here.compareTo(everywhere) > 0 ? here : everywhere;
  }

  synchronized void pause(Target target, Duration wait) {
    Instant now = clock.instant();
    String method = method(target);
    String place = place(target);
    pauses.values().removeIf(until -> !until.isAfter(now));
    boolean another =
        pauses.keySet().stream()
            .anyMatch(key -> key.startsWith(method + "/") && !key.equals(place));
    pauses.merge(another ? method : place, now.plus(wait), (a, b) -> a.isAfter(b) ? a : b);
  }

  private Duration left(String key) {
    Instant until = pauses.getOrDefault(key, Instant.MIN);
    Instant now = clock.instant();
    return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
  }

  private static String place(Target target) {
    return target instanceof Target.Channel to ? method(to) + "/" + to.channel() : method(target);
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
    if (target instanceof Target.Trigger to) {
      return to.from().team() + "/views.open";
    }
    return ((Target.Url) target).url();
  }
}
