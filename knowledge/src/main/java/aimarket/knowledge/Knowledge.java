package aimarket.knowledge;

import aimarket.knowledge.answer.Answer;

/**
 * Questions in, answers out. Thread-safe; gives the same answer to the same question, facts and
 * day.
 */
public interface Knowledge {

  /** Never throws for what a person typed: not known and not understood are answers. */
  Answer ask(Asked asked);

  /**
   * What stands behind the answer to the same question: for each fact who claims it, where it
   * stands, its rank and why, who says otherwise; for each sum its inputs and its formula.
   */
  default Answer why(Asked asked) {
    return ask(asked);
  }

  /**
   * What the store has on each figure of a message, which is the last of the turns: whether it has
   * it, has another, holds it as refuted, or has nothing.
   */
  default Answer check(Asked message) {
    return ask(message);
  }

  /** Does ahead what the first question would wait for. */
  default void prepare() {}
}
