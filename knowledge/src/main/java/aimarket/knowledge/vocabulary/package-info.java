/** Which entities, metrics, topics and words there are, and which phrase belongs to which. */
@org.jspecify.annotations.NullMarked
package aimarket.knowledge.vocabulary;
