/** What a person asks of the bot, and what comes back; knows no Slack. */
@NullMarked
package aimarket.bot.command;

import org.jspecify.annotations.NullMarked;
