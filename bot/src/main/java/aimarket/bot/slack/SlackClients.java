package aimarket.bot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** The SDK's client, set up the one way that the bot uses. */
public final class SlackClients {
  /** Slack's own answers take up to some seconds; after this the outcome counts as unknown. */
  public static final Duration PATIENCE = Duration.ofSeconds(15);

  private SlackClients() {}

  /**
   * @param apiUrl of the Web API, with or without a slash at its end
   */
  public static Slack at(String apiUrl, Duration patience) {
    return at(apiUrl, patience, List.of());
  }

  /**
   * The same.
   *
   * @param watching every call
   */
  public static Slack at(String apiUrl, Duration patience, List<Interceptor> watching) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl.endsWith("/") ? apiUrl : apiUrl + "/");
    int millis = Math.toIntExact(patience.toMillis());
    config.setHttpClientReadTimeoutMillis(millis);
    config.setHttpClientWriteTimeoutMillis(millis);
    // The SDK's bookkeeping of calls is for its own queue of messages, which is not used here.
    config.setStatsEnabled(false);
    OkHttpClient.Builder builder =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            // It would send a message again of itself, on a broken connection.
            .retryOnConnectionFailure(false);
    watching.forEach(builder::addInterceptor);
    SlackHttpClient client = new SlackHttpClient(builder.build());
    client.setConfig(config);
    return Slack.getInstance(config, client);
  }
}
