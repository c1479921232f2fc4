/** What is kept of a person, and how it goes. */
@NullMarked
package aimarket.bot.privacy;

import org.jspecify.annotations.NullMarked;
