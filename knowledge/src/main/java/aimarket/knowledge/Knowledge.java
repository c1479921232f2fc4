package aimarket.knowledge;

import aimarket.knowledge.answer.Answer;

/**
 * Questions in, answers out. Thread-safe; gives the same answer to the same question, facts and
 * day.
 */
public interface Knowledge {

  /** Never throws for what a person typed: not known and not understood are answers. */
  Answer ask(Asked asked);

  /** Does ahead what the first question would wait for. */
  default void prepare() {}
}
