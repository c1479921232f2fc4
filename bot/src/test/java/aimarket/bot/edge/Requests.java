package aimarket.bot.edge;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Requests as Slack sends them, and as others do. */
final class Requests {
  static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private Requests() {}

  /**
   * @param timestamps one header each
   * @param signatures one header each
   */
  record Sent(byte[] body, String contentType, List<String> timestamps, List<String> signatures) {

    Sent body(byte[] other) {
      return new Sent(other, contentType, timestamps, signatures);
    }

    Sent contentType(String other) {
      return new Sent(body, other, timestamps, signatures);
    }

    Sent withTimes(String... others) {
      return new Sent(body, contentType, List.of(others), signatures);
    }

    Sent withSignatures(String... others) {
      return new Sent(body, contentType, timestamps, List.of(others));
    }

    Sent signature(UnaryOperator<String> change) {
      return withSignatures(change.apply(signatures.get(0)));
    }

    /** Signed anew, over another time. */
    Sent at(String timestamp) {
      return signed(body, contentType, timestamp);
    }
  }

  static Sent command(String text, int n) {
    String body =
        "token=t&team_id=T1&channel_id=C1&user_id=U1&command=%2Fmarket&text="
            + URLEncoder.encode(text, StandardCharsets.UTF_8)
            + "&response_url=http%3A%2F%2F127.0.0.1%3A9%2Fnowhere&trigger_id=trigger-"
            + n;
    return form(body);
  }

  static Sent form(String body) {
    return signed(
        body.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded", now());
  }

  static Sent json(String body) {
    return signed(body.getBytes(StandardCharsets.UTF_8), "application/json", now());
  }

  static Sent signed(byte[] body, String contentType, String timestamp) {
    String signature = new Signature(SECRET, Clock.systemUTC()).of(timestamp, body);
    return new Sent(body, contentType, List.of(timestamp), List.of(signature));
  }

  static String now() {
    return now(0);
  }

  static String now(long plusSeconds) {
    return Long.toString(Clock.systemUTC().instant().getEpochSecond() + plusSeconds);
  }

  static HttpResponse<String> send(URI to, Sent sent) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to).POST(HttpRequest.BodyPublishers.ofByteArray(sent.body()));
    List<String> headers = new ArrayList<>();
    sent.timestamps().forEach(t -> headers.addAll(List.of("X-Slack-Request-Timestamp", t)));
    sent.signatures().forEach(s -> headers.addAll(List.of("X-Slack-Signature", s)));
    if (!sent.contentType().isEmpty()) {
      headers.addAll(List.of("Content-Type", sent.contentType()));
    }
    for (int i = 0; i < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
    return exchange(request.build());
  }

  static HttpResponse<String> get(URI url) {
    return exchange(HttpRequest.newBuilder(url).GET().build());
  }

  private static HttpResponse<String> exchange(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
