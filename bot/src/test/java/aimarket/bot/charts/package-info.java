@NullMarked
package aimarket.bot.charts;

import org.jspecify.annotations.NullMarked;
