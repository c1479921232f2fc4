package aimarket.bot.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * {@code conversations.*}, {@code users.*} and user groups:
 * https://docs.slack.dev/reference/methods.
 */
final class ConversationMethods {
  private final Workspace workspace;

  ConversationMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  ObjectNode open(Args args) {
    if (args.has("channel")) {
      return Json.ok().set("channel", Payloads.channel(visible(args.text("channel"))));
    }
    String user = args.required("users");
    if (workspace.person(user).isEmpty()) {
      throw Refusal.of("user_not_found");
    }
    Channel channel = workspace.directMessages(user).orElseThrow(() -> Refusal.of("cannot_dm_bot"));
    ObjectNode answer = Json.ok();
    answer.putObject("channel").put("id", channel.id());
    return answer;
  }

  /** https://docs.slack.dev/reference/methods/usergroups.users.list. */
  ObjectNode groupMembers(Args args) {
    List<String> members =
        workspace
            .group(args.required("usergroup"))
            .orElseThrow(() -> Refusal.of("no_such_subteam"));
    ObjectNode answer = Json.ok();
    members.forEach(answer.putArray("users")::add);
    return answer;
  }

  ObjectNode info(Args args) {
    return Json.ok().set("channel", Payloads.channel(visible(args.required("channel"))));
  }

  /** All in one answer, so the cursor is always empty. */
  ObjectNode list(Args args) {
    String types = args.text("types").isEmpty() ? "public_channel" : args.text("types");
    List<String> wanted = List.of(types.split("\\s*,\\s*"));
    ObjectNode answer = Json.ok();
    ArrayNode channels = answer.putArray("channels");
    for (Channel channel : workspace.channels()) {
      boolean seen = channel.kind() == Channel.Kind.PUBLIC || channel.has(Workspace.BOT_USER);
      boolean skipped = channel.archived() && args.flag("exclude_archived");
      if (seen && !skipped && wanted.contains(type(channel))) {
        channels.add(Payloads.channel(channel));
      }
    }
    answer.putObject("response_metadata").put("next_cursor", "");
    return answer;
  }

  private static String type(Channel channel) {
    return switch (channel.kind()) {
      case PUBLIC -> "public_channel";
      case PRIVATE -> "private_channel";
      case DIRECT -> "im";
    };
  }

  /** Private messages are not part of a thread's history. */
  ObjectNode replies(Args args) {
    Channel channel = visible(args.required("channel"));
    if (!channel.has(Workspace.BOT_USER)) {
      throw Refusal.of("not_in_channel");
    }
    List<Message> thread =
        workspace.thread(channel.id(), args.required("ts")).stream()
            .filter(message -> !message.ephemeral())
            .toList();
    if (thread.isEmpty()) {
      throw Refusal.of("thread_not_found");
    }
    ObjectNode answer = Json.ok();
    ArrayNode messages = answer.putArray("messages");
    thread.forEach(message -> messages.add(Payloads.message(message)));
    return answer.put("has_more", false);
  }

  ObjectNode user(Args args) {
    Person person =
        workspace.person(args.required("user")).orElseThrow(() -> Refusal.of("user_not_found"));
    return Json.ok().set("user", Payloads.person(person));
  }

  private Channel visible(String id) {
    return workspace
        .channel(id)
        .filter(channel -> channel.kind() == Channel.Kind.PUBLIC || channel.has(Workspace.BOT_USER))
        .orElseThrow(() -> Refusal.of("channel_not_found"));
  }
}
