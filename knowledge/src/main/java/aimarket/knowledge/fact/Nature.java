package aimarket.knowledge.fact;

/**
 * What sort of thing a figure is. Who says so, and whether a source computed it, are kept apart.
 */
public enum Nature {
  REALISED,
  ESTIMATE,
  PROJECTION,
  TARGET,
  PLAN,
  COMMITMENT,
  /** Only supposed, for argument; never enters look-ups or comparisons. */
  HYPOTHETICAL;

  /** Looks ahead: never fills a cell for what is. */
  public boolean isForward() {
    return this == PROJECTION || this == TARGET || this == PLAN;
  }
}
