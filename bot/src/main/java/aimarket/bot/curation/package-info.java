/** What curators do: forms for facts, what came of them, and who used the facts. Knows no Slack. */
@NullMarked
package aimarket.bot.curation;

import org.jspecify.annotations.NullMarked;
