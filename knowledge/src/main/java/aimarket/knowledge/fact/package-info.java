/**
 * The words of the field: facts, who claims them, on what basis, for which period, in which
 * document. Depends on nothing. Slugs (of entities, metrics, sources, facts) are plain strings; the
 * vocabulary says which exist.
 */
@org.jspecify.annotations.NullMarked
package aimarket.knowledge.fact;
