/** Question and facts to answer: a small document with numbered citations. */
@org.jspecify.annotations.NullMarked
package aimarket.knowledge.answer;
