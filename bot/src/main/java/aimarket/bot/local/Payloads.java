package aimarket.bot.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Slack's own shapes: https://docs.slack.dev/reference/events and /reference/interaction-payloads.
 */
final class Payloads {
  private Payloads() {}

  static ObjectNode message(Message message) {
    ObjectNode node =
        Json.object()
            .put("type", "message")
            .put("user", message.user())
            .put("text", message.text())
            .put("ts", message.ts())
            .put("team", Workspace.TEAM);
    if (message.user().equals(Workspace.BOT_USER)) {
      node.put("bot_id", Workspace.BOT).put("app_id", Workspace.APP);
    }
    if (message.threadTs() != null) {
      node.put("thread_ts", message.threadTs());
    }
    if (!message.blocks().isEmpty()) {
      node.set("blocks", message.blocks().deepCopy());
    }
    if (!message.files().isEmpty()) {
      node.put("subtype", "file_share");
      ArrayNode files = node.putArray("files");
      message.files().forEach(file -> files.add(file(file)));
    }
    return node;
  }

  private static ObjectNode file(UploadedFile file) {
    return Json.object()
        .put("id", file.id())
        .put("name", file.name())
        .put("title", file.title())
        .put("mimetype", file.type())
        .put("alt_txt", file.altText())
        .put("size", file.bytes().length)
        .put("user", Workspace.BOT_USER);
  }

  static ObjectNode channel(Channel channel) {
    ObjectNode node =
        Json.object()
            .put("id", channel.id())
            .put("is_im", channel.direct())
            .put("is_channel", channel.kind() == Channel.Kind.PUBLIC)
            .put("is_group", channel.kind() == Channel.Kind.PRIVATE)
            .put("is_private", channel.kind() != Channel.Kind.PUBLIC)
            .put("is_archived", channel.archived());
    if (channel.direct()) {
      return node.put("user", channel.name());
    }
    node.put("name", channel.name()).put("is_member", channel.has(Workspace.BOT_USER));
    node.putObject("topic").put("value", channel.topic());
    return node;
  }

  static ObjectNode person(Person person) {
    ObjectNode node =
        Json.object()
            .put("id", person.id())
            .put("team_id", Workspace.TEAM)
            .put("name", person.handle())
            .put("real_name", person.name())
            .put("deleted", false)
            .put("tz", "UTC")
            .put("tz_label", "Coordinated Universal Time")
            .put("tz_offset", 0)
            .put("is_bot", person.bot());
    node.putObject("profile").put("real_name", person.name()).put("display_name", person.handle());
    return node;
  }

  /** The envelope of an event, ready to be sent. */
  static ObjectNode event(ObjectNode event) {
    ObjectNode envelope =
        Json.object()
            .put("token", "local")
            .put("team_id", Workspace.TEAM)
            .put("context_team_id", Workspace.TEAM)
            .put("api_app_id", Workspace.APP);
    envelope.set("event", event);
    envelope
        .put("type", "event_callback")
        .put("event_id", "Ev" + UUID.randomUUID().toString().replace("-", "").substring(0, 10))
        .put("event_time", Instant.now().getEpochSecond());
    envelope
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", Workspace.TEAM)
        .put("user_id", Workspace.BOT_USER)
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    return envelope.put("is_ext_shared_channel", false);
  }

  /** A message as an event; of type {@code message} it says what kind of conversation it is in. */
  static ObjectNode messageEvent(Message message, Channel channel, String type) {
    ObjectNode event = message(message).put("type", type);
    event.put("channel", message.channel()).put("event_ts", message.ts());
    if (type.equals("message")) {
      event.put("channel_type", channel.direct() ? "im" : "channel");
    } else if (channel.kind() == Channel.Kind.PRIVATE) {
      event.put("channel_type", "group");
    }
    return event;
  }

  static ObjectNode changedEvent(Message before, Message after) {
    ObjectNode event =
        Json.object()
            .put("type", "message")
            .put("subtype", "message_changed")
            .put("hidden", true)
            .put("channel", after.channel())
            .put("channel_type", "im")
            .put("ts", after.ts())
            .put("event_ts", after.ts());
    event.set("message", message(after));
    event.set("previous_message", message(before));
    return event;
  }

  /**
   * @param tab "home" or "messages"
   */
  static ObjectNode homeOpened(String user, String channel, String tab) {
    return Json.object()
        .put("type", "app_home_opened")
        .put("user", user)
        .put("channel", channel)
        .put("tab", tab)
        .put("event_ts", Instant.now().getEpochSecond() + ".000000");
  }

  /** https://docs.slack.dev/reference/events/assistant_thread_started. */
  static ObjectNode assistantThread(String type, String user, AssistantPane.Open pane) {
    ObjectNode event = Json.object().put("type", type);
    ObjectNode thread = event.putObject("assistant_thread").put("user_id", user);
    thread
        .putObject("context")
        .put("channel_id", pane.beside())
        .put("team_id", Workspace.TEAM)
        .putNull("enterprise_id");
    thread.put("channel_id", pane.channel()).put("thread_ts", pane.thread());
    return event.put("event_ts", Instant.now().getEpochSecond() + ".000000");
  }

  /** What all interactions share. */
  static ObjectNode interaction(String type, Person person, @Nullable String trigger) {
    ObjectNode payload = Json.object().put("type", type);
    payload.putObject("team").put("id", Workspace.TEAM).put("domain", "local");
    payload
        .putObject("user")
        .put("id", person.id())
        .put("username", person.handle())
        .put("name", person.handle())
        .put("team_id", Workspace.TEAM);
    payload.put("api_app_id", Workspace.APP).put("token", "local");
    payload.putNull("enterprise").put("is_enterprise_install", false);
    if (trigger != null) {
      payload.put("trigger_id", trigger);
    }
    return payload;
  }
}
