package aimarket.knowledge.changes;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.plan.Evidence;
import java.time.LocalDate;
import java.util.List;

/** Tells which forecasts fell due in a stretch of days, and how they came out. */
public interface FellDue {
  /** Keeps no ledger. */
  FellDue NONE = (evidence, after, upTo, topics) -> List.of();

  /**
   * @param after due on this day is no news
   * @param upTo the last day that counts
   */
  List<Outcome> between(Evidence evidence, LocalDate after, LocalDate upTo, Topics topics);

  /**
   * @param state in a word or two: "missed", "not checkable"
   * @param deciding the facts that decide it; empty where none do
   */
  record Outcome(Fact forecast, String state, List<Fact> deciding) {
    public Outcome {
      deciding = List.copyOf(deciding);
    }
  }
}
