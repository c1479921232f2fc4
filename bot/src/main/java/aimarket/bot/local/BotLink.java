package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to the bot, signed over HTTP or in envelopes over Socket Mode, and repeats events
 * as Slack does.
 */
final class BotLink {
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final Signature signature;
  private final Duration answerWithin;
  private final List<Duration> retryDelays;
  private final Map<String, CompletableFuture<Delivery>> unacknowledged = new ConcurrentHashMap<>();
  private final boolean socketMode;
  private final Sockets sockets;
  private volatile @Nullable URI target;
  private volatile boolean closed;

  /**
   * @param socketMode whether the app has it switched on: then nothing goes over HTTP
   */
  BotLink(String signingSecret, Pace pace, boolean socketMode) {
    this.signature = new Signature(signingSecret);
    this.socketMode = socketMode;
    this.sockets = new Sockets(socketMode, this::acknowledged);
    this.answerWithin = pace.answerWithin();
    this.retryDelays = pace.retryDelays();
  }

  Sockets sockets() {
    return sockets;
  }

  void deliverTo(URI slackEventsUrl) {
    target = slackEventsUrl;
  }

  /** No repetition starts after this. */
  void close() {
    closed = true;
  }

  /** A command or an interaction: sent once. */
  CompletableFuture<Delivery> form(Map<String, String> fields) {
    if (socketMode) {
      String interaction = fields.get("payload");
      return interaction == null
          ? envelope("slash_commands", command(fields), 1, "")
          : envelope("interactive", Json.parse(interaction).orElseThrow(), 1, "");
    }
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(FORM, body, 1, "");
  }

  private static ObjectNode command(Map<String, String> fields) {
    ObjectNode payload = Json.object();
    fields.forEach(payload::put);
    return payload;
  }

  /** One attempt over a socket; it counts as taken once its id has come back. */
  private CompletableFuture<Delivery> envelope(
      String type, JsonNode payload, int attempt, String reason) {
    String id = UUID.randomUUID().toString();
    ObjectNode envelope = Json.object().put("envelope_id", id).put("type", type);
    envelope.set("payload", payload);
    envelope.put("accepts_response_payload", !type.equals("events_api"));
    if (type.equals("events_api")) {
      envelope.put("retry_attempt", attempt - 1).put("retry_reason", reason);
    }
    Instant start = Instant.now();
    var taken = new CompletableFuture<Delivery>();
    unacknowledged.put(id, taken);
    if (closed || !sockets.send(envelope)) {
      taken.complete(failed(start, attempt, "dispatch_failed"));
    }
    return taken
        .completeOnTimeout(
            failed(start, attempt, "operation_timeout"),
            answerWithin.toMillis(),
            TimeUnit.MILLISECONDS)
        .thenApply(
            delivery -> {
              unacknowledged.remove(id);
              Duration took = Duration.between(start, Instant.now());
              return new Delivery(
                  delivery.status(),
                  delivery.contentType(),
                  delivery.body(),
                  took,
                  attempt,
                  delivery.error());
            });
  }

  private static Delivery failed(Instant start, int attempt, String error) {
    return new Delivery(0, "", "", Duration.between(start, Instant.now()), attempt, error);
  }

  private void acknowledged(String id, JsonNode said) {
    CompletableFuture<Delivery> waiting = unacknowledged.get(id);
    if (waiting != null) {
      JsonNode payload = said.path("payload");
      String body = payload.isObject() && !payload.isEmpty() ? payload.toString() : "";
      waiting.complete(new Delivery(200, body.isEmpty() ? "" : JSON, body, Duration.ZERO, 1, ""));
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** https://docs.slack.dev/apis/events-api#retries. */
  CompletableFuture<Delivery> event(ObjectNode envelope) {
    return event(envelope.toString(), 1, "");
  }

  private CompletableFuture<Delivery> event(String body, int attempt, String reason) {
    CompletableFuture<Delivery> sent =
        socketMode
            ? envelope("events_api", Json.parse(body).orElseThrow(), attempt, reason)
            : send(JSON, body, attempt, reason);
    return sent.thenCompose(
        delivery -> {
          boolean last = attempt > retryDelays.size() || closed;
          if (delivery.ok() || delivery.error().equals("no_retry") || last) {
            return CompletableFuture.completedFuture(delivery);
          }
          Duration wait = retryDelays.get(attempt - 1);
          var later = CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS);
          return CompletableFuture.supplyAsync(() -> retryReason(delivery), later)
              .thenCompose(why -> event(body, attempt + 1, why));
        });
  }

  private static String retryReason(Delivery delivery) {
    return switch (delivery.error()) {
      case "operation_timeout" -> "http_timeout";
      case "dispatch_failed" -> "connection_failed";
      default -> "http_error";
    };
  }

  private CompletableFuture<Delivery> send(String type, String body, int attempt, String reason) {
    URI to = target;
    if (to == null || closed) {
      return CompletableFuture.completedFuture(
          new Delivery(0, "", "", Duration.ZERO, attempt, "dispatch_failed"));
    }
    Instant start = Instant.now();
    return http.sendAsync(
            request(to, type, body, attempt, reason), HttpResponse.BodyHandlers.ofString())
        .handle(
            (response, failure) -> {
              Duration took = Duration.between(start, Instant.now());
              return failure == null
                  ? answered(response, took, attempt)
                  : new Delivery(0, "", "", took, attempt, word(failure));
            });
  }

  private HttpRequest request(URI to, String type, String body, int attempt, String reason) {
    long now = Instant.now().getEpochSecond();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to)
            .timeout(answerWithin)
            .header("Content-Type", type)
            .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
            .header("X-Slack-Request-Timestamp", Long.toString(now))
            .header("X-Slack-Signature", signature.of(now, body))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (attempt > 1) {
      request.header("X-Slack-Retry-Num", Integer.toString(attempt - 1));
      request.header("X-Slack-Retry-Reason", reason);
    }
    return request.build();
  }

  private static Delivery answered(HttpResponse<String> response, Duration took, int attempt) {
    int status = response.statusCode();
    String error = "";
    if (status / 100 != 2) {
      boolean noRetry = response.headers().firstValue("X-Slack-No-Retry").orElse("").equals("1");
      String word = status >= 500 ? "http_service_error" : "http_client_error";
      error = noRetry ? "no_retry" : word;
    }
    String type = response.headers().firstValue("Content-Type").orElse("");
    return new Delivery(status, type, response.body(), took, attempt, error);
  }

  private static String word(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof HttpTimeoutException ? "operation_timeout" : "dispatch_failed";
  }
}
