/**
 * Pictures as PNG. The only package that knows AWT and JFreeChart, which load with its first use.
 */
@NullMarked
package aimarket.bot.charts.paint;

import org.jspecify.annotations.NullMarked;
