package aimarket.bot.slack;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.digest.DigestCommands.Speaker;
import aimarket.bot.digest.DigestForms;
import aimarket.bot.digest.DigestOffice;
import aimarket.bot.digest.Draft;
import aimarket.bot.digest.Handed;
import aimarket.bot.digest.Subscription.WhenQuiet;
import aimarket.bot.faces.CurationBlocks;
import aimarket.bot.faces.DigestBlocks;
import aimarket.bot.faces.DigestForm;
import aimarket.bot.faces.Limits;
import aimarket.bot.faces.Payload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Digests without typing: the form, and the buttons that need none. A form is looked at and
 * recorded before it is acknowledged, since only the acknowledgement can show what is wrong in it;
 * whoever has to hear of it does so afterwards.
 */
final class DigestFormListeners {
  private static final int LONGEST_NUMBER = 18;

  private final DigestOffice office;
  private final DigestForms forms;
  private final HomeListeners home;
  private final Workers workers;
  private final Ways ways;

  DigestFormListeners(DigestOffice office, HomeListeners home, Workers workers, Ways ways) {
    this.office = office;
    this.forms = office.forms();
    this.home = home;
    this.workers = workers;
    this.ways = ways;
  }

  /** A button that opens the form, or one that resumes or ends a digest. */
  Response action(BlockActionPayload pressed, ActionContext ctx) {
    BlockActionPayload.Action action = pressed.getActions().get(0);
    String number = Objects.requireNonNullElse(action.getValue(), "");
    if (!number.matches("\\d{1," + LONGEST_NUMBER + "}")) {
      return ctx.ack();
    }
    Ticket ticket = Ticket.take(ctx);
    Installation from = Listeners.installation(ctx);
    Button button = Button.of(pressed);
    boolean atHome = pressed.getView() != null && !button.inView();
    Speaker speaker = new Speaker(from.team(), button.channel(), pressed.getUser().getId());
    DigestTask task = new DigestTask(Long.parseLong(number), button.channel(), atHome);
    Asker asker = new Asker(from.team(), speaker.user());
    List<Target> privately =
        ways.privately(
            ticket, from, button.responseUrl(), button.channel(), asker, button.thread());
    if (action.getActionId().startsWith(DigestForm.OPEN)) {
      workers.take(
          new Job(
              ticket,
              () -> opened(task, speaker),
              Target.modalElse(from, pressed.getTriggerId(), privately),
              privately));
      return ctx.ack();
    }
    String verb = action.getActionId().startsWith(DigestForm.RESUME) ? "resume" : "unsubscribe";
    done(
        ticket,
        from,
        task,
        speaker,
        privately,
        () -> office.commands().say("digest " + verb + " " + number, speaker).words());
    return ctx.ack();
  }

  private Payload opened(DigestTask task, Speaker speaker) {
    Optional<Draft> draft =
        task.id() == 0 ? Optional.of(forms.fresh(speaker)) : forms.of(task.id(), speaker);
    return draft
        .map(one -> DigestForm.draw(one, task.written()))
        .orElseGet(
            () ->
                DigestForm.gone(
                    "There is no digest %d here, and none of yours elsewhere."
                        .formatted(task.id())));
  }

  Response submitted(ViewSubmissionRequest request, ViewSubmissionContext ctx) {
    ViewSubmissionPayload payload = request.getPayload();
    View view = payload.getView();
    Optional<DigestTask> task = DigestTask.read(view.getPrivateMetadata());
    if (task.isEmpty()) {
      return ctx.ack();
    }
    Speaker speaker = new Speaker(ctx.getTeamId(), task.get().channel(), payload.getUser().getId());
    Handed handed = forms.hand(draft(task.get(), view), speaker);
    if (handed instanceof Handed.Wrong wrong) {
      Map<String, String> problems = new HashMap<>();
      wrong.problems().forEach((key, words) -> problems.put(key, CurationBlocks.problem(words)));
      return ctx.ackWithErrors(problems);
    } else if (handed instanceof Handed.Gone gone) {
      Payload fitted = Limits.fit(DigestForm.gone(gone.words())).get(0);
      return ctx.ackWithUpdate(Objects.requireNonNull(fitted.dialog()).around(fitted));
    }
    Ticket ticket = Ticket.take(ctx);
    Installation from = Listeners.installation(ctx);
    Asker asker = new Asker(from.team(), speaker.user());
    List<Target> aside = ways.aside(from, task.get().channel(), asker, null);
    done(ticket, from, task.get(), speaker, aside, () -> forms.told((Handed.Done) handed));
    return ctx.ack();
  }

  /** What came of it: in words, or as the Home tab shows it. */
  private void done(
      Ticket ticket,
      Installation from,
      DigestTask task,
      Speaker speaker,
      List<Target> privately,
      java.util.function.Supplier<String> doing) {
    Asker asker = new Asker(from.team(), speaker.user());
    if (!task.home()) {
      workers.take(new Job(ticket, () -> DigestBlocks.words(doing.get()), privately, List.of()));
      return;
    }
    Target tab = new Target.Home(from, asker.user(), task.channel());
    Job.Work work =
        () -> {
          doing.get();
          return home.drawn(asker);
        };
    workers.take(new Job(ticket, work, List.of(tab), List.of()));
  }

  private static Draft draft(DigestTask task, View view) {
    Map<String, Map<String, ViewState.Value>> values = view.getState().getValues();
    ViewState.SelectedOption weekday = value(values, DigestForm.WEEKDAY).getSelectedOption();
    ViewState.SelectedOption quiet = value(values, DigestForm.QUIET).getSelectedOption();
    return new Draft(
        task.id(),
        Spoken.unescaped(text(value(values, Draft.TOPICS).getValue())),
        text(value(values, Draft.CHANNEL).getSelectedConversation()),
        weekday == null ? 1 : Integer.parseInt(weekday.getValue()),
        text(value(values, Draft.TIME).getSelectedTime()),
        Spoken.unescaped(text(value(values, Draft.ZONE).getValue())),
        quiet == null ? WhenQuiet.SKIP : WhenQuiet.valueOf(quiet.getValue()),
        text(value(values, Draft.UNTIL).getSelectedDate()));
  }

  private static ViewState.Value value(
      Map<String, Map<String, ViewState.Value>> values, String name) {
    return values
        .getOrDefault(name, Map.of())
        .getOrDefault(DigestForm.TYPED, new ViewState.Value());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
