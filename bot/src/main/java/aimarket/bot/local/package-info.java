/**
 * The local workspace: a small Slack on loopback, with a Web API, a page for the browser and signed
 * requests to the bot. It knows nothing of the rest of the bot, and refuses what Slack refuses.
 */
@NullMarked
package aimarket.bot.local;

import org.jspecify.annotations.NullMarked;
