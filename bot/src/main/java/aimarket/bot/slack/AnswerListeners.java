package aimarket.bot.slack;

import aimarket.bot.command.Ask;
import aimarket.bot.command.Ask.Asker;
import aimarket.bot.command.Desk;
import aimarket.bot.command.Flags;
import aimarket.bot.command.Flags.Taken;
import aimarket.bot.command.Reply;
import aimarket.bot.faces.AnswerBlocks;
import aimarket.bot.faces.CopyBlocks;
import aimarket.bot.faces.DetailBlocks;
import aimarket.bot.faces.Dialog;
import aimarket.bot.faces.FlagForm;
import aimarket.bot.faces.HelpBlocks;
import aimarket.bot.faces.MoreBlocks;
import aimarket.bot.faces.OpinionBlocks;
import aimarket.bot.faces.Origin;
import aimarket.bot.faces.Payload;
import aimarket.bot.faces.Turns;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.ViewState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people do with an answer that they have: look behind it, take it along, say whether it
 * helped and what is wrong with it; and have the figures of a message checked. What is for one
 * person opens in a modal, or comes as a private message where that is too late.
 */
final class AnswerListeners {
  /** The message shortcut. */
  static final String CHECK = "check_figures";

  private final Desk desk;
  private final Flags flags;
  private final Workers workers;
  private final Ways ways;
  private final Optional<String> curators;

  AnswerListeners(Desk desk, AnswerParts parts, Workers workers, Ways ways) {
    this.desk = desk;
    this.flags = parts.flags();
    this.workers = workers;
    this.ways = ways;
    this.curators = parts.curators();
  }

  boolean takes(String action, boolean inView) {
    return action.equals(AnswerBlocks.WHY)
        || action.equals(AnswerBlocks.MORE)
        || action.equals(AnswerBlocks.COPY)
        || action.equals(AnswerBlocks.FEEDBACK)
        || action.equals(FlagForm.FLAG)
        || action.startsWith(FlagForm.FLAG + "-")
        || (inView && action.equals(AnswerBlocks.MISREAD))
        || (inView && action.startsWith(AnswerBlocks.ASK));
  }

  Response action(BlockActionPayload pressed, ActionContext ctx) {
    BlockActionPayload.Action action = pressed.getActions().get(0);
    String value = Objects.requireNonNullElse(action.getValue(), "");
    Asker asker = new Asker(ctx.getTeamId(), pressed.getUser().getId());
    if (action.getActionId().equals(AnswerBlocks.FEEDBACK)) {
      return judged(value, pressed, asker, ctx);
    }
    Optional<Shown> shown =
        action.getActionId().startsWith(FlagForm.FLAG)
            ? FlagForm.Pressed.read(value).map(flag -> flagForm(flag, asker))
            : Turns.read(value).map(turns -> shown(action.getActionId(), turns, asker));
    shown.ifPresent(what -> workers.take(opening(what, pressed, asker, ctx)));
    return ctx.ack();
  }

  /** What a modal shows. */
  private record Shown(
      String title, @Nullable String submit, String callback, List<String> turns, Job.Work work) {}

  private Shown shown(String action, List<String> turns, Asker asker) {
    if (action.startsWith(AnswerBlocks.ASK)) {
      // In a modal: the conversation lies behind it, and its answer would not be seen there.
      return new Shown(
          "Answer", null, action, turns, () -> DetailBlocks.whole(desk.again(turns, asker)));
    }
    return switch (action) {
      case AnswerBlocks.WHY ->
          new Shown(
              "Why this answer",
              null,
              action,
              turns,
              () -> DetailBlocks.why(desk.why(turns, asker), turns));
      case AnswerBlocks.COPY ->
          new Shown("Copy", null, action, turns, () -> CopyBlocks.draw(desk.again(turns, asker)));
      case AnswerBlocks.MISREAD ->
          new Shown(
              "Not what you meant",
              null,
              action,
              turns,
              () -> {
                Reply.Told told = desk.misread(turns, asker);
                return HelpBlocks.draw(told.words(), told.examples());
              });
      default ->
          new Shown(
              "More", null, action, turns, () -> MoreBlocks.draw(desk.again(turns, asker), turns));
    };
  }

  private Shown flagForm(FlagForm.Pressed flag, Asker asker) {
    return new Shown(
        "Flag a figure",
        "Flag",
        FlagForm.FLAG,
        flag.turns(),
        () -> FlagForm.draw(desk.why(flag.turns(), asker), flag.fact()));
  }

  private Job opening(Shown shown, BlockActionPayload pressed, Asker asker, ActionContext ctx) {
    Ticket ticket = Ticket.take(ctx);
    Installation from = Listeners.installation(ctx);
    Button button = Button.of(pressed);
    Origin origin = new Origin(button.channel(), button.thread(), shown.turns());
    Dialog frame = Dialog.of(shown.callback(), shown.title(), shown.submit(), origin);
    List<Target> targets = new ArrayList<>();
    targets.add(new Target.Modal(from, pressed.getTriggerId(), frame, button.inView()));
    targets.addAll(
        ways.privately(
            ticket, from, button.responseUrl(), button.channel(), asker, button.thread()));
    return new Job(ticket, shown.work(), targets, List.of());
  }

  private Response judged(
      String value, BlockActionPayload pressed, Asker asker, ActionContext ctx) {
    Optional<List<String>> turns =
        value.isEmpty() ? Optional.empty() : Turns.read(value.substring(1));
    if (turns.isEmpty()) {
      return ctx.ack();
    }
    boolean helpful = value.charAt(0) == '+';
    Ticket ticket = Ticket.take(ctx);
    Button button = Button.of(pressed);
    workers.take(
        new Job(
            ticket,
            () ->
                OpinionBlocks.draw(flags.judge(asker, helpful, turns.get()), helpful, turns.get()),
            ways.privately(
                ticket,
                Listeners.installation(ctx),
                button.responseUrl(),
                button.channel(),
                asker,
                button.thread()),
            List.of()));
    return ctx.ack();
  }

  /** The form came back; it is closed by the acknowledgement. */
  Response submitted(ViewSubmissionRequest request, ViewSubmissionContext ctx) {
    ViewSubmissionPayload form = request.getPayload();
    Map<String, Map<String, ViewState.Value>> values = form.getView().getState().getValues();
    String reason =
        Objects.requireNonNullElse(value(values, FlagForm.REASON).getValue(), "").strip();
    if (reason.isEmpty()) {
      return ctx.ackWithErrors(Map.of(FlagForm.REASON, "Say in a few words what is wrong."));
    }
    ViewState.SelectedOption chosen = value(values, FlagForm.WHICH).getSelectedOption();
    String which = chosen == null ? FlagForm.WHOLE : chosen.getValue();
    String fact = which.equals(FlagForm.WHOLE) ? "" : which;
    Origin origin = Origin.read(form.getView().getPrivateMetadata());
    Ticket ticket = Ticket.take(ctx);
    Installation from = Listeners.installation(ctx);
    Asker asker = new Asker(from.team(), form.getUser().getId());
    workers.take(
        new Job(
            ticket,
            () ->
                told(from, flags.flag(ticket.key().request(), asker, fact, reason, origin.turns())),
            ways.aside(from, origin.channel(), asker, origin.thread()),
            List.of()));
    return ctx.ack();
  }

  private static ViewState.Value value(
      Map<String, Map<String, ViewState.Value>> values, String name) {
    return values.getOrDefault(name, Map.of()).getOrDefault(name, new ViewState.Value());
  }

  /** What the person reads of a flag; the curators' channel reads of it too. */
  Payload told(Installation from, Taken taken) {
    if (taken.flag() != null) {
      curators.ifPresent(
          channel ->
              workers.tell(
                  OpinionBlocks.toCurators(taken.flag(), taken.what()),
                  List.of(new Target.Channel(from, channel, null))));
    }
    return Payload.words(taken.words());
  }

  /** "flag ID reason", typed; empty where it is something else. */
  Optional<Job.Work> command(Ticket ticket, Installation from, Ask ask) {
    return ask.text().strip().toLowerCase(java.util.Locale.ROOT).startsWith(FlagForm.FLAG)
        ? flags.command(ticket.key().request(), ask).map(taken -> () -> told(from, taken))
        : Optional.empty();
  }

  /** Checks the figures of any message, for the one who asks alone. */
  Response check(MessageShortcutRequest request, MessageShortcutContext ctx) {
    MessageShortcutPayload pressed = request.getPayload();
    Ticket ticket = Ticket.take(ctx);
    Installation from = Listeners.installation(ctx);
    Asker asker = new Asker(from.team(), pressed.getUser().getId());
    String channel = pressed.getChannel().getId();
    String thread = pressed.getMessage().getThreadTs();
    String text = Spoken.plain(pressed.getMessage().getText(), null);
    Origin origin = new Origin(channel, thread, List.of());
    Dialog frame = Dialog.of(CHECK, "Figures checked", null, origin);
    List<Target> targets = new ArrayList<>();
    targets.add(new Target.Modal(from, pressed.getTriggerId(), frame, false));
    targets.addAll(ways.privately(ticket, from, pressed.getResponseUrl(), channel, asker, thread));
    workers.take(
        new Job(ticket, () -> DetailBlocks.whole(desk.check(text, asker)), targets, List.of()));
    return ctx.ack();
  }
}
