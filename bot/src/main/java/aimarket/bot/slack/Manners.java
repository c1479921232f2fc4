package aimarket.bot.slack;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.faces.Payload;
import aimarket.bot.slack.Quota.Verdict;
import com.google.gson.JsonObject;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Stands before all listeners: leaves strangers and bots alone, tells a person who asks very much
 * when to go on, and tells who asks while Slack takes no messages that the answer is kept. Calls
 * nobody.
 */
final class Manners implements Middleware {
  static final String KEPT =
      "Slack does not take messages from me just now. Your question is kept, and the answer comes"
          + " by itself once it does.";

  private final Guests guests;
  private final Quota quota;
  private final Workers workers;
  private final Ways ways;

  Manners(Guests guests, Workers workers, Ways ways) {
    this.guests = guests;
    this.quota = new Quota(guests.perMinute());
    this.workers = workers;
    this.ways = ways;
  }

  @Override
  @SuppressWarnings("rawtypes") // Bolt's interface has it raw.
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    Context context = request.getContext();
    if (guests.team().filter(team -> !team.equals(context.getTeamId())).isPresent()) {
      return Response.ok();
    }
    Optional<Knock> knock = Knock.of(request);
    if (knock.isEmpty()) {
      return chain.next(request);
    }
    if (unwelcome(knock.get(), context)) {
      return Response.ok();
    }
    Ticket ticket = Ticket.peek(context);
    Asker asker = new Asker(context.getTeamId(), knock.get().user());
    Verdict verdict = quota.ask(asker, ticket.receivedAt());
    if (!verdict.welcome()) {
      return tooMuch(knock.get(), asker, verdict, request);
    }
    Response answered = chain.next(request);
    boolean silent = answered.getBody() == null || answered.getBody().isEmpty();
    return silent && request instanceof SlashCommandRequest && workers.slackIsAway()
        ? whispered(KEPT)
        : answered;
  }

  private boolean unwelcome(Knock knock, Context context) {
    boolean own = knock.user().equals(context.getBotUserId());
    return own || knock.bot() && !guests.bots() || knock.foreign() && !guests.strangers();
  }

  private Response tooMuch(Knock knock, Asker asker, Verdict verdict, Request<?> request) {
    String words =
        String.format(
            Locale.ROOT,
            "That is more than %d questions in a minute. I take your next one in %d seconds.",
            guests.perMinute(),
            verdict.pause().toSeconds() + 1);
    if (request instanceof SlashCommandRequest) {
      return whispered(words);
    }
    // Once: who asks a hundred times is not told eighty times.
    if (verdict.first() && !knock.bot()) {
      Context context = request.getContext();
      Installation from =
          new Installation(context.getTeamId(), context.getBotToken(), context.getBotUserId());
      Ticket ticket = Ticket.take(context);
      List<Target> to =
          ways.privately(ticket, from, knock.responseUrl(), knock.channel(), asker, knock.thread());
      workers.take(new Job(ticket, () -> Payload.words(words), to, List.of()));
    }
    return Response.ok();
  }

  private static Response whispered(String words) {
    JsonObject body = new JsonObject();
    body.addProperty("response_type", "ephemeral");
    body.addProperty("text", words);
    return Response.json(200, body);
  }
}
