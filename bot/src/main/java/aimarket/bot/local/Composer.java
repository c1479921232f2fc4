package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happens when somebody sends a line: a slash command, a mention or a message. */
final class Composer implements ChatMethods.Listener {
  private final Workspace workspace;
  private final BotLink bot;
  private final Views views;
  private final ResponseUrls responseUrls;
  private final List<SlashCommand> commands;
  private final Set<String> scopes;
  private final Supplier<URI> base;
  private final Assistants assistants;

  Composer(
      Workspace workspace,
      BotLink bot,
      Views views,
      ResponseUrls responseUrls,
      LocalSlack.Config config,
      Supplier<URI> base,
      Assistants assistants) {
    this.workspace = workspace;
    this.bot = bot;
    this.views = views;
    this.responseUrls = responseUrls;
    this.commands = config.commands();
    this.scopes = config.scopes();
    this.base = base;
    this.assistants = assistants;
  }

  /**
   * Sends a line as typed.
   *
   * @return how the request to the bot ended; {@link #NOTHING_SENT} when the bot is not concerned
   */
  CompletableFuture<Delivery> send(
      String user, String channelId, @Nullable String threadTs, String typed) {
    Channel channel = room(user, channelId);
    if (typed.startsWith("/")) {
      return slash(user, channel, threadTs, typed);
    }
    String text = Typed.asSlackStoresIt(typed, workspace);
    Message message = workspace.post(channel.id(), threadTs, user, text, Json.array(), null);
    return tell(message, channel);
  }

  static final Delivery NOTHING_SENT =
      new Delivery(0, "", "", java.time.Duration.ZERO, 0, "nothing_sent");

  private Channel room(String user, String channelId) {
    Channel channel =
        workspace
            .channel(channelId)
            .orElseThrow(() -> new IllegalArgumentException("no channel " + channelId));
    if (!channel.has(user)) {
      throw new IllegalArgumentException(user + " is not in channel " + channelId);
    }
    if (channel.archived()) {
      throw new IllegalArgumentException("channel " + channelId + " is archived");
    }
    return channel;
  }

  /** A bot hears its own direct messages too, and has to know that they are its own. */
  @Override
  public void posted(Message message) {
    assistants.posted(message);
    workspace.channel(message.channel()).ifPresent(channel -> tell(message, channel));
  }

  /** https://docs.slack.dev/reference/events/message/message_changed. */
  @Override
  public void changed(Message before, Message after) {
    Channel channel = workspace.channel(after.channel()).orElseThrow();
    if (channel.direct() && scopes.contains("im:history")) {
      bot.event(Payloads.event(Payloads.changedEvent(before, after)));
    }
  }

  /** https://docs.slack.dev/reference/events/app_mention and /message.im. */
  private CompletableFuture<Delivery> tell(Message message, Channel channel) {
    if (channel.direct()) {
      return scopes.contains("im:history") ? event(message, channel, "message") : nothing();
    }
    boolean mentioned = message.text().contains("<@" + Workspace.BOT_USER + ">");
    if (!mentioned || message.user().equals(Workspace.BOT_USER)) {
      return nothing();
    }
    if (!channel.has(Workspace.BOT_USER)) {
      slackbot(
          message.user(),
          channel.id(),
          message.threadTs(),
          "<@%s> is not in this channel. Type `/invite <@%s>` to add it."
              .formatted(Workspace.BOT_USER, Workspace.BOT_USER));
      return nothing();
    }
    return scopes.contains("app_mentions:read")
        ? event(message, channel, "app_mention")
        : nothing();
  }

  private CompletableFuture<Delivery> event(Message message, Channel channel, String type) {
    return bot.event(Payloads.event(Payloads.messageEvent(message, channel, type)));
  }

  private static CompletableFuture<Delivery> nothing() {
    return CompletableFuture.completedFuture(NOTHING_SENT);
  }

  private CompletableFuture<Delivery> slash(
      String user, Channel channel, @Nullable String threadTs, String typed) {
    String[] parts = typed.split("\\s+", 2);
    String name = parts[0];
    String rest = parts.length > 1 ? parts[1].strip() : "";
    if (threadTs != null) {
      slackbot(user, channel.id(), threadTs, name + " is not supported in threads. Sorry!");
      return nothing();
    }
    if (name.equals("/invite")) {
      Typed.people(rest, workspace).forEach(person -> workspace.invite(channel.id(), person));
      return nothing();
    }
    if (commands.stream().noneMatch(command -> command.command().equals(name))) {
      slackbot(
          user,
          channel.id(),
          null,
          "`" + name + "` is not a valid command. To send it as a message, start with a space.");
      return nothing();
    }
    return bot.form(fields(user, channel, name, Typed.asSlackStoresIt(rest, workspace, true)))
        .thenApply(delivery -> answered(user, channel, typed, name, delivery));
  }

  /** https://docs.slack.dev/interactivity/implementing-slash-commands. */
  private Map<String, String> fields(String user, Channel channel, String name, String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("token", "local");
    fields.put("team_id", Workspace.TEAM);
    fields.put("team_domain", "local");
    fields.put("channel_id", channel.id());
    fields.put(
        "channel_name",
        switch (channel.kind()) {
          case PUBLIC -> channel.name();
          case PRIVATE -> "privategroup";
          case DIRECT -> "directmessage";
        });
    fields.put("user_id", user);
    fields.put("user_name", workspace.person(user).map(Person::handle).orElse(user));
    fields.put("command", name);
    fields.put("text", text);
    fields.put("api_app_id", Workspace.APP);
    fields.put("is_enterprise_install", "false");
    fields.put("response_url", responseUrls.issue(base.get(), channel.id(), user, null).toString());
    fields.put("trigger_id", views.trigger(user));
    return fields;
  }

  private Delivery answered(
      String user, Channel channel, String typed, String name, Delivery delivery) {
    String error = delivery.error();
    if (error.isEmpty() && delivery.status() != 200) {
      error = "http_service_error";
    }
    if (error.isEmpty()) {
      error = show(user, channel, typed, delivery);
    }
    if (!error.isEmpty()) {
      slackbot(user, channel.id(), null, name + " failed with the error \"" + error + "\"");
    }
    return delivery;
  }

  /** Shows what came with the 200, if anything; says Slack's word if it cannot be shown. */
  private String show(String user, Channel channel, String typed, Delivery delivery) {
    if (delivery.body().isBlank()) {
      return "";
    }
    JsonNode answer = Json.object().put("text", delivery.body());
    if (delivery.contentType().startsWith("application/json")) {
      answer = Json.parse(delivery.body()).orElse(answer);
    }
    if (!(answer instanceof ObjectNode object) || object.isEmpty()) {
      return "";
    }
    Args args = new Args(object);
    if (args.text("text").isBlank() && !args.has("blocks")) {
      return "";
    }
    try {
      ResponseUrls.check(args);
    } catch (Refusal refusal) {
      return refusal.error();
    }
    if (args.text("response_type").equals("in_channel")) {
      workspace.post(channel.id(), null, user, Typed.escaped(typed), Json.array(), null);
    }
    responseUrls.respond(channel.id(), user, null, args);
    return "";
  }

  void slackbot(String user, String channel, @Nullable String threadTs, String text) {
    workspace.post(channel, threadTs, Workspace.SLACKBOT, text, Json.array(), user);
  }
}
