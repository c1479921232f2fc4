package aimarket.bot.charts;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.charts.paint.Painter;
import aimarket.bot.testing.Shipped;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Processor time and size of a chart, beside the answer that it is drawn from. Run it with {@code
 * -Dtest=ChartBenchmark}.
 */
class ChartBenchmark {
  private static final int ROUNDS = 200;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Test
  void a_chart_costs() {
    for (String question :
        List.of(
            "anthropic revenue trend",
            "compare openai anthropic revenue",
            "chatgpt gemini traffic trend",
            "enterprise share by segment")) {
      long first = THREADS.getCurrentThreadCpuTime();
      Picture picture = Pictures.of(Shipped.ask(question)).orElseThrow();
      Chart chart = Painter.paint(picture);
      first = THREADS.getCurrentThreadCpuTime() - first;
      long drawn = perRound(() -> Painter.paint(picture));
      long decided = perRound(() -> Pictures.of(Shipped.ask(question)));
      System.out.printf(
          Locale.ROOT,
          "%s: %d bytes; first, with its answer, %.0f ms; then %.1f ms a chart, %.1f ms its answer"
              + " and what to draw%n",
          question,
          chart.png().length,
          first / 1e6,
          drawn / 1e6,
          decided / 1e6);
      assertThat(drawn).isLessThan(200_000_000L);
    }
  }

  private static long perRound(Runnable work) {
    for (int i = 0; i < ROUNDS / 4; i++) {
      work.run();
    }
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < ROUNDS; i++) {
      work.run();
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / ROUNDS;
  }
}
