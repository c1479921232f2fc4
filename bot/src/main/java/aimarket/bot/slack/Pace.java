package aimarket.bot.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When the next message may go: one a second a channel, and nothing where Slack has asked for a
 * pause. A pause of posting is at first the channel's, since Slack counts messages a channel; when
 * three channels in a row meet one and none is served between them, it is the whole workspace's.
 * See https://docs.slack.dev/apis/web-api/rate-limits
 */
final class Pace {
  private static final Duration PER_CHANNEL = Duration.ofSeconds(1);
  private static final int SWEEP_AT = 10_000;

  private static final int IN_A_ROW = 3;

  private final Clock clock;
  private final Map<String, Set<String>> inARow = new HashMap<>();
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
    pauses.merge(place, now.plus(wait), (a, b) -> a.isAfter(b) ? a : b);
    Set<String> met = inARow.computeIfAbsent(method, key -> new HashSet<>());
    met.add(place);
    if (met.size() >= IN_A_ROW) {
      // The shortest that Slack asked for: that all are meant is only inferred.
      met.stream()
          .map(pauses::get)
          .filter(Objects::nonNull)
          .min(Comparator.naturalOrder())
          .ifPresent(until -> pauses.put(method, until));
    }
  }

  /** Slack took a message. */
  synchronized void served(Target target) {
    inARow.remove(method(target));
  }

  private Duration left(String key) {
    Instant until = pauses.getOrDefault(key, Instant.MIN);
    Instant now = clock.instant();
    return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
  }

  private static String place(Target target) {
    return target instanceof Target.Channel to ? method(to) + "/" + to.channel() : method(target);
  }

  /** The workspace; the address where only that is known, so that none waits for another. */
  static String team(Target target) {
    String method = method(target);
    return target instanceof Target.Url ? method : method.substring(0, method.indexOf('/'));
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
    } else if (target instanceof Target.Modal to) {
      return to.from().team() + "/views.open";
    }
    if (target instanceof Target.Upload to) {
      return to.from().team() + "/files";
    }
    return ((Target.Url) target).url();
  }
}
