package aimarket.bot.slack;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.curation.Curators;
import aimarket.bot.digest.DigestCommands.Speaker;
import aimarket.bot.faces.AnswerBlocks;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is no question: the commands of digests and of curation, wherever they come from other than
 * from the slash command.
 */
final class OwnCommands {
  private final Optional<DigestListeners> digests;
  private final Optional<CurationListeners> curation;
  private final Curators curators;

  /**
   * @param curators nobody where facts are not changed from Slack
   */
  OwnCommands(
      Optional<DigestListeners> digests, Optional<CurationListeners> curation, Curators curators) {
    this.digests = digests;
    this.curation = curation;
    this.curators = curators;
  }

  boolean isCurator(Asker asker) {
    return curators.of(asker.user()) == Curators.Verdict.CURATOR;
  }

  /**
   * What somebody wrote to the bot; a form cannot be opened on that.
   *
   * @param text as Slack sent it
   * @param botUser whose mention is no part of what was said
   */
  Optional<Job.Work> written(
      Installation from, @Nullable String text, String botUser, String channel, String user) {
    return digests.flatMap(
        d ->
            d.work(
                Spoken.plain(DigestListeners.named(text), botUser), speaker(from, channel, user)));
  }

  /** An example that somebody pressed; empty where it is a question. */
  Optional<Job> pressed(
      BlockActionPayload pressed,
      List<String> turns,
      Ticket ticket,
      Installation from,
      Asker asker,
      Ways ways) {
    boolean asks = pressed.getActions().get(0).getActionId().startsWith(AnswerBlocks.ASK);
    if (!asks || turns.size() != 1) {
      return Optional.empty();
    }
    Button button = Button.of(pressed);
    List<Target> privately =
        ways.privately(
            ticket, from, button.responseUrl(), button.channel(), asker, button.thread());
    String text = turns.get(0);
    return curation
        .flatMap(
            c ->
                c.job(
                    text, ticket, from, pressed.getTriggerId(), button.channel(), asker, privately))
        .or(
            () ->
                digests
                    .flatMap(d -> d.work(text, speaker(from, button.channel(), asker.user())))
                    .map(work -> new Job(ticket, work, privately, List.of())));
  }

  private static Speaker speaker(Installation from, String channel, String user) {
    return new Speaker(from.team(), channel, user);
  }
}
