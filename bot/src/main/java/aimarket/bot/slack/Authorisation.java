package aimarket.bot.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.util.Optional;

/**
 * Our own instead of Bolt's, which calls {@code auth.test} before it lets a request through: Slack
 * slow for 2.5 s made the acknowledgement late by as much.
 */
final class Authorisation implements Middleware {
  private final Teams teams;

  Authorisation(Teams teams) {
    this.teams = teams;
  }

  @Override
  @SuppressWarnings("rawtypes") // Bolt's interface has it raw.
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    Context context = request.getContext();
    String team = context.getTeamId() == null ? "" : context.getTeamId();
    Optional<Installation> installation = teams.of(team);
    if (installation.isEmpty()) {
      // 200: Slack would only repeat what nobody here can answer.
      return Response.ok();
    }
    context.setTeamId(installation.get().team());
    context.setBotToken(installation.get().token());
    context.setBotUserId(installation.get().botUser());
    return chain.next(request);
  }
}
