package aimarket.knowledge.fact;

/** How a forecast came out, where a curator decides that a fact shows it. */
public enum Verdict {
  /** It came true. */
  HIT,
  /** It did not come true. */
  MISSED,
  /** Something else came first, so that it can no longer be asked: a larger round, a newer plan. */
  OVERTAKEN
}
