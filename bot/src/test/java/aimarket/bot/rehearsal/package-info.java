/** Everything that Slack can do to the bot, many times over, with a table of what people saw. */
@NullMarked
package aimarket.bot.rehearsal;

import org.jspecify.annotations.NullMarked;
