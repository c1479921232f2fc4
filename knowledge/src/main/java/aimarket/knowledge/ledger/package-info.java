/** What was forecast, when it falls due, and how it came out. Pure: today is an argument. */
@org.jspecify.annotations.NullMarked
package aimarket.knowledge.ledger;
