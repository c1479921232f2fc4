package aimarket.knowledge.fact;

/** What sort of thing a statement is. */
public enum StatementKind {
  EVENT,
  CLAIM,
  OPINION,
  FORECAST,
  EXPLANATION
}
