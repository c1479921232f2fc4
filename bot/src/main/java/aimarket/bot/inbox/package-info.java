/**
 * Requests are written down before they are acknowledged: once each, over restarts and instances.
 */
@NullMarked
package aimarket.bot.inbox;

import org.jspecify.annotations.NullMarked;
