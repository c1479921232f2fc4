package aimarket.knowledge.fact;

/** How good a fact is, as in Wikidata. Merely old is not deprecated. */
public enum Rank {
  PREFERRED,
  NORMAL,
  /** Known wrong, or unusable as stated: kept with its reason, shown only as refuted. */
  DEPRECATED
}
