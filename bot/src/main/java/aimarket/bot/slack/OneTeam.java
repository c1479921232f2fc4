package aimarket.bot.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One workspace, one token. Asks Slack in the background who the bot is; until it has heard, it
 * answers without the bot's user id, which only the stripping of mentions wants.
 */
public final class OneTeam implements Teams {
  private static final Logger log = LoggerFactory.getLogger(OneTeam.class);
  private static final String SCOPES = "X-OAuth-Scopes";
  private static final int SLOWEST_SECONDS = 60;

  private final Slack slack;
  private final String token;
  private volatile @Nullable AuthTestResponse known;
  private volatile String problem = "Slack has not said yet who the bot is";

  public OneTeam(Slack slack, String token) {
    this.slack = slack;
    this.token = token;
  }

  /** Tries after 0, 1, 2, 4, … 60 seconds until Slack has answered. */
  public void warm(ScheduledExecutorService timer) {
    warm(timer, 0);
  }

  private void warm(ScheduledExecutorService timer, int seconds) {
    timer.schedule(
        () -> {
          if (!ask() && !timer.isShutdown()) {
            warm(timer, seconds == 0 ? 1 : Math.min(seconds * 2, SLOWEST_SECONDS));
          }
        },
        seconds,
        TimeUnit.SECONDS);
  }

  /** Why the credentials are not known to work; empty once Slack has taken them. */
  public Optional<String> problem() {
    return known == null ? Optional.of(problem) : Optional.empty();
  }

  /** What the app may do; empty until Slack has answered, and where it does not say. */
  public Optional<Set<String>> scopes() {
    AuthTestResponse answer = known;
    if (answer == null || answer.getHttpResponseHeaders() == null) {
      return Optional.empty();
    }
    return answer.getHttpResponseHeaders().entrySet().stream()
        .filter(header -> SCOPES.equalsIgnoreCase(header.getKey()))
        .map(header -> String.join(",", header.getValue()).split("\\s*,\\s*"))
        .map(granted -> Arrays.stream(granted).collect(Collectors.toUnmodifiableSet()))
        .findFirst();
  }

  private boolean ask() {
    try {
      AuthTestResponse answer = slack.methods(token).authTest(r -> r);
      if (answer.isOk()) {
        known = answer;
        log.info("Slack knows the bot as {} in {}", answer.getUser(), answer.getTeam());
        return true;
      }
      problem = "Slack refuses the bot token: " + answer.getError();
    } catch (IOException | SlackApiException | RuntimeException e) {
      problem = "Slack cannot be reached: " + e.getMessage();
    }
    log.warn("{}; trying again", problem);
    return false;
  }

  @Override
  public Optional<Installation> of(String team) {
    AuthTestResponse answer = known;
    return Optional.of(new Installation(team, token, answer == null ? null : answer.getUserId()));
  }
}
