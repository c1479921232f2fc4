/** What became visible between two moments, and what stands disputed. */
@org.jspecify.annotations.NullMarked
package aimarket.knowledge.changes;
