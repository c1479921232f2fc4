package aimarket.bot.accuracy;

import java.util.ArrayList;
import java.util.List;

/**
 * A question and what a right answer to it holds.
 *
 * @param turns of the conversation; the last one is answered and judged
 * @param style how it is written: "plain", "terse", …
 * @param intent what it wants: "lookup", "compare", …
 */
public record Case(
    String id, List<String> turns, String style, String intent, Expectation expectation) {
  public Case {
    turns = List.copyOf(turns);
    if (turns.isEmpty()) {
      throw new IllegalArgumentException("question %s asks nothing".formatted(id));
    }
  }

  public String last() {
    return turns.get(turns.size() - 1);
  }

  /** All that was said, the earlier turns too. */
  String whole() {
    return String.join(" || ", turns);
  }

  /** The same expectation of another wording of the last turn. */
  Case worded(String last) {
    List<String> worded = new ArrayList<>(turns.subList(0, turns.size() - 1));
    worded.add(last);
    return new Case(id, worded, style, intent, expectation);
  }
}
