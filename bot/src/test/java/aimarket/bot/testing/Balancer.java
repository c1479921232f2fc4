package aimarket.bot.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives each request to the next of several instances. One of a few lines, or an nginx where the
 * property {@code balancer.nginx} names its program.
 */
public interface Balancer extends AutoCloseable {
  /** Where Slack calls. */
  URI url();

  @Override
  void close();

  static Balancer before(List<URI> instances) throws IOException {
    String nginx = System.getProperty("balancer.nginx", "");
    return nginx.isEmpty() ? new Small(instances) : new Nginx(nginx, instances);
  }

  /** Goes on to the next one where nobody listens. */
  final class Small implements Balancer {
    /** What a proxy says for itself. */
    private static final Set<String> OWN =
        Set.of("host", "connection", "content-length", "upgrade", "http2-settings");

    private final List<URI> instances;
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final HttpServer server;

    private Small(List<URI> instances) throws IOException {
      this.instances = List.copyOf(instances);
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
      server.setExecutor(threads);
      server.createContext("/", this::pass);
      server.start();
    }

    @Override
    public URI url() {
      return URI.create(
          "http://127.0.0.1:" + server.getAddress().getPort() + instances.get(0).getPath());
    }

    private void pass(HttpExchange exchange) throws IOException {
      byte[] body = exchange.getRequestBody().readAllBytes();
      try (exchange) {
        for (int i = 0; i < instances.size(); i++) {
          URI to = instances.get(Math.floorMod(turn.getAndIncrement(), instances.size()));
          try {
            answer(exchange, client.send(request(exchange, to, body), bytes()));
            return;
          } catch (ConnectException e) {
            // Nothing was sent: the next one may take it.
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
        exchange.sendResponseHeaders(502, -1);
      }
    }

    private static HttpResponse.BodyHandler<byte[]> bytes() {
      return HttpResponse.BodyHandlers.ofByteArray();
    }

    private static HttpRequest request(HttpExchange exchange, URI to, byte[] body) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(to).POST(HttpRequest.BodyPublishers.ofByteArray(body));
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) -> {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                  values.forEach(value -> request.header(name, value));
                }
              });
      return request.build();
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer)
        throws IOException {
      answer
          .headers()
          .firstValue("Content-Type")
          .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
      server.stop(0);
      threads.shutdownNow();
    }
  }

  /** With the configuration that is in docs/operations.md, but for addresses and TLS. */
  final class Nginx implements Balancer {
    private final Process process;
    private final URI url;

    private Nginx(String program, List<URI> instances) throws IOException {
      Path folder = Files.createTempDirectory("nginx");
      int port;
      try (ServerSocket free = new ServerSocket(0)) {
        port = free.getLocalPort();
      }
      StringBuilder servers = new StringBuilder();
      instances.forEach(
          one -> servers.append("server ").append(one.getAuthority()).append(" fail_timeout=5s; "));
      String configuration =
          """
          worker_processes 1; pid %1$s/pid; error_log %1$s/error.log; daemon off;
          events {}
          http {
            access_log off; client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy;
            fastcgi_temp_path %1$s/f; uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
            upstream aimarket { %2$s }
            server {
              listen 127.0.0.1:%3$d;
              location = /slack/events {
                proxy_pass http://aimarket;
                proxy_connect_timeout 1s;
                proxy_next_upstream error timeout;
              }
            }
          }
          """
              .formatted(folder, servers, port);
      Path file = Files.writeString(folder.resolve("nginx.conf"), configuration);
      this.process =
          new ProcessBuilder(program, "-c", file.toString(), "-p", folder.toString())
              .inheritIO()
              .start();
      this.url = URI.create("http://127.0.0.1:" + port + "/slack/events");
      Eventually.until("nginx", () -> listens(port));
    }

    private static boolean listens(int port) {
      try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
        return socket.isConnected();
      } catch (IOException e) {
        return false;
      }
    }

    @Override
    public URI url() {
      return url;
    }

    @Override
    public void close() {
      process.destroy();
    }
  }
}
