/**
 * How well the bot answers: questions with expected answers, judged, counted, and asked in other
 * words.
 */
@org.jspecify.annotations.NullMarked
package aimarket.bot.accuracy;
