package aimarket.bot.local;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A bot that does what a test says, and keeps what it was sent. */
final class StandIn implements AutoCloseable {
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private volatile Consumer<Context> answer = http -> http.status(200);
  private final Javalin server =
      Javalin.create(
          javalin -> {
            javalin.startup.showJavalinBanner = false;
            javalin.routes.post("/slack/events", this::receive);
          });

  /**
   * @param headers with small letters
   */
  record Got(Map<String, String> headers, String body) {
    Map<String, String> form() {
      Map<String, String> form = new HashMap<>();
      for (String pair : body.split("&")) {
        String[] parts = pair.split("=", 2);
        form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
      return form;
    }
  }

  StandIn() {
    server.start("127.0.0.1", 0);
  }

  private void receive(Context http) {
    Map<String, String> headers = new HashMap<>();
    http.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    got.add(new Got(headers, http.body()));
    answer.accept(http);
  }

  void answers(Consumer<Context> how) {
    answer = how;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.port() + "/slack/events");
  }

  List<Got> got() {
    return List.copyOf(got);
  }

  Got last() {
    return got.get(got.size() - 1);
  }

  @Override
  public void close() {
    server.stop();
  }
}
