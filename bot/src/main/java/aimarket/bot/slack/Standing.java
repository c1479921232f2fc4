package aimarket.bot.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Workspaces that take our token no longer: nothing more is sent there with it, but for one attempt
 * a minute that finds out whether it is good again. Addresses that came with a request go on
 * working, since they need no token. Thread-safe.
 */
final class Standing {
  private static final Logger log = LoggerFactory.getLogger(Standing.class);
  private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

  private static final Set<String> LOST =
      Set.of(
          "token_revoked",
          "token_expired",
          "account_inactive",
          "invalid_auth",
          "not_authed",
          "app_uninstalled",
          "team_not_found",
          "team_disabled");

  private final Clock clock;
  private final Map<String, Lost> lost = new ConcurrentHashMap<>();

  private record Lost(String error, Instant nextAttempt) {}

  Standing(Clock clock) {
    this.clock = clock;
  }

  /** Slack's word for why nothing is to be sent; empty where it may be. */
  Optional<String> problem(Target target) {
    String team = team(target);
    Lost found = lost.get(team);
    if (found == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Lost later = new Lost(found.error(), now.plus(ASK_AGAIN));
    boolean mayTry = !now.isBefore(found.nextAttempt()) && lost.replace(team, found, later);
    return mayTry ? Optional.empty() : Optional.of(found.error());
  }

  void refused(Target target, String error) {
    String team = team(target);
    if (!team.isEmpty() && LOST.contains(error)) {
      Lost before = lost.put(team, new Lost(error, clock.instant().plus(ASK_AGAIN)));
      if (before == null) {
        log.error("workspace {} takes our token no longer: {}; set a current one", team, error);
      }
    }
  }

  void taken(Target target) {
    if (!lost.isEmpty() && lost.remove(team(target)) != null) {
      log.info("workspace {} takes our token again", team(target));
    }
  }

  /** Empty where no token is needed. */
  private static String team(Target target) {
    if (target instanceof Target.Channel to) {
      return to.from().team();
    } else if (target instanceof Target.Home to) {
      return to.from().team();
    }
    if (target instanceof Target.Upload to) {
      return to.from().team();
    }
    return target instanceof Target.Whisper to ? to.from().team() : "";
  }
}
