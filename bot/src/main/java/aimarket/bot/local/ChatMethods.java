package aimarket.bot.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code chat.*} and {@code reactions.*}: https://docs.slack.dev/reference/methods. */
final class ChatMethods {
  private final Workspace workspace;
  private final Rates rates;
  private final boolean postsAnywhere;
  private final Listener listener;
  private final Consumer<ArrayNode> fileCheck;

  /** Told of what the bot does where Slack would send an event of it. */
  interface Listener {
    void posted(Message message);

    void changed(Message before, Message after);
  }

  /**
   * @param postsAnywhere whether the app has {@code chat:write.public}
   * @param fileCheck refuses blocks with files that nobody can see
   */
  ChatMethods(
      Workspace workspace,
      Rates rates,
      boolean postsAnywhere,
      Listener listener,
      Consumer<ArrayNode> fileCheck) {
    this.workspace = workspace;
    this.rates = rates;
    this.postsAnywhere = postsAnywhere;
    this.listener = listener;
    this.fileCheck = fileCheck;
  }

  ObjectNode postMessage(Args args) {
    Channel channel = writable(args.required("channel"));
    ArrayNode blocks = content(args);
    String thread = thread(args, channel);
    rates.post(channel.id());
    String text = Texts.cut(args.text("text"));
    Message message = workspace.post(channel.id(), thread, Workspace.BOT_USER, text, blocks, null);
    listener.posted(message);
    ObjectNode answer = Json.ok().put("channel", channel.id()).put("ts", message.ts());
    answer.set("message", Payloads.message(message));
    if (text.length() < args.text("text").length()) {
      answer.putObject("response_metadata").putArray("warnings").add("message_truncated");
    }
    return answer;
  }

  ObjectNode postEphemeral(Args args) {
    Channel channel = writable(args.required("channel"));
    String user = args.required("user");
    if (!channel.has(user)) {
      throw Refusal.of("user_not_in_channel");
    }
    ArrayNode blocks = content(args);
    Texts.atMost(args.text("text"), Texts.LONGEST);
    String thread = thread(args, channel);
    rates.post(channel.id());
    Message message =
        workspace.post(channel.id(), thread, Workspace.BOT_USER, args.text("text"), blocks, user);
    return Json.ok().put("message_ts", message.ts());
  }

  ObjectNode update(Args args) {
    Message message = own(args, "cant_update_message");
    ArrayNode blocks = content(args);
    Texts.atMost(args.text("text"), Texts.LONGEST_UPDATE);
    workspace
        .change(
            message.channel(), message.ts(), before -> before.changed(args.text("text"), blocks))
        .ifPresent(after -> listener.changed(message, after));
    return Json.ok()
        .put("channel", message.channel())
        .put("ts", message.ts())
        .put("text", args.text("text"));
  }

  ObjectNode delete(Args args) {
    Message message = own(args, "cant_delete_message");
    workspace.remove(message.channel(), message.ts());
    return Json.ok().put("channel", message.channel()).put("ts", message.ts());
  }

  ObjectNode addReaction(Args args) {
    Channel channel = writable(args.required("channel"));
    Message message = find(channel, args.required("timestamp"));
    String reaction = Workspace.BOT_USER + ":" + args.required("name");
    if (message.reactions().contains(reaction)) {
      throw Refusal.of("already_reacted");
    }
    List<String> reactions = new ArrayList<>(message.reactions());
    reactions.add(reaction);
    workspace.change(channel.id(), message.ts(), before -> before.reacted(reactions));
    return Json.ok();
  }

  private Message own(Args args, String refusal) {
    Channel channel = visible(args.required("channel"));
    Message message = find(channel, args.required("ts"));
    if (!message.user().equals(Workspace.BOT_USER)) {
      throw Refusal.of(refusal);
    }
    return message;
  }

  /** A private message has no place that a method could name. */
  private Message find(Channel channel, String ts) {
    return workspace
        .message(channel.id(), ts)
        .filter(message -> !message.ephemeral())
        .orElseThrow(() -> Refusal.of("message_not_found"));
  }

  private ArrayNode content(Args args) {
    ArrayNode blocks = args.blocks();
    if (blocks.isEmpty() && args.text("text").isBlank()) {
      throw Refusal.of("no_text");
    }
    BlockRules.message(blocks);
    fileCheck.accept(blocks);
    return blocks;
  }

  private @Nullable String thread(Args args, Channel channel) {
    String ts = args.textOrNull("thread_ts");
    if (ts == null || workspace.message(channel.id(), ts).isEmpty()) {
      return ts == null ? null : refuseThread();
    }
    return ts;
  }

  private static String refuseThread() {
    throw Refusal.of("thread_not_found");
  }

  private Channel writable(String idOrName) {
    Channel channel = visible(idOrName);
    if (channel.archived()) {
      throw Refusal.of("is_archived");
    }
    if (!channel.has(Workspace.BOT_USER) && !postsAnywhere) {
      throw Refusal.of("not_in_channel");
    }
    return channel;
  }

  /**
   * A private channel without the bot does not exist for it. A person's id means their messages.
   */
  private Channel visible(String idOrName) {
    return workspace
        .channel(idOrName)
        .or(() -> workspace.directMessages(idOrName))
        .filter(channel -> channel.kind() == Channel.Kind.PUBLIC || channel.has(Workspace.BOT_USER))
        .orElseThrow(() -> Refusal.of("channel_not_found"));
  }
}
