/** Conversations, one row each in the store, so that they go on after a restart. */
@NullMarked
package aimarket.bot.threads;

import org.jspecify.annotations.NullMarked;
