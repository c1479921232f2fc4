package aimarket.knowledge;

import aimarket.knowledge.store.Clocks;
import java.time.LocalDate;
import java.util.List;

/**
 * What a person asked.
 *
 * @param turns the questions of the conversation, the last one is to be answered
 * @param today moves freshness, "this year" and due dates; filters nothing
 * @param clocks whose facts, and as seen when
 */
public record Asked(List<String> turns, LocalDate today, Clocks clocks) {
  public Asked {
    turns = List.copyOf(turns);
    if (turns.isEmpty()) {
      throw new IllegalArgumentException("nothing was asked");
    }
  }

  public static Asked now(String question, LocalDate today) {
    return new Asked(List.of(question), today, Clocks.NOW);
  }

  public String last() {
    return turns.get(turns.size() - 1);
  }
}
