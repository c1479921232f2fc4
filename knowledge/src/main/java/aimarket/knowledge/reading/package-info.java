/** Text to question: what was asked, or why it could not be read. */
@org.jspecify.annotations.NullMarked
package aimarket.knowledge.reading;
