package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.websocket.WsContext;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Socket Mode, seen from Slack: tickets, up to ten connections an app, each envelope over one of
 * them. See https://docs.slack.dev/apis/events-api/using-socket-mode
 */
final class Sockets {
  private static final int MOST = 10;
  private static final int PING_SECONDS = 5;

  /** A URL that nobody used by then is good for nothing. */
  private static final Duration TICKET = Duration.ofSeconds(30);

  private final boolean enabled;
  private final BiConsumer<String, JsonNode> acknowledged;
  private final Map<String, Instant> tickets = new HashMap<>();
  private final List<WsContext> open = new ArrayList<>();
  private int next;

  /**
   * @param enabled whether the app has Socket Mode switched on
   * @param acknowledged told of each envelope id that the bot has acknowledged, with what came
   */
  Sockets(boolean enabled, BiConsumer<String, JsonNode> acknowledged) {
    this.enabled = enabled;
    this.acknowledged = acknowledged;
  }

  void routes(RoutesConfig routes) {
    routes.ws(
        "/link/",
        ws -> {
          ws.onConnect(this::connected);
          ws.onMessage(ctx -> said(ctx.message()));
          ws.onClose(this::gone);
          ws.onError(this::gone);
        });
  }

  /** {@code apps.connections.open}: an address for one connection, soon. */
  synchronized ObjectNode address(URI base) {
    tickets.values().removeIf(until -> until.isBefore(Instant.now()));
    String ticket = UUID.randomUUID().toString();
    tickets.put(ticket, Instant.now().plus(TICKET));
    String url =
        "ws://" + base.getAuthority() + "/link/?ticket=" + ticket + "&app_id=" + Workspace.APP;
    return Json.ok().put("url", url);
  }

  private void connected(WsContext socket) {
    Optional<String> problem = enter(socket);
    if (problem.isPresent()) {
      socket.send(disconnect(problem.get()));
      socket.closeSession(1000, problem.get());
      return;
    }
    socket.enableAutomaticPings(PING_SECONDS, TimeUnit.SECONDS);
    ObjectNode hello = Json.object().put("type", "hello").put("num_connections", count());
    hello.putObject("connection_info").put("app_id", Workspace.APP);
    hello
        .putObject("debug_info")
        .put("host", "local")
        .put("started", Instant.now().toString())
        .put("build_number", 1)
        .put("approximate_connection_time", 18_060);
    socket.send(hello.toString());
  }

  private synchronized Optional<String> enter(WsContext socket) {
    Instant until = tickets.remove(String.valueOf(socket.queryParam("ticket")));
    if (until == null || until.isBefore(Instant.now())) {
      return Optional.of("invalid_ticket");
    }
    if (!enabled) {
      return Optional.of("link_disabled");
    }
    if (open.size() >= MOST) {
      return Optional.of("too_many_websockets");
    }
    open.add(socket);
    return Optional.empty();
  }

  private synchronized void gone(WsContext socket) {
    open.removeIf(other -> other.sessionId().equals(socket.sessionId()));
  }

  private void said(String text) {
    Json.parse(text)
        .filter(node -> node.path("envelope_id").isTextual())
        .ifPresent(node -> acknowledged.accept(node.path("envelope_id").asText(), node));
  }

  /** By turns over one of the connections; false where there is none. */
  boolean send(ObjectNode envelope) {
    Optional<WsContext> socket = turn();
    try {
      socket.ifPresent(one -> one.send(envelope.toString()));
      return socket.isPresent();
    } catch (RuntimeException e) {
      socket.ifPresent(this::gone);
      return false;
    }
  }

  private synchronized Optional<WsContext> turn() {
    open.removeIf(socket -> !socket.session.isOpen());
    return open.isEmpty() ? Optional.empty() : Optional.of(open.get(next++ % open.size()));
  }

  synchronized int count() {
    open.removeIf(socket -> !socket.session.isOpen());
    return open.size();
  }

  private synchronized List<WsContext> all() {
    return List.copyOf(open);
  }

  /** Tells every connection that it ends soon, or why; it stays open until {@link #end}. */
  void announce(String reason) {
    all().forEach(socket -> socket.send(disconnect(reason)));
  }

  /** Closes the oldest so many, as announced. */
  void end(int oldest) {
    all().stream().limit(oldest).forEach(socket -> socket.closeSession(1000, "refresh"));
  }

  /** Breaks every connection without a word. */
  void cut() {
    all().forEach(socket -> socket.session.disconnect());
  }

  private static String disconnect(String reason) {
    ObjectNode message = Json.object().put("type", "disconnect").put("reason", reason);
    message.putObject("debug_info").put("host", "local");
    return message.toString();
  }
}
