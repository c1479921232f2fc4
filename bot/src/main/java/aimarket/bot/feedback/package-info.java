/** What people say about answers, in the store, until it is too old. */
@NullMarked
package aimarket.bot.feedback;

import org.jspecify.annotations.NullMarked;
