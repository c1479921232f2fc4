package aimarket.bot.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Counts calls to Slack by method and by what Slack said. */
public final class CountedCalls implements Interceptor {
  private static final String NAME = "aimarket.slack.calls";
  private static final Pattern METHOD = Pattern.compile("[a-zA-Z]{1,40}(\\.[a-zA-Z]{1,40}){1,4}");
  private static final Pattern ERROR = Pattern.compile("\"error\"\\s*:\\s*\"([a-z_]{1,60})\"");
  private static final long LOOKED_AT = 2_000;

  private final MeterRegistry meters;

  public CountedCalls(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    String method = method(chain.request().url());
    try {
      Response response = chain.proceed(chain.request());
      count(method, outcome(response));
      return response;
    } catch (IOException e) {
      count(method, "no_answer");
      throw e;
    }
  }

  /** The addresses that come with a request are secret, and have no method. */
  private static String method(HttpUrl url) {
    List<String> path = url.pathSegments();
    String last = path.isEmpty() ? "" : path.get(path.size() - 1);
    return METHOD.matcher(last).matches() ? last : "response_url";
  }

  private static String outcome(Response response) throws IOException {
    if (!response.isSuccessful()) {
      return response.code() == 429 ? "ratelimited" : "http_" + response.code();
    }
    Matcher error = ERROR.matcher(response.peekBody(LOOKED_AT).string());
    return error.find() ? error.group(1) : "ok";
  }

  private void count(String method, String outcome) {
    meters.counter(NAME, "method", method, "outcome", outcome).increment();
  }
}
