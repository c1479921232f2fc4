package aimarket.bot.slack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes posts of any workspace, after a while; asks some of them to come again. */
final class SlowSlack implements AutoCloseable {
  private static final Pattern CHANNEL = Pattern.compile("(?:^|&)channel=([^&]*)");

  private final HttpServer server;
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
  private final Map<String, Instant> taken = new ConcurrentHashMap<>();
  private final AtomicInteger doubled = new AtomicInteger();
  private final AtomicInteger limited = new AtomicInteger();
  private final AtomicInteger ts = new AtomicInteger();
  private final Random random = new Random(7);
  private final Duration latency;
  private final double share;
  private final int retryAfter;

  /**
   * @param share of the posts that get a 429
   * @param retryAfter seconds
   */
  SlowSlack(Duration latency, double share, int retryAfter) throws IOException {
    this.latency = latency;
    this.share = share;
    this.retryAfter = retryAfter;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.createContext("/api/chat.postMessage", this::post);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
  }

  /** When each channel got its message. */
  Map<String, Instant> taken() {
    return taken;
  }

  int doubled() {
    return doubled.get();
  }

  int limited() {
    return limited.get();
  }

  private void post(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Matcher found = CHANNEL.matcher(form);
    String channel = found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : "";
    later.schedule(() -> answer(exchange, channel), latency.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void answer(HttpExchange exchange, String channel) {
    boolean limit;
    synchronized (random) {
      limit = random.nextDouble() < share;
    }
    if (limit) {
      limited.incrementAndGet();
      exchange.getResponseHeaders().add("Retry-After", String.valueOf(retryAfter));
      reply(exchange, 429, Map.of("ok", false, "error", "ratelimited"));
    } else {
      if (taken.putIfAbsent(channel, Instant.now()) != null) {
        doubled.incrementAndGet();
      }
      String name =
          "1700000000." + String.format(java.util.Locale.ROOT, "%06d", ts.incrementAndGet());
      reply(exchange, 200, Map.of("ok", true, "channel", channel, "ts", name));
    }
  }

  private static void reply(HttpExchange exchange, int status, Map<String, Object> answer) {
    try (exchange) {
      byte[] body = JsonMapper.builder().build().writeValueAsBytes(answer);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    later.shutdownNow();
    ((java.util.concurrent.ExecutorService) server.getExecutor()).shutdownNow();
  }
}
