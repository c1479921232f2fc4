package aimarket.bot.edge;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code /healthz}: the process lives. {@code /readyz}: it can answer, or the reasons why not.
 * {@code /metrics}: what is counted, for Prometheus.
 */
public final class Probes {
  private final Supplier<List<String>> problems;
  private final Supplier<String> metrics;

  /**
   * @param problems what stands in the way, in words; empty where nothing does
   * @param metrics as Prometheus reads them
   */
  public Probes(Supplier<List<String>> problems, Supplier<String> metrics) {
    this.problems = problems;
    this.metrics = metrics;
  }

  public void addTo(RoutesConfig routes) {
    routes.get("/healthz", ctx -> ctx.result("ok\n"));
    routes.get(
        "/metrics", ctx -> ctx.contentType("text/plain; version=0.0.4").result(metrics.get()));
    routes.get(
        "/readyz",
        ctx -> {
          List<String> found = problems.get();
          ctx.status(found.isEmpty() ? 200 : 503)
              .result(found.isEmpty() ? "ready\n" : String.join("\n", found) + "\n");
        });
  }
}
