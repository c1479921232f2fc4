package aimarket.knowledge.store;

import aimarket.knowledge.fact.Fact;

/** A version and the row that keeps it. */
record Held(long row, Version version) {
  Fact fact() {
    return version.fact();
  }
}
