package aimarket.bot.slack;

import aimarket.bot.command.Ask;
import aimarket.bot.command.Ask.Asker;
import aimarket.bot.command.Ask.Place;
import aimarket.bot.command.Desk;
import aimarket.bot.command.Reply;
import aimarket.bot.curation.Curators;
import aimarket.bot.curation.Uses;
import aimarket.bot.digest.DigestOffice;
import aimarket.bot.faces.AnswerBlocks;
import aimarket.bot.faces.DetailBlocks;
import aimarket.bot.faces.HelpBlocks;
import aimarket.bot.faces.Payload;
import aimarket.bot.faces.Turns;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What the bot listens to. Each acknowledges at once and leaves the work to {@link Workers}; none
 * calls Slack.
 */
final class Listeners {
  static final String BUSY = "I am busy just now, please ask again in a moment.";

  private static final String MAY_NOT_POST =
      "Slack does not let me post in this channel, so the answer is for you alone.";

  private static final String NOT_A_MEMBER =
      "Shared. I am no member of this channel, so I cannot follow up there with a correction;"
          + " /invite me if you want that.";

  private final Desk desk;
  private final Workers workers;
  private final Ways ways;
  private final HomeListeners home;
  private final AssistantListeners assistant;
  private final ChartListeners charts;
  private final AnswerListeners answers;
  private final Optional<CurationListeners> curation;
  private final Optional<DigestListeners> digests;
  private final OwnCommands own;
  private final @Nullable Uses uses;

  /**
   * @param curation empty where facts are not changed from Slack
   * @param parts what is done with an answer that is there
   * @param digests empty where there are none
   */
  Listeners(
      Desk desk,
      HomeListeners home,
      AssistantListeners assistant,
      Workers workers,
      Optional<CurationParts> curation,
      AnswerParts parts,
      Optional<DigestOffice> digests,
      Clock clock) {
    this.digests = digests.map(office -> new DigestListeners(office, home, workers, clock));
    this.curation = curation.map(c -> new CurationListeners(c, workers, clock));
    this.own =
        new OwnCommands(
            this.digests,
            this.curation,
            curation.map(CurationParts::curators).orElse(user -> Curators.Verdict.NOBODY));
    this.uses = curation.map(CurationParts::uses).orElse(null);
    this.desk = desk;
    this.home = home;
    this.assistant = assistant;
    this.workers = workers;
    this.ways = new Ways(clock);
    this.charts = new ChartListeners(desk, ways);
    this.answers = new AnswerListeners(desk, parts, workers, ways);
  }

  /** What is done with an answer that is there. */
  AnswerListeners answers() {
    return answers;
  }

  HomeListeners home() {
    return home;
  }

  AssistantListeners assistant() {
    return assistant;
  }

  Response command(SlashCommandRequest request, SlashCommandContext ctx) {
    return curation
        .flatMap(curating -> curating.command(request, ctx))
        .or(() -> digests.flatMap(office -> office.command(request, ctx)))
        .orElseGet(() -> asked(request, ctx));
  }

  Optional<DigestListeners> digests() {
    return digests;
  }

  Optional<CurationListeners> curation() {
    return curation;
  }

  private Response asked(SlashCommandRequest request, SlashCommandContext ctx) {
    SlashCommandPayload said = request.getPayload();
    Ticket ticket = Ticket.take(ctx);
    Installation from = installation(ctx);
    Asker asker = new Asker(from.team(), said.getUserId());
    Place place = place(from, said.getChannelId(), null, asker);
    Ask ask = new Ask(Spoken.plain(said.getText(), null), asker, place);
    Job job =
        new Job(
            ticket,
            () -> reply(new UsedFacts(null), ticket, from, ask, isChannel(said.getChannelId())),
            ways.privately(ticket, from, said.getResponseUrl(), said.getChannelId(), asker, null),
            List.of());
    return workers.takeNow(job) ? ctx.ack() : ctx.ack(BUSY);
  }

  Response mention(EventsApiPayload<AppMentionEvent> payload, EventContext ctx) {
    AppMentionEvent event = payload.getEvent();
    if (event.getEdited() != null || event.getUser() == null) {
      return ctx.ack();
    }
    String root = event.getThreadTs() == null ? event.getTs() : event.getThreadTs();
    return answer(ctx, event.getUser(), event.getChannel(), root, event.getText());
  }

  /** Only what a person wrote to the bot itself; the rest is none of its business. */
  Response message(EventsApiPayload<MessageEvent> payload, EventContext ctx) {
    MessageEvent event = payload.getEvent();
    boolean direct = "im".equals(event.getChannelType());
    boolean person = event.getBotId() == null && event.getUser() != null;
    if (!direct || !person || event.getEdited() != null || event.getText() == null) {
      return ctx.ack();
    }
    String thread = event.getThreadTs();
    return answer(ctx, event.getUser(), event.getChannel(), thread, event.getText());
  }

  private Response answer(
      EventContext ctx,
      String user,
      String channel,
      @Nullable String thread,
      @Nullable String text) {
    Installation from = installation(ctx);
    if (user.equals(from.botUser())) {
      return ctx.ack();
    }
    Ticket ticket = Ticket.take(ctx);
    Asker asker = new Asker(from.team(), user);
    Place place = place(from, channel, thread, asker);
    Ask ask = new Ask(Spoken.plain(text, from.botUser()), asker, place);
    List<Target> aside = ways.aside(from, channel, asker, thread);
    Optional<Job.Work> digest = own.written(from, text, from.botUser(), channel, user);
    boolean quietly = isChannel(channel) && (digest.isPresent() || desk.isForAskerOnly(ask.text()));
    UsedFacts used = new UsedFacts(uses);
    AtomicReference<Reply> reply = new AtomicReference<>();
    Job.Work work =
        () -> {
          Optional<Job.Work> other = digest.or(() -> answers.command(ticket, from, ask));
          if (other.isPresent()) {
            return other.get().run();
          }
          reply.set(desk.reply(ask));
          return drawn(used.of(reply.get()), false, asker);
        };
    Job job =
        quietly
            ? new Job(ticket, work, aside, List.of())
            : new Job(
                ticket,
                work,
                ways.openly(from, channel, asker, thread),
                aside,
                w -> w instanceof Target.Whisper ? Optional.of(MAY_NOT_POST) : Optional.empty());
    boolean inChat = !isChannel(channel) && thread != null;
    workers.take(
        job.then(used), inChat ? assistant.around(from, channel, thread, reply) : Gestures.NONE);
    return ctx.ack();
  }

  private Payload reply(
      UsedFacts used, Ticket ticket, Installation from, Ask ask, boolean shareable) {
    return answers
        .command(ticket, from, ask)
        .map(Job.Work::run)
        .orElseGet(() -> drawn(used.of(desk.reply(ask)), shareable, ask.asker()));
  }

  Response action(BlockActionRequest request, ActionContext ctx) {
    BlockActionPayload pressed = request.getPayload();
    BlockActionPayload.Action action = pressed.getActions().get(0);
    if (answers.takes(action.getActionId(), Button.isInModal(pressed))) {
      return answers.action(pressed, ctx);
    }
    Optional<List<String>> turns = Turns.read(Objects.requireNonNullElse(action.getValue(), ""));
    if (turns.isEmpty()) {
      return ctx.ack();
    }
    Button button = Button.of(pressed);
    Ticket ticket = Ticket.take(ctx);
    Installation from = installation(ctx);
    Asker asker = new Asker(from.team(), pressed.getUser().getId());
    workers.take(
        action.getActionId().equals(AnswerBlocks.CHART)
            ? charts.pressed(pressed, turns.get(), ticket, from, asker)
            : own.pressed(pressed, turns.get(), ticket, from, asker, ways)
                .orElseGet(
                    () -> pressed(action.getActionId(), turns.get(), button, ticket, from, asker)));
    return ctx.ack();
  }

  private Job pressed(
      String action,
      List<String> turns,
      Button button,
      Ticket ticket,
      Installation from,
      Asker asker) {
    List<Target> privately =
        ways.privately(
            ticket, from, button.responseUrl(), button.channel(), asker, button.thread());
    Place place = place(from, button.channel(), button.thread(), asker);
    if (action.equals(AnswerBlocks.SHARE)) {
      UsedFacts used = new UsedFacts(uses);
      return new Job(
              ticket,
              () -> AnswerBlocks.shared(used.of(desk.again(turns, asker)), turns, asker.user()),
              ways.publicly(ticket, from, button.responseUrl(), button.channel()),
              privately,
              way -> way instanceof Target.Url ? Optional.of(NOT_A_MEMBER) : Optional.empty())
          .then(used);
    }
    Job.Work work;
    if (action.equals(AnswerBlocks.SOURCES)) {
      work = () -> DetailBlocks.sources(desk.again(turns, asker));
    } else if (action.equals(AnswerBlocks.MISREAD)) {
      work = () -> drawn(desk.misread(turns, asker), false, asker);
    } else {
      work = () -> drawn(desk.fresh(turns, asker, place), isChannel(button.channel()), asker);
    }
    return new Job(ticket, work, privately, List.of());
  }

  private Payload drawn(Reply reply, boolean shareable, Asker asker) {
    if (reply instanceof Reply.Answered answered) {
      return AnswerBlocks.draw(answered.answer(), answered.turns(), shareable, answered.noted());
    }
    if (reply instanceof Reply.Guide guide) {
      return Guides.draw(guide, own.isCurator(asker));
    }
    Reply.Told told = (Reply.Told) reply;
    return HelpBlocks.draw(told.words(), told.examples());
  }

  /** Outside of threads each person has a conversation of their own in each channel. */
  private static Place place(
      Installation from, String channel, @Nullable String thread, Asker asker) {
    if (thread == null) {
      return Place.outside(from.team(), channel, asker.user());
    }
    return isChannel(channel)
        ? Place.inThread(from.team(), channel, thread)
        : Place.inDirectThread(from.team(), channel, asker.user(), thread);
  }

  /** Whether there is anybody else to show an answer to. */
  private static boolean isChannel(String channel) {
    return !channel.startsWith("D");
  }

  static Installation installation(Context ctx) {
    return new Installation(ctx.getTeamId(), ctx.getBotToken(), ctx.getBotUserId());
  }
}
