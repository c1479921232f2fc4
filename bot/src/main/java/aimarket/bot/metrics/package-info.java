/** What is counted for whoever watches the bot; never what people wrote. */
@NullMarked
package aimarket.bot.metrics;

import org.jspecify.annotations.NullMarked;
