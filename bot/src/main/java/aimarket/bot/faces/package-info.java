/** How an answer looks: Block Kit and JSON; escaping, links and limits each in one place. */
@NullMarked
package aimarket.bot.faces;

import org.jspecify.annotations.NullMarked;
