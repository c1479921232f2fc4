/** The outermost ring: what comes over HTTP is checked here before anything looks into it. */
@NullMarked
package aimarket.bot.edge;

import org.jspecify.annotations.NullMarked;
