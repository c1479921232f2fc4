package aimarket.bot.socket;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Response;

/** Where to connect to: Slack gives out each address once, for a short time. */
@FunctionalInterface
public interface Addresses {

  /**
   * A fresh address; waits for Slack.
   *
   * @throws Unavailable in words, where Slack gives none
   */
  String next() throws Unavailable;

  /** No address, and perhaps how long Slack wants to be left alone. */
  final class Unavailable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Optional<Duration> pause;

    Unavailable(String why, Optional<Duration> pause) {
      super(why, null, false, false);
      this.pause = pause;
    }

    Optional<Duration> pause() {
      return pause;
    }
  }

  /**
   * By {@code apps.connections.open}.
   *
   * @param appToken begins with {@code xapp-}
   */
  static Addresses of(Slack slack, String appToken) {
    return () -> {
      try {
        AppsConnectionsOpenResponse answer = slack.methods(appToken).appsConnectionsOpen(r -> r);
        if (answer != null && answer.isOk() && answer.getUrl() != null) {
          return answer.getUrl();
        }
        throw refused(answer == null ? "nothing" : String.valueOf(answer.getError()));
      } catch (SlackApiException e) {
        throw new Unavailable("Slack answered HTTP " + e.getResponse().code(), pause(e));
      } catch (IOException | RuntimeException e) {
        throw new Unavailable("Slack cannot be reached: " + e.getMessage(), Optional.empty());
      }
    };
  }

  private static Unavailable refused(String error) {
    String advice =
        switch (error) {
          case "invalid_auth", "not_authed", "token_revoked", "account_inactive" ->
              "; set SLACK_APP_TOKEN to a current one, from the app's page 'Basic Information'";
          case "not_allowed_token_type" ->
              "; SLACK_APP_TOKEN must be an app-level token, which begins with xapp-";
          case "missing_scope" -> "; the app-level token needs the scope connections:write";
          default -> "";
        };
    return new Unavailable(
        "Slack refuses the app-level token: " + error + advice, Optional.empty());
  }

  private static Optional<Duration> pause(SlackApiException refusal) {
    Response response = refusal.getResponse();
    String seconds = response.code() == 429 ? response.header("Retry-After") : null;
    return seconds != null && seconds.matches("[0-9]{1,5}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
        : Optional.empty();
  }
}
