package aimarket.bot.edge;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.function.Supplier;

/** {@code /healthz}: the process lives. {@code /readyz}: it can answer, or the reasons why not. */
public final class Probes {
  private final Supplier<List<String>> problems;

  /**
   * @param problems what stands in the way, in words; empty where nothing does
   */
  public Probes(Supplier<List<String>> problems) {
    this.problems = problems;
  }

  public void addTo(RoutesConfig routes) {
    routes.get("/healthz", ctx -> ctx.result("ok\n"));
    routes.get(
        "/readyz",
        ctx -> {
          List<String> found = problems.get();
          ctx.status(found.isEmpty() ? 200 : 503)
              .result(found.isEmpty() ? "ready\n" : String.join("\n", found) + "\n");
        });
  }
}
