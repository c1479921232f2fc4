package aimarket.bot.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What people saw of each fault, as a table. */
final class FaultTable {
  private FaultTable() {}

  static String of(FaultRehearsal.Outcome outcome) {
    Map<String, List<Trial>> byFault =
        outcome.trials().stream()
            .collect(Collectors.groupingBy(Trial::fault, TreeMap::new, Collectors.toList()));
    StringBuilder table = new StringBuilder("| the first call met | trials |");
    for (Saw saw : Saw.values()) {
      table.append(' ').append(saw.words()).append(" |");
    }
    table.append(" longest wait |\n|---|--:|").append("--:|".repeat(Saw.values().length + 1));
    byFault.forEach((fault, trials) -> table.append('\n').append(row(fault, trials)));
    table.append('\n').append(row("**all**", outcome.trials()));
    return table.append("\n\n").append(summary(outcome)).append('\n').toString();
  }

  private static String row(String name, List<Trial> trials) {
    StringBuilder row = new StringBuilder("| " + name + " | " + trials.size() + " |");
    for (Saw saw : Saw.values()) {
      long count = trials.stream().filter(t -> t.saw() == saw).count();
      row.append(' ').append(count == 0 ? "" : count).append(" |");
    }
    Duration longest =
        trials.stream().map(Trial::took).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    return row.append(' ').append(seconds(longest)).append(" |").toString();
  }

  private static String summary(FaultRehearsal.Outcome outcome) {
    List<Duration> waits = new ArrayList<>(outcome.waits());
    waits.sort(Comparator.naturalOrder());
    return String.format(
        Locale.ROOT,
        "%d calls met a fault, of %d questions; doubled %d; beside them %d questions without a fault:"
            + " median %s, 99th percentile %s, longest %s; the machine itself stalled for up to %s",
        outcome.met(),
        outcome.trials().size(),
        outcome.doubled().size(),
        waits.size(),
        seconds(waits.get(waits.size() / 2)),
        seconds(waits.get(waits.size() * 99 / 100)),
        seconds(waits.get(waits.size() - 1)),
        seconds(outcome.stall()));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
