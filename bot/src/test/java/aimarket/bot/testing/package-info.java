/** What the tests of several packages start from. */
@NullMarked
package aimarket.bot.testing;

import org.jspecify.annotations.NullMarked;
