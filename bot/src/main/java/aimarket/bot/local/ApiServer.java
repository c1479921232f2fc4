package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** HTTP in front of the Web API and of the response addresses; keeps every call it received. */
final class ApiServer {
  private final WebApi api;
  private final ResponseUrls responseUrls;
  private final Faults faults;
  private final List<ApiCall> calls = new CopyOnWriteArrayList<>();

  ApiServer(WebApi api, ResponseUrls responseUrls, Faults faults) {
    this.api = api;
    this.responseUrls = responseUrls;
    this.faults = faults;
  }

  void routes(RoutesConfig routes) {
    routes.post("/api/{method}", this::call);
    routes.get("/api/{method}", this::call);
    routes.post("/actions/{team}/{id}", this::respond);
  }

  List<ApiCall> calls() {
    return List.copyOf(calls);
  }

  private void call(Context http) {
    String method = http.pathParam("method");
    faults.beSilent();
    if (faults.status() > 0) {
      http.status(faults.status()).result("service unavailable");
      return;
    }
    ObjectNode arguments = Json.object();
    ObjectNode answer;
    int status = 200;
    Optional<Mishap> mishap = Optional.empty();
    try {
      arguments = arguments(http);
      String token = token(http, arguments);
      arguments.remove("token");
      faults.refuse(method);
      mishap = faults.mishap(method, arguments.toString());
      if (mishap.filter(one -> !one.done()).isPresent()) {
        undone(method, arguments, mishap.get(), http);
        return;
      }
      answer = api.call(method, token, new Args(arguments));
    } catch (Refusal refusal) {
      answer = refusal.body();
      if (refusal.retryAfter() > 0) {
        status = 429;
        http.header("Retry-After", Integer.toString(refusal.retryAfter()));
      }
    }
    calls.add(new ApiCall(Instant.now(), method, arguments, status, answer));
    http.header("X-OAuth-Scopes", api.scopes());
    http.status(status).contentType("application/json; charset=utf-8").result(answer.toString());
    mishap.ifPresent(one -> one.happen(http));
  }

  private void undone(String method, ObjectNode arguments, Mishap mishap, Context http) {
    ObjectNode answer = Json.object().put("ok", false).put("error", mishap.name());
    calls.add(new ApiCall(Instant.now(), method, arguments, mishap.status(), answer));
    http.status(503).result("service unavailable");
    mishap.happen(http);
  }

  /** A taken message is answered with a bare {@code ok}; a used or old address with 404. */
  private void respond(Context http) {
    faults.beSilent();
    if (faults.status() > 0) {
      http.status(faults.status()).result("service unavailable");
      return;
    }
    ObjectNode arguments = Json.object();
    ObjectNode answer = Json.ok();
    int status = 200;
    Optional<Mishap> mishap = Optional.empty();
    try {
      arguments = arguments(http);
      faults.refuse("response_url");
      mishap = faults.mishap("response_url", arguments.toString());
      if (mishap.filter(one -> !one.done()).isPresent()) {
        undone("response_url", arguments, mishap.get(), http);
        return;
      }
      responseUrls.receive(http.pathParam("id"), new Args(arguments));
    } catch (Refusal refusal) {
      answer = refusal.body();
      status = statusOf(refusal);
    }
    calls.add(new ApiCall(Instant.now(), "response_url", arguments, status, answer));
    http.status(status).result(status == 200 ? "ok" : answer.toString());
    mishap.ifPresent(one -> one.happen(http));
  }

  private static int statusOf(Refusal refusal) {
    return switch (refusal.error()) {
      case "used_url", "expired_url", "invalid_url" -> 404;
      case "ratelimited" -> 429;
      default -> 400;
    };
  }

  /** https://docs.slack.dev/apis/web-api/#basics: a form, or JSON. */
  private static ObjectNode arguments(Context http) {
    String type =
        http.contentType() == null
            ? ""
            : String.valueOf(http.contentType()).toLowerCase(Locale.ROOT);
    ObjectNode arguments = Json.object();
    http.queryParamMap().forEach((name, values) -> arguments.put(name, values.get(0)));
    if (type.startsWith("application/json")) {
      JsonNode tree = Json.parse(http.body()).orElseThrow(() -> Refusal.of("invalid_json"));
      if (tree instanceof ObjectNode object) {
        return object;
      }
      throw Refusal.of("json_not_object");
    }
    if (type.startsWith("application/x-www-form-urlencoded")) {
      http.formParamMap().forEach((name, values) -> arguments.put(name, values.get(0)));
    } else if (!http.body().isEmpty()) {
      throw Refusal.of("invalid_post_type");
    }
    return arguments;
  }

  private static String token(Context http, ObjectNode arguments) {
    String header = http.header("Authorization");
    if (header != null && header.startsWith("Bearer ")) {
      return header.substring("Bearer ".length()).strip();
    }
    return arguments.path("token").asText("");
  }
}
