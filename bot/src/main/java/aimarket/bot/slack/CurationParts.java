package aimarket.bot.slack;

import aimarket.bot.curation.Corrections;
import aimarket.bot.curation.CurationCommand;
import aimarket.bot.curation.CurationDesk;
import aimarket.bot.curation.Curators;
import aimarket.bot.curation.Uses;
import aimarket.bot.feedback.Feedback;

/** What curation in Slack stands on. */
public record CurationParts(
    CurationDesk desk,
    CurationCommand commands,
    Curators curators,
    Uses uses,
    Corrections corrections,
    Feedback feedback) {}
