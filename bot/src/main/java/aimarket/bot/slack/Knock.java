package aimarket.bot.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for something, and from where, before anybody looks at what.
 *
 * @param user empty where it is nobody, such as a workflow
 * @param channel empty where it is none
 * @param thread null outside of threads
 * @param responseUrl null where none came along
 * @param foreign whether the person or the channel is of another organisation too
 * @param bot whether it was no person
 */
record Knock(
    String user,
    String channel,
    @Nullable String thread,
    @Nullable String responseUrl,
    boolean foreign,
    boolean bot) {
  private static final Set<String> ASKING = Set.of("app_mention", "message");

  /** Empty for requests that ask for nothing, such as a look at the Home tab. */
  static Optional<Knock> of(Request<?> request) {
    if (request instanceof SlashCommandRequest command) {
      var said = command.getPayload();
      String url = said.getResponseUrl();
      return Optional.of(new Knock(said.getUserId(), said.getChannelId(), null, url, false, false));
    } else if (request instanceof BlockActionRequest action) {
      return Optional.of(pressed(action.getPayload()));
    }
    return request instanceof EventRequest event ? heard(event) : Optional.empty();
  }

  private static Knock pressed(BlockActionPayload pressed) {
    Button button = Button.of(pressed);
    String home = pressed.getTeam() == null ? null : pressed.getTeam().getId();
    String theirs = pressed.getUser().getTeamId();
    boolean foreign = home != null && theirs != null && !home.equals(theirs);
    return new Knock(
        pressed.getUser().getId(),
        button.channel(),
        button.thread(),
        button.responseUrl(),
        foreign,
        false);
  }

  private static Optional<Knock> heard(EventRequest request) {
    JsonObject envelope =
        JsonParser.parseString(request.getRequestBodyAsString()).getAsJsonObject();
    JsonObject event = envelope.getAsJsonObject("event");
    if (!ASKING.contains(text(event, "type")) || text(event, "subtype").equals("message_changed")) {
      return Optional.empty();
    }
    String thread = text(event, "thread_ts");
    return Optional.of(
        new Knock(
            text(event, "user"),
            text(event, "channel"),
            thread.isEmpty() ? null : thread,
            null,
            foreign(envelope, event, String.valueOf(request.getContext().getTeamId())),
            !text(event, "bot_id").isEmpty() || text(event, "user").isEmpty()));
  }

  /** https://docs.slack.dev/apis/slack-connect/using-slack-connect. */
  private static boolean foreign(JsonObject envelope, JsonObject event, String home) {
    JsonElement shared = envelope.get("is_ext_shared_channel");
    if (shared != null && shared.isJsonPrimitive() && shared.getAsBoolean()) {
      return true;
    }
    // Set where the person is of another workspace than the message's.
    String theirs = text(event, "user_team");
    return !theirs.isEmpty() && !theirs.equals(home);
  }

  private static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }
}
