package aimarket.bot.local;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/**
 * Who may come in. Any web site that somebody visits can reach loopback: a foreign {@code Host} is
 * a name that was pointed here, and a POST of the page without its token comes from elsewhere.
 */
final class Gate {
  static final String TOKEN_HEADER = "X-Page-Token";
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private final String token;

  Gate(String token) {
    this.token = token;
  }

  /** New at every start; the page carries it. */
  String token() {
    return token;
  }

  void routes(RoutesConfig routes) {
    routes.before(
        http -> {
          protect(http);
          if (!fromLoopback(http.header("Host"))) {
            stop(http, 421, "This workspace answers on 127.0.0.1 and localhost only.");
          } else if (http.path().startsWith("/page/") && !trusted(http)) {
            stop(http, 403, "This request did not come from the page. Reload it and try again.");
          }
        });
  }

  private static void protect(Context http) {
    http.header("Content-Security-Policy", POLICY);
    http.header("X-Content-Type-Options", "nosniff");
    http.header("Referrer-Policy", "no-referrer");
    http.header("Cross-Origin-Resource-Policy", "same-origin");
    http.header("Cache-Control", "no-store");
  }

  private static void stop(Context http, int status, String words) {
    http.status(status).contentType("text/plain; charset=utf-8").result(words);
    http.skipRemainingHandlers();
  }

  private static boolean fromLoopback(@org.jspecify.annotations.Nullable String host) {
    return host != null && LOOPBACK.contains(host.replaceFirst(":\\d{1,5}$", ""));
  }

  private boolean trusted(Context http) {
    String sent = http.header(TOKEN_HEADER);
    return sent != null
        && MessageDigest.isEqual(
            sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
