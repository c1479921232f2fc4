/** The weekly digest: who gets it, when it is due, and what became of each; knows no Slack. */
@NullMarked
package aimarket.bot.digest;

import org.jspecify.annotations.NullMarked;
