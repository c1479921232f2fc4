/** What may stand beside what: heads of claims, the gate, disagreements, arithmetic, freshness. */
@org.jspecify.annotations.NullMarked
package aimarket.knowledge.compare;
