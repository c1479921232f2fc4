/** What tables of the bot have in common, on both databases. */
@NullMarked
package aimarket.bot.sql;

import org.jspecify.annotations.NullMarked;
