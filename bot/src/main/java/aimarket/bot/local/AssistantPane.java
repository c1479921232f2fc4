package aimarket.bot.local;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pane beside a channel in which a person talks to the app:
 * https://docs.slack.dev/reference/events/assistant_thread_started. It stays open from channel to
 * channel, and tells the app which one the person looks at.
 */
final class AssistantPane {
  private final Workspace workspace;
  private final BotLink bot;
  private final boolean allowed;
  private final Map<String, Open> open = new ConcurrentHashMap<>();

  /**
   * A pane.
   *
   * @param thread in the direct messages with the app
   * @param beside the channel that the person looks at
   */
  record Open(String channel, String thread, String beside) {}

  /**
   * @param allowed whether the app has {@code assistant:write}
   */
  AssistantPane(Workspace workspace, BotLink bot, boolean allowed) {
    this.workspace = workspace;
    this.bot = bot;
    this.allowed = allowed;
  }

  boolean isAllowed() {
    return allowed;
  }

  Optional<Open> of(String user) {
    return Optional.ofNullable(open.get(user));
  }

  /** Starts a conversation; its first message is one that Slack writes in the person's name. */
  CompletableFuture<Delivery> start(String user, String beside) {
    Channel direct = workspace.directMessages(user).orElseThrow();
    if (!allowed) {
      return CompletableFuture.completedFuture(
          new Delivery(0, "", "", Duration.ZERO, 0, "nothing_sent"));
    }
    Message root = workspace.post(direct.id(), null, user, "New chat", Json.array(), null);
    Open pane = new Open(direct.id(), root.ts(), beside);
    open.put(user, pane);
    workspace.changed();
    return tell("assistant_thread_started", user, pane);
  }

  /** Does nothing where no pane is open or the person was there before. */
  void look(String user, String beside) {
    Open before = open.get(user);
    if (before != null && !before.beside().equals(beside)) {
      Open now = new Open(before.channel(), before.thread(), beside);
      open.put(user, now);
      tell("assistant_thread_context_changed", user, now);
    }
  }

  void close(String user) {
    open.remove(user);
    workspace.changed();
  }

  private CompletableFuture<Delivery> tell(String type, String user, Open pane) {
    return bot.event(Payloads.event(Payloads.assistantThread(type, user, pane)));
  }
}
