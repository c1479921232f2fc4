package aimarket.bot.slack;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.curation.CurationCommand;
import aimarket.bot.curation.CurationCommand.Wish;
import aimarket.bot.curation.CurationDesk;
import aimarket.bot.curation.CurationDesk.Hand;
import aimarket.bot.curation.Curators;
import aimarket.bot.curation.Form;
import aimarket.bot.curation.Form.Task;
import aimarket.bot.curation.Handed;
import aimarket.bot.faces.CurationBlocks;
import aimarket.bot.faces.Limits;
import aimarket.bot.faces.Payload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Curation in Slack: commands and buttons that open forms, the forms, and the undoing. A form is
 * looked at and recorded before it is acknowledged, since only the acknowledgement can show what is
 * wrong in it; the store stands before that, and no call to Slack.
 */
final class CurationListeners {
  private final CurationDesk desk;
  private final CurationCommand commands;
  private final Curators curators;
  private final Workers workers;
  private final Ways ways;
  private final FlagNews flags;

  CurationListeners(CurationParts parts, Workers workers, Clock clock) {
    this.desk = parts.desk();
    this.commands = parts.commands();
    this.curators = parts.curators();
    this.workers = workers;
    this.ways = new Ways(clock);
    this.flags = new FlagNews(parts.feedback(), parts.corrections());
  }

  /** Empty where it is no command of curation. */
  Optional<Response> command(SlashCommandRequest request, SlashCommandContext ctx) {
    SlashCommandPayload said = request.getPayload();
    Asker asker = new Asker(ctx.getTeamId(), said.getUserId());
    Optional<Wish> wish =
        commands.read(Spoken.plain(said.getText(), null), curators.of(asker.user()));
    if (wish.isEmpty()) {
      return Optional.empty();
    }
    Ticket ticket = Ticket.take(ctx);
    Installation from = Listeners.installation(ctx);
    String channel = said.getChannelId();
    List<Target> privately =
        ways.privately(ticket, from, said.getResponseUrl(), channel, asker, null);
    Job job =
        new Job(
            ticket,
            () -> drawn(wish.get(), channel, asker),
            Target.modalElse(from, said.getTriggerId(), privately),
            privately);
    return Optional.of(workers.takeNow(job) ? ctx.ack() : ctx.ack(Listeners.BUSY));
  }

  /**
   * For an example that somebody pressed; empty where it is no command of curation.
   *
   * @param trigger null for none
   */
  Optional<Job> job(
      String text,
      Ticket ticket,
      Installation from,
      @Nullable String trigger,
      String channel,
      Asker asker,
      List<Target> privately) {
    return commands
        .read(text, curators.of(asker.user()))
        .map(
            wish ->
                new Job(
                    ticket,
                    () -> drawn(wish, channel, asker),
                    Target.modalElse(from, trigger, privately),
                    privately));
  }

  /** A button that opens a form, or undoes what one did. */
  Response action(BlockActionRequest request, ActionContext ctx) {
    BlockActionPayload pressed = request.getPayload();
    BlockActionPayload.Action action = pressed.getActions().get(0);
    String value = Objects.requireNonNullElse(action.getValue(), "");
    Button button = Button.of(pressed);
    Ticket ticket = Ticket.take(ctx);
    Installation from = Listeners.installation(ctx);
    Asker asker = new Asker(from.team(), pressed.getUser().getId());
    List<Target> privately =
        ways.privately(
            ticket, from, button.responseUrl(), button.channel(), asker, button.thread());
    Job.Work work =
        action.getActionId().equals(CurationBlocks.UNDO)
            ? () -> undone(value, asker)
            : () -> drawn(wish(value, asker), button.channel(), asker);
    workers.take(
        new Job(
            ticket, work, Target.modalElse(from, pressed.getTriggerId(), privately), privately));
    return ctx.ack();
  }

  Response submitted(ViewSubmissionRequest request, ViewSubmissionContext ctx) {
    ViewSubmissionPayload payload = request.getPayload();
    View view = payload.getView();
    Optional<CurationTask> task = CurationTask.read(view.getPrivateMetadata());
    if (task.isEmpty()) {
      return ctx.ack();
    }
    String user = payload.getUser().getId();
    Curators.Verdict verdict = curators.of(user);
    if (verdict != Curators.Verdict.CURATOR) {
      String words = commands.declined(verdict, task.get().task().id());
      return update(ctx, CurationBlocks.refused(new Handed.Refused(words, "")));
    }
    Hand hand = new Hand(user, "Slack, form " + view.getId());
    // Before the change: after it another thread may have told who raised them already.
    long open = flags.open(task.get().task().id(), ctx.getTeamId(), user);
    Handed handed = desk.hand(task.get().task(), typed(view), hand);
    if (handed instanceof Handed.Wrong wrong) {
      Map<String, String> problems = new HashMap<>();
      wrong.problems().forEach((key, words) -> problems.put(key, CurationBlocks.problem(words)));
      return ctx.ackWithErrors(problems);
    } else if (handed instanceof Handed.Meanwhile meanwhile) {
      CurationTask next = new CurationTask(meanwhile.again().task(), task.get().channel());
      return update(ctx, CurationBlocks.again(meanwhile, next.written()));
    } else if (handed instanceof Handed.Refused refused) {
      return update(ctx, CurationBlocks.refused(refused));
    }
    confirm((Handed.Done) handed, open, task.get().channel(), user, ctx);
    return ctx.ack();
  }

  /** Where the curator was, for them alone. */
  private void confirm(
      Handed.Done done, long open, String channel, String user, ViewSubmissionContext ctx) {
    Ticket ticket = Ticket.take(ctx);
    Installation from = Listeners.installation(ctx);
    Asker asker = new Asker(from.team(), user);
    workers.take(
        new Job(
            ticket,
            () -> confirmed(withFlags(done, open)),
            ways.aside(from, channel, asker, null),
            List.of()));
  }

  private Handed.Done withFlags(Handed.Done done, long open) {
    List<String> lines = new ArrayList<>(done.lines());
    flags.settledBy(open).ifPresent(lines::add);
    return new Handed.Done(done.headline(), lines, done.id(), done.made());
  }

  private static Payload confirmed(Handed.Done done) {
    Task undo = new Task(Form.Kind.CORRECT, done.id(), done.made());
    return CurationBlocks.done(done, new CurationTask(undo, "").written());
  }

  private static Response update(ViewSubmissionContext ctx, Payload modal) {
    Payload fitted = Limits.fit(modal).get(0);
    return ctx.ackWithUpdate(Objects.requireNonNull(fitted.dialog()).around(fitted));
  }

  private Payload drawn(Wish wish, String channel, Asker asker) {
    if (wish instanceof Wish.Told told) {
      return CurationBlocks.choice(told.words(), told.buttons());
    } else if (wish instanceof Wish.Search search) {
      return drawn(commands.found(search), channel, asker);
    } else if (wish instanceof Wish.Settle settle) {
      return Payload.words(flags.settled(settle.id(), asker.team()));
    }
    Wish.Open open = (Wish.Open) wish;
    return commands
        .form(open)
        .map(form -> CurationBlocks.form(form, new CurationTask(form.task(), channel).written()))
        .orElseGet(() -> drawn(commands.unknown(open), channel, asker));
  }

  private Wish wish(String value, Asker asker) {
    return commands.ofButton(value, curators.of(asker.user()));
  }

  private Payload undone(String value, Asker asker) {
    Curators.Verdict verdict = curators.of(asker.user());
    Optional<CurationTask> task = CurationTask.read(value);
    if (task.isEmpty()) {
      return Payload.words("This button is from another time; nothing was undone.");
    }
    Task made = task.get().task();
    if (verdict != Curators.Verdict.CURATOR) {
      return Payload.words(commands.declined(verdict, made.id()));
    }
    String from =
        "Slack, undo of %s, version %d%s"
            .formatted(made.id(), made.seen().version(), made.seen().open() ? "" : ", retired");
    Handed handed = desk.undo(made.id(), made.seen(), new Hand(asker.user(), from));
    return handed instanceof Handed.Done done
        ? confirmed(done)
        : CurationBlocks.told((Handed.Refused) handed);
  }

  private static Map<String, String> typed(View view) {
    Map<String, String> typed = new HashMap<>();
    view.getState()
        .getValues()
        .forEach(
            (block, elements) -> {
              ViewState.Value value = elements.get(CurationBlocks.TYPED);
              if (value != null) {
                typed.put(block, text(value));
              }
            });
    return typed;
  }

  private static String text(ViewState.Value value) {
    if (value.getSelectedOption() != null) {
      return value.getSelectedOption().getValue();
    }
    String text = value.getSelectedDate() == null ? value.getValue() : value.getSelectedDate();
    return text == null ? "" : Spoken.unescaped(text);
  }
}
