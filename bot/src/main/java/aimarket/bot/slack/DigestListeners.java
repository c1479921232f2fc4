package aimarket.bot.slack;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.digest.DigestCommands;
import aimarket.bot.digest.DigestCommands.Said;
import aimarket.bot.digest.DigestCommands.Speaker;
import aimarket.bot.digest.DigestOffice;
import aimarket.bot.faces.DigestBlocks;
import aimarket.bot.faces.Payload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Digests in Slack: the command, and the button of whoever has to decide. */
final class DigestListeners {
  /** As Slack sends a channel that somebody named. */
  private static final Pattern CHANNEL = Pattern.compile("<#([A-Z0-9]+)(?:\\|[^<>]*)?>");

  private final DigestOffice office;
  private final Workers workers;
  private final Ways ways;
  private final DigestFormListeners forms;

  DigestListeners(DigestOffice office, HomeListeners home, Workers workers, Clock clock) {
    this.office = office;
    this.workers = workers;
    this.ways = new Ways(clock);
    this.forms = new DigestFormListeners(office, home, workers, ways);
  }

  DigestFormListeners forms() {
    return forms;
  }

  /** Empty where it is not about digests. */
  Optional<Response> command(SlashCommandRequest request, SlashCommandContext ctx) {
    SlashCommandPayload said = request.getPayload();
    String text = Spoken.plain(named(said.getText()), null);
    Installation from = Listeners.installation(ctx);
    Speaker speaker = new Speaker(from.team(), said.getChannelId(), said.getUserId());
    Optional<Job.Work> work = work(text, speaker);
    if (work.isEmpty()) {
      return Optional.empty();
    }
    Ticket ticket = Ticket.take(ctx);
    Asker asker = new Asker(from.team(), said.getUserId());
    Job job =
        new Job(
            ticket,
            work.get(),
            ways.privately(ticket, from, said.getResponseUrl(), said.getChannelId(), asker, null),
            List.of());
    return Optional.of(workers.takeNow(job) ? ctx.ack() : ctx.ack(Listeners.BUSY));
  }

  /**
   * Empty where it is not about digests.
   *
   * @param text with channels as ids, see {@link #named}
   */
  Optional<Job.Work> work(String text, Speaker speaker) {
    DigestCommands commands = office.commands();
    return commands.takes(text)
        ? Optional.of(() -> drawn(commands.say(text, speaker)))
        : Optional.empty();
  }

  /** Channels as ids, which is all that Slack says for sure; the rest as it was. */
  static String named(@Nullable String text) {
    return CHANNEL.matcher(text == null ? "" : text).replaceAll("{#$1}");
  }

  Response action(BlockActionRequest request, ActionContext ctx) {
    BlockActionPayload pressed = request.getPayload();
    if (!pressed.getActions().get(0).getActionId().equals(DigestBlocks.AGAIN)) {
      return forms.action(pressed, ctx);
    }
    String value = Objects.requireNonNullElse(pressed.getActions().get(0).getValue(), "");
    Button button = Button.of(pressed);
    Ticket ticket = Ticket.take(ctx);
    Installation from = Listeners.installation(ctx);
    Asker asker = new Asker(from.team(), pressed.getUser().getId());
    Job.Work work =
        () ->
            DigestBlocks.words(
                DigestBlocks.read(value)
                    .map(office::again)
                    .orElse("This button is from another time; nothing was posted."));
    workers.take(
        new Job(
            ticket,
            work,
            ways.privately(
                ticket, from, button.responseUrl(), button.channel(), asker, button.thread()),
            List.of()));
    return ctx.ack();
  }

  private static Payload drawn(Said said) {
    return said.edition()
        .map(DigestBlocks::draw)
        .orElseGet(() -> DigestBlocks.offering(said.words(), said.forms()));
  }
}
