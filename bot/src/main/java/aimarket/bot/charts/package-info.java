/** What an answer looks like as a picture, in figures and words; draws nothing and loads no AWT. */
@NullMarked
package aimarket.bot.charts;

import org.jspecify.annotations.NullMarked;
