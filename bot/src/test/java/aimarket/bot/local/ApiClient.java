package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls the Web API as a client does, over HTTP. */
record ApiClient(String apiUrl, String token) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static ApiClient of(LocalSlack slack) {
    return new ApiClient(slack.apiUrl(), slack.botToken());
  }

  JsonNode form(String method, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return parsed(post(method, "application/x-www-form-urlencoded", body));
  }

  JsonNode json(String method, String body) {
    return parsed(post(method, "application/json; charset=utf-8", body));
  }

  HttpResponse<String> post(String method, String type, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(apiUrl + method))
            .header("Content-Type", type)
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  static HttpResponse<String> respond(String responseUrl, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(responseUrl))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static JsonNode parsed(HttpResponse<String> response) {
    return Json.parse(response.body()).orElseThrow(() -> new AssertionError(response.body()));
  }
}
