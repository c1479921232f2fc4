package aimarket.bot.edge;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.edge.Requests.Sent;
import com.slack.api.Slack;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ForgedRequestsTest {
  private static final int REQUESTS = Integer.getInteger("forged.requests", 10_000);
  private static final int REQUESTS_FOR_BOLT = 1_700;

  /** What came of the requests of one kind. */
  private static final class Tally {
    int sent;
    int handled;
    int serverErrors;
    final Map<Integer, Integer> statuses = new java.util.TreeMap<>();
  }

  @Test
  void none_of_ten_thousand_reaches_a_handler_and_none_is_answered_with_a_server_error() {
    AtomicInteger handled = new AtomicInteger();
    SlackDoor door =
        new SlackDoor(
            new Signature(Requests.SECRET, Clock.systemUTC()),
            Clock.systemUTC(),
            incoming -> {
              handled.incrementAndGet();
              return Reception.Acknowledgement.OK;
            });

    Map<Forgery, Tally> tallies = run(door, REQUESTS, handled);

    print("our door", tallies);
    assertThat(tallies.values().stream().mapToInt(t -> t.sent).sum()).isEqualTo(REQUESTS);
    assertThat(tallies).hasSizeGreaterThanOrEqualTo(10);
    tallies.forEach(
        (kind, tally) -> {
          assertThat(tally.handled).as(kind + " reached a handler").isZero();
          assertThat(tally.serverErrors).as(kind + " was answered with 5xx").isZero();
        });
  }

  /** Shows that the test can fail, and what the door is there for. */
  @Test
  void bolt_alone_lets_most_kinds_through_or_fails_on_them() {
    AtomicInteger handled = new AtomicInteger();

    Map<Forgery, Tally> tallies = run(bolt(handled), REQUESTS_FOR_BOLT, handled);

    print("Bolt alone", tallies);
    for (Forgery kind :
        List.of(
            Forgery.FUTURE,
            Forgery.OVERFLOWING_TIME,
            Forgery.TIME_OF_ANOTHER_SHAPE,
            Forgery.DOUBLED_HEADER,
            Forgery.REPLAYED,
            Forgery.WRONG_CHARSET,
            Forgery.WRONG_CONTENT_TYPE,
            Forgery.OVERSIZED)) {
      assertThat(tallies.get(kind).handled).as(kind + " handled by Bolt alone").isPositive();
    }
    assertThat(tallies.get(Forgery.MALFORMED).serverErrors).isPositive();
  }

  /** The signature itself is checked by Bolt too: these get through where nobody checks. */
  @Test
  void without_any_check_the_remaining_kinds_get_through() {
    AtomicInteger handled = new AtomicInteger();

    Map<Forgery, Tally> tallies = run(unchecked(handled), REQUESTS_FOR_BOLT, handled);

    print("no check", tallies);
    for (Forgery kind :
        List.of(
            Forgery.ALTERED_SIGNATURE,
            Forgery.SIGNATURE_OF_ANOTHER_SHAPE,
            Forgery.ALTERED_BODY,
            Forgery.ALTERED_TIME,
            Forgery.PAST,
            Forgery.MISSING_HEADER,
            Forgery.TRUNCATED,
            Forgery.SMUGGLED_AS_SSL_CHECK)) {
      assertThat(tallies.get(kind).handled).as(kind + " handled unchecked").isPositive();
    }
  }

  private static Map<Forgery, Tally> run(Handler handler, int requests, AtomicInteger handled) {
    Javalin server =
        Javalin.create(
            javalin -> {
              javalin.startup.showJavalinBanner = false;
              javalin.http.maxRequestSize = 10_000_000;
              javalin.routes.post("/slack/events", handler);
            });
    server.start("127.0.0.1", 0);
    URI url = URI.create("http://127.0.0.1:" + server.port() + "/slack/events");
    Map<Forgery, Tally> tallies = new EnumMap<>(Forgery.class);
    Random random = new Random(7);
    try {
      for (int n = 0; n < requests; n++) {
        Forgery kind = Forgery.of(n);
        Sent sent = kind.make(random, n);
        if (kind == Forgery.REPLAYED) {
          assertThat(Requests.send(url, sent).statusCode()).isEqualTo(200);
        }
        int before = handled.get();
        HttpResponse<String> answer = Requests.send(url, sent);
        Tally tally = tallies.computeIfAbsent(kind, k -> new Tally());
        tally.sent++;
        tally.handled += handled.get() - before;
        tally.serverErrors += answer.statusCode() >= 500 ? 1 : 0;
        tally.statuses.merge(answer.statusCode(), 1, Integer::sum);
      }
    } finally {
      server.stop();
    }
    return tallies;
  }

  private static void print(String who, Map<Forgery, Tally> tallies) {
    System.out.printf("%n%-28s %6s %8s %5s  %s%n", who, "sent", "handled", "5xx", "statuses");
    tallies.forEach(
        (kind, tally) ->
            System.out.printf(
                "%-28s %6d %8d %5d  %s%n",
                kind, tally.sent, tally.handled, tally.serverErrors, tally.statuses));
    System.out.printf(
        "%s: %d requests of %d kinds, %d reached a handler%n",
        who,
        tallies.values().stream().mapToInt(t -> t.sent).sum(),
        tallies.size(),
        tallies.values().stream().mapToInt(t -> t.handled).sum());
  }

  /** Bolt behind Javalin as its own adapters have it, with its own checks and no others. */
  private static Handler bolt(AtomicInteger handled) {
    var verifier = new SlackSignature.Verifier(new SlackSignature.Generator(Requests.SECRET));
    return adapter(
        new App(
            config(),
            Slack.getInstance(),
            List.of(new SSLCheck(null), new RequestVerification(verifier))),
        handled);
  }

  private static Handler unchecked(AtomicInteger handled) {
    return adapter(new App(config(), Slack.getInstance(), List.of()), handled);
  }

  private static AppConfig config() {
    return AppConfig.builder().signingSecret(Requests.SECRET).threadPoolSize(1).build();
  }

  private static Handler adapter(App app, AtomicInteger handled) {
    app.command(
        "/market",
        (request, ctx) -> {
          handled.incrementAndGet();
          return ctx.ack();
        });
    SlackRequestParser parser = new SlackRequestParser(app.config());
    return ctx -> {
      Request<?> request =
          parser.parse(
              SlackRequestParser.HttpRequest.builder()
                  .requestUri(ctx.path())
                  .requestBody(ctx.body())
                  .headers(new RequestHeaders(headers(ctx)))
                  .build());
      if (request == null) {
        ctx.status(400);
        return;
      }
      Response response = app.run(request);
      ctx.status(response.getStatusCode());
    };
  }

  private static Map<String, List<String>> headers(Context ctx) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : Collections.list(ctx.req().getHeaderNames())) {
      headers.put(name, Collections.list(ctx.req().getHeaders(name)));
    }
    return headers;
  }
}
