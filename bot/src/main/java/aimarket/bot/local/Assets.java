package aimarket.bot.local;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Style, script and picture, all from the classpath: the page loads nothing from elsewhere. */
final class Assets {
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.4/dist/htmx.min.js";

  void routes(RoutesConfig routes) {
    serve(routes, "/assets/page.css", "page.css", "text/css; charset=utf-8");
    serve(routes, "/assets/page.js", "page.js", "text/javascript; charset=utf-8");
    serve(routes, "/assets/htmx.js", HTMX, "text/javascript; charset=utf-8");
    serve(routes, "/assets/app.svg", "app.svg", "image/svg+xml");
  }

  private static void serve(RoutesConfig routes, String path, String resource, String type) {
    byte[] content = read(resource);
    routes.get(path, http -> http.contentType(type).result(content));
  }

  private static byte[] read(String resource) {
    try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is not in the jar; build it again");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
