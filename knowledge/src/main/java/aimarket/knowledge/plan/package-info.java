/** Question to facts: which are needed, in which role. */
@org.jspecify.annotations.NullMarked
package aimarket.knowledge.plan;
