package aimarket.bot.accuracy;

import aimarket.bot.accuracy.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people read of it: a table by style and by intent, and each answer that is not right. */
public final class Report {
  private static final int TEXT_SHOWN = 700;
  private static final String HEAD = "%-8s %-13s %5s %7s %6s %6s %9s %6s %8s%n";
  private static final String ROW = "%-8s %-13s %5d %6.1f%% %6d %6d %9d %6d %8d%n";

  private Report() {}

  /** How many came to what; wrong includes made up. */
  public static String table(List<Verdict> verdicts) {
    StringBuilder table =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                HEAD,
                "",
                "",
                "asked",
                "right",
                "right",
                "asks",
                "declines",
                "wrong",
                "made up"));
    rows(table, "style", verdicts, verdict -> verdict.asked().style());
    rows(table, "intent", verdicts, verdict -> verdict.asked().intent());
    row(table, "all", "", Tally.of(verdicts));
    return table.toString();
  }

  private static void rows(
      StringBuilder table, String by, List<Verdict> verdicts, Function<Verdict, String> group) {
    Map<String, List<Verdict>> groups =
        verdicts.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
    groups.forEach((name, members) -> row(table, by, name, Tally.of(members)));
  }

  private static void row(StringBuilder table, String by, String name, Tally tally) {
    table.append(
        String.format(
            Locale.ROOT,
            ROW,
            by,
            name,
            tally.all(),
            tally.percent(tally.of(Outcome.RIGHT)),
            tally.of(Outcome.RIGHT),
            tally.of(Outcome.ASKED),
            tally.of(Outcome.DECLINED),
            tally.harmful(),
            tally.of(Outcome.MADE_UP)));
  }

  /** A question with what is wrong with its answer, and the answer where it is not right. */
  public static String story(Verdict verdict) {
    Case asked = verdict.asked();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s  %s %s/%s: %s"
            .formatted(
                verdict.outcome().words(),
                asked.id(),
                asked.style(),
                asked.intent(),
                asked.whole()));
    verdict.faults().forEach(fault -> lines.add("    - " + fault));
    if (verdict.outcome() != Outcome.RIGHT) {
      String text = verdict.text();
      text = text.length() > TEXT_SHOWN ? text.substring(0, TEXT_SHOWN) + " …" : text;
      text.lines().forEach(line -> lines.add("        " + line));
    }
    return String.join("\n", lines) + "\n";
  }
}
