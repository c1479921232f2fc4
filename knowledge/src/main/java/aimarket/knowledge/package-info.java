/** The door: {@link aimarket.knowledge.Knowledge} takes a question in words and gives an answer. */
@org.jspecify.annotations.NullMarked
package aimarket.knowledge;
