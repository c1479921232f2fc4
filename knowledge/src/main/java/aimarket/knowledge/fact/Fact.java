package aimarket.knowledge.fact;

/** One mention of one claim in one source. */
public sealed interface Fact permits Figure, Statement {
  Header header();

  default String id() {
    return header().id();
  }

  default Rank rank() {
    return header().rank();
  }
}
