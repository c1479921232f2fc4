package aimarket.bot.slack;

import aimarket.bot.command.Help;
import aimarket.bot.command.Reply;
import aimarket.bot.faces.GuideBlocks;
import aimarket.bot.faces.Payload;

/** The bot's help, drawn. */
final class Guides {
  private Guides() {}

  /**
   * @param curator whether the one who asks is one
   */
  static Payload draw(Reply.Guide guide, boolean curator) {
    return GuideBlocks.draw(
        guide.words(), guide.help().shownTo(curator).groups().stream().map(Guides::group).toList());
  }

  private static GuideBlocks.Group group(Help.Group group) {
    return new GuideBlocks.Group(
        group.title(),
        group.commands().stream().map(c -> new GuideBlocks.Line(c.usage(), c.does())).toList(),
        group.commands().stream().flatMap(c -> c.examples().stream()).toList());
  }
}
