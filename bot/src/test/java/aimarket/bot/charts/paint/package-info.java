@NullMarked
package aimarket.bot.charts.paint;

import org.jspecify.annotations.NullMarked;
