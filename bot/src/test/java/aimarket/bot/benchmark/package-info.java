/** Measurements, none of which runs by default; docs/performance.md has their commands. */
@NullMarked
package aimarket.bot.benchmark;

import org.jspecify.annotations.NullMarked;
