/**
 * Socket Mode: keeps a connection to Slack, over which requests come and acknowledgements go. What
 * is in a request is none of its business.
 */
@NullMarked
package aimarket.bot.socket;

import org.jspecify.annotations.NullMarked;
