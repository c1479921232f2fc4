/** Slack: listeners on one Bolt app, and everything that goes out. */
@NullMarked
package aimarket.bot.slack;

import org.jspecify.annotations.NullMarked;
