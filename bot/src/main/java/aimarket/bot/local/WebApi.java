package aimarket.bot.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The methods under {@code /api/}, each with the scopes of which it wants one. Written from
 * https://docs.slack.dev/reference/methods; what is not here is {@code unknown_method}.
 */
final class WebApi {
  /** The one method for the app as such, and not for its bot. */
  private static final String CONNECT = "apps.connections.open";

  private final Map<String, Method> methods = new TreeMap<>();
  private final String appToken;
  private final Supplier<ObjectNode> socketAddress;
  private final String botToken;
  private final Set<String> scopes;
  private final String handle;

  private record Method(List<String> anyOf, Function<Args, ObjectNode> body) {}

  WebApi(
      String botToken,
      Set<String> scopes,
      String handle,
      ChatMethods chat,
      ConversationMethods conversations,
      FileMethods files,
      Views views,
      String appToken,
      Supplier<ObjectNode> socketAddress,
      Assistants assistants) {
    this.botToken = botToken;
    this.appToken = appToken;
    this.socketAddress = socketAddress;
    this.scopes = new TreeSet<>(scopes);
    this.handle = handle;
    List<String> write = List.of("chat:write");
    List<String> read = List.of("channels:read", "groups:read", "im:read");
    add("auth.test", List.of(), args -> whoAmI());
    add("chat.postMessage", write, chat::postMessage);
    add("chat.postEphemeral", write, chat::postEphemeral);
    add("chat.update", write, chat::update);
    add("chat.delete", write, chat::delete);
    add("reactions.add", List.of("reactions:write"), chat::addReaction);
    add("conversations.open", List.of("im:write"), conversations::open);
    add("conversations.info", read, conversations::info);
    add("conversations.list", read, conversations::list);
    add(
        "conversations.history",
        List.of("channels:history", "groups:history", "im:history"),
        args -> conversations.history(args, this.scopes));
    add(
        "conversations.replies",
        List.of("channels:history", "groups:history", "im:history"),
        conversations::replies);
    add("users.info", List.of("users:read"), conversations::user);
    add("files.getUploadURLExternal", List.of("files:write"), files::getUploadUrl);
    add("files.completeUploadExternal", List.of("files:write"), files::complete);
    add("usergroups.users.list", List.of("usergroups:read"), conversations::groupMembers);
    add("views.open", List.of(), views::open);
    add("views.push", List.of(), views::push);
    add("views.update", List.of(), views::update);
    add("views.publish", List.of(), views::publish);
    List<String> assistant = List.of("assistant:write");
    add("assistant.threads.setSuggestedPrompts", assistant, assistants::suggest);
    add("assistant.threads.setTitle", assistant, assistants::title);
    add(
        "assistant.threads.setStatus",
        List.of("chat:write", "assistant:write"),
        assistants::status);
  }

  private void add(String name, List<String> anyOf, Function<Args, ObjectNode> body) {
    methods.put(name, new Method(anyOf, body));
  }

  /**
   * Answers one call as Slack does.
   *
   * @param token as sent, empty when none was
   * @throws Refusal with Slack's word
   */
  ObjectNode call(String name, String token, Args args) {
    if (name.equals("api.test")) {
      return test(args);
    }
    Method method = methods.get(name);
    boolean connecting = name.equals(CONNECT);
    if (method == null && !connecting) {
      throw Refusal.of("unknown_method");
    }
    if (token.isEmpty()) {
      throw Refusal.of("not_authed");
    }
    if (!token.equals(botToken) && !token.equals(appToken)) {
      throw Refusal.of("invalid_auth");
    }
    // https://docs.slack.dev/reference/methods/apps.connections.open
    if (connecting != token.equals(appToken)) {
      throw Refusal.of("not_allowed_token_type");
    }
    if (method == null) {
      return socketAddress.get();
    }
    if (!method.anyOf().isEmpty() && method.anyOf().stream().noneMatch(scopes::contains)) {
      throw Refusal.scope(String.join(",", method.anyOf()), String.join(",", scopes));
    }
    return method.body().apply(args);
  }

  /** For the header {@code X-OAuth-Scopes}. */
  String scopes() {
    return String.join(",", scopes);
  }

  private static ObjectNode test(Args args) {
    if (args.has("error")) {
      throw Refusal.of(args.text("error"));
    }
    return Json.ok().set("args", args.values());
  }

  private ObjectNode whoAmI() {
    return Json.ok()
        .put("url", "https://local.slack.com/")
        .put("team", "Local workspace")
        .put("user", handle)
        .put("team_id", Workspace.TEAM)
        .put("user_id", Workspace.BOT_USER)
        .put("bot_id", Workspace.BOT)
        .put("is_enterprise_install", false);
  }
}
