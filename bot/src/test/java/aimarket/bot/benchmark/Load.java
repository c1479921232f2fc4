package aimarket.bot.benchmark;

import aimarket.bot.local.Control;
import aimarket.bot.local.Delivery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** Commands at a steady rate, whatever becomes of those before. */
final class Load {
  private static final List<String> QUESTIONS =
      List.of(
          "compare openai anthropic revenue",
          "anthropic revenue trend",
          "sources openai valuation",
          "gemini share of web traffic");

  private final Control people;
  private final String channel;

  Load(Control people) {
    this.people = people;
    this.channel = people.channel("general");
  }

  /**
   * How a run of commands was acknowledged.
   *
   * @param nanos sorted; from the moment that a command was due, so that one that waits for another
   *     counts its wait
   * @param statuses how often which, 0 for none within 3 s
   * @param busy how often the acknowledgement asked to ask again
   */
  record Acks(long[] nanos, Map<Integer, Integer> statuses, int busy) {
    double millis(double percentile) {
      return nanos[(int) ((nanos.length - 1) * percentile / 100)] / 1e6;
    }

    int refused() {
      return nanos.length - statuses.getOrDefault(200, 0);
    }

    /** How many are owed an answer. */
    int taken() {
      return nanos.length - refused() - busy;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,d acks: median %.1f ms, p99 %.1f ms, longest %.1f ms; not 200: %d, \"busy\": %d",
          nanos.length,
          millis(50),
          millis(99),
          millis(100),
          refused(),
          busy);
    }
  }

  Acks run(int perSecond, int count) {
    long gap = 1_000_000_000L / perSecond;
    long begun = System.nanoTime();
    List<CompletableFuture<Delivery>> all = new ArrayList<>();
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      long due = begun + i * gap;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      int at = i;
      String line = "/aimarket " + QUESTIONS.get(i % QUESTIONS.size());
      all.add(
          people
              .send(Control.YOU, channel, line)
              .whenComplete((delivery, failed) -> nanos[at] = System.nanoTime() - due));
    }
    List<Delivery> deliveries = all.stream().map(CompletableFuture::join).toList();
    Arrays.sort(nanos);
    Map<Integer, Integer> statuses = new TreeMap<>();
    deliveries.forEach(d -> statuses.merge(d.status(), 1, Integer::sum));
    int busy = (int) deliveries.stream().filter(d -> d.body().contains("busy just now")).count();
    return new Acks(nanos, statuses, busy);
  }
}
