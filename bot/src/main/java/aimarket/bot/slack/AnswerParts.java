package aimarket.bot.slack;

import aimarket.bot.command.Flags;
import java.util.Optional;

/**
 * What is done with answers that people have.
 *
 * @param curators id of the channel that hears of every flag
 */
public record AnswerParts(Flags flags, Optional<String> curators) {}
