package aimarket.knowledge.fact;

/** In what role somebody asserts a fact. */
public enum Role {
  SELF,
  RIVAL,
  PARTNER,
  ANALYST,
  DATASET,
  PRESS,
  REGULATOR,
  UNKNOWN
}
