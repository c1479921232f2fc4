package aimarket.bot.slack;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.command.Front;
import aimarket.bot.command.FrontDesk;
import aimarket.bot.digest.Card;
import aimarket.bot.digest.DigestForms;
import aimarket.bot.faces.HomeBlocks;
import aimarket.bot.faces.Payload;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import java.util.List;
import java.util.Optional;

/** The Home tab: drawn anew whenever somebody opens it. */
final class HomeListeners {
  private final FrontDesk desk;
  private final Workers workers;
  private final AssistantListeners assistant;
  private final String command;
  private final Optional<DigestForms> digests;

  /**
   * @param command with its slash
   * @param digests empty where there are none
   */
  HomeListeners(
      FrontDesk desk,
      Workers workers,
      AssistantListeners assistant,
      String command,
      Optional<DigestForms> digests) {
    this.digests = digests;
    this.desk = desk;
    this.workers = workers;
    this.assistant = assistant;
    this.command = command;
  }

  Response opened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext ctx) {
    AppHomeOpenedEvent event = payload.getEvent();
    Installation from = Listeners.installation(ctx);
    if ("messages".equals(event.getTab())) {
      assistant.messagesOpened(event, from);
    }
    if (!"home".equals(event.getTab()) || event.getUser() == null) {
      return ctx.ack();
    }
    Asker asker = new Asker(from.team(), event.getUser());
    String direct = event.getChannel() == null ? "" : event.getChannel();
    Ticket ticket = Ticket.take(ctx);
    Target home = new Target.Home(from, asker.user(), direct);
    workers.take(new Job(ticket, () -> drawn(asker), List.of(home), List.of()));
    return ctx.ack();
  }

  /** As it is now for this person. */
  Payload drawn(Asker asker) {
    return drawn(
        desk.front(asker), command, digests.map(forms -> forms.of(asker.team(), asker.user())));
  }

  static Payload drawn(Front front, String command, Optional<List<Card>> digests) {
    String intro =
        "Sourced figures on the AI market. Write to me under Messages, type "
            + command
            + " and a question in any channel, or press one of these; the answer comes under"
            + " Messages.";
    return HomeBlocks.draw(intro, front, digests);
  }
}
