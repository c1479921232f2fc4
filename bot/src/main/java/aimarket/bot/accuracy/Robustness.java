package aimarket.bot.accuracy;

import aimarket.bot.accuracy.Verdict.Outcome;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What becomes of answers when the same is asked in other words.
 *
 * @param pairs by the name of the variant: what came of a question, and of its other wording
 */
public record Robustness(Map<String, List<Pair>> pairs) {
  /** A question as it is in the file, and in other words. */
  public record Pair(Verdict before, Verdict after) {
    boolean kept() {
      return before.outcome() == Outcome.RIGHT && after.outcome() == Outcome.RIGHT;
    }

    boolean lost() {
      return before.outcome() == Outcome.RIGHT && after.outcome() != Outcome.RIGHT;
    }

    boolean turnedWrong() {
      return !before.outcome().harms() && after.outcome().harms();
    }
  }

  /** Asks every question once more in each wording that is possible. */
  public static Robustness of(List<Verdict> verdicts, Judge judge, Vocabulary vocabulary) {
    Map<String, List<Pair>> pairs = new LinkedHashMap<>();
    for (Variant variant : Variant.all(vocabulary)) {
      List<Pair> asked = new ArrayList<>();
      for (Verdict before : verdicts) {
        variant
            .of(before.asked())
            .map(wording -> judge.ask(before.asked().worded(wording)))
            .ifPresent(after -> asked.add(new Pair(before, after)));
      }
      pairs.put(variant.name(), asked);
    }
    return new Robustness(pairs);
  }

  /** Answers that harm, to questions that got none such in their own words. */
  public String turnedWrong() {
    return stories(Pair::turnedWrong);
  }

  /** The same, and what else is no longer right. */
  public String lost() {
    return stories(pair -> pair.lost() || pair.turnedWrong());
  }

  private String stories(Predicate<Pair> which) {
    StringBuilder stories = new StringBuilder();
    pairs.forEach(
        (name, asked) ->
            asked.stream()
                .filter(which)
                .map(pair -> name + ", " + Report.story(pair.after()))
                .forEach(stories::append));
    return stories.toString();
  }

  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        row(
            "%-20s %6s %7s %11s %7s %9s %13s%n",
            "in other words", "asked", "right", "stay right", "asks", "declines", "turn wrong"));
    pairs.forEach((name, asked) -> table.append(row(name, asked)));
    return table.toString();
  }

  private static String row(String name, List<Pair> asked) {
    List<Pair> right =
        asked.stream().filter(pair -> pair.before().outcome() == Outcome.RIGHT).toList();
    long kept = right.stream().filter(Pair::kept).count();
    return row(
        "%-20s %6d %7d %4d %5.1f%% %7d %9d %13d%n",
        name,
        asked.size(),
        right.size(),
        kept,
        right.isEmpty() ? 0.0 : 100.0 * kept / right.size(),
        became(right, Outcome.ASKED),
        became(right, Outcome.DECLINED),
        asked.stream().filter(Pair::turnedWrong).count());
  }

  private static long became(List<Pair> right, Outcome outcome) {
    return right.stream().filter(pair -> pair.after().outcome() == outcome).count();
  }

  private static String row(String format, Object... cells) {
    return String.format(Locale.ROOT, format, cells);
  }
}
