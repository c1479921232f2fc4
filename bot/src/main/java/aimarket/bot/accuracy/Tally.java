package aimarket.bot.accuracy;

import aimarket.bot.accuracy.Verdict.Outcome;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many questions came to what. */
public final class Tally {
  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
  private int all;

  public static Tally of(Collection<Verdict> verdicts) {
    Tally tally = new Tally();
    verdicts.forEach(verdict -> tally.add(verdict.outcome()));
    return tally;
  }

  void add(Outcome outcome) {
    counts.merge(outcome, 1, Integer::sum);
    all++;
  }

  public int of(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  /** Wrong answers, those that are made up among them. */
  public int harmful() {
    return of(Outcome.WRONG) + of(Outcome.MADE_UP);
  }

  public int all() {
    return all;
  }

  /** Of a hundred; 0 where nothing was asked. */
  public double percent(int count) {
    return all == 0 ? 0 : 100.0 * count / all;
  }
}
