package aimarket.bot.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that come with a command or a click: 30 minutes, 5 messages.
 * https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
final class ResponseUrls {
  private final Map<String, Issued> issued = new HashMap<>();
  private final Workspace workspace;
  private final Duration lives;
  private final int uses;

  /**
   * @param original the message whose button was pressed, null for a command
   */
  private record Issued(
      String channel, String user, @Nullable String original, Instant until, int used) {}

  ResponseUrls(Workspace workspace, Pace pace) {
    this.workspace = workspace;
    this.lives = pace.responseUrlLives();
    this.uses = pace.responseUrlUses();
  }

  synchronized URI issue(URI base, String channel, String user, @Nullable String original) {
    String id = UUID.randomUUID().toString().replace("-", "");
    issued.put(id, new Issued(channel, user, original, Instant.now().plus(lives), 0));
    return base.resolve("/actions/" + Workspace.TEAM + "/" + id);
  }

  /** Takes a message sent to an address, or refuses it. */
  void receive(String id, Args args) {
    Issued address = use(id, args);
    if (args.flag("delete_original")) {
      if (address.original() != null) {
        workspace.remove(address.channel(), address.original());
      }
      return;
    }
    respond(address.channel(), address.user(), address.original(), args);
  }

  private synchronized Issued use(String id, Args args) {
    Issued address = issued.get(id);
    if (address == null) {
      throw Refusal.of("invalid_url");
    }
    if (Instant.now().isAfter(address.until())) {
      throw Refusal.of("expired_url");
    }
    if (address.used() >= uses) {
      throw Refusal.of("used_url");
    }
    if (!args.flag("delete_original")) {
      check(args);
    }
    issued.put(
        id,
        new Issued(
            address.channel(),
            address.user(),
            address.original(),
            address.until(),
            address.used() + 1));
    return address;
  }

  static void check(Args args) {
    ArrayNode blocks = args.blocks();
    if (blocks.isEmpty() && args.text("text").isBlank()) {
      throw Refusal.of("no_text");
    }
    BlockRules.message(blocks);
    Texts.atMost(args.text("text"), Texts.LONGEST);
  }

  /** Shows a message that somebody's command or click was answered with. */
  void respond(String channel, String user, @Nullable String original, Args args) {
    ArrayNode blocks = args.blocks();
    if (original != null && args.flag("replace_original")) {
      workspace.change(channel, original, message -> message.changed(args.text("text"), blocks));
      return;
    }
    String onlyFor = args.text("response_type").equals("in_channel") ? null : user;
    workspace.post(
        channel,
        args.textOrNull("thread_ts"),
        Workspace.BOT_USER,
        args.text("text"),
        blocks,
        onlyFor);
  }
}
