package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code assistant.threads.*}: https://docs.slack.dev/reference/methods. Threads are those of the
 * direct messages with the app. Thread-safe.
 */
final class Assistants {
  /** https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
  private static final int PROMPTS = 4;

  /** https://docs.slack.dev/reference/methods/assistant.threads.setStatus */
  private static final int LOADING_MESSAGES = 10;

  private static final Duration STATUS_LIVES = Duration.ofMinutes(2);

  private final Workspace workspace;
  private final Map<String, Prompts> prompts = new HashMap<>();
  private final Map<String, Status> statuses = new HashMap<>();

  /**
   * Questions to start with.
   *
   * @param below the message that was the last one then; they go when something is said after it
   */
  record Prompts(String title, List<Prompt> all, String below) {}

  record Prompt(String title, String message) {}

  private record Status(String words, Instant until) {}

  Assistants(Workspace workspace) {
    this.workspace = workspace;
  }

  ObjectNode suggest(Args args) {
    Channel channel = direct(args);
    String thread = args.textOrNull("thread_ts");
    if (thread != null && workspace.message(channel.id(), thread).isEmpty()) {
      throw Refusal.of("invalid_thread_ts");
    }
    List<Prompt> all = prompts(args);
    synchronized (this) {
      prompts.put(
          key(channel.id(), thread),
          new Prompts(args.text("title"), all, last(channel.id(), thread)));
    }
    workspace.changed();
    return Json.ok();
  }

  private static List<Prompt> prompts(Args args) {
    JsonNode sent = args.values().path("prompts");
    JsonNode tree = sent.isTextual() ? Json.parse(sent.asText()).orElse(sent) : sent;
    if (!(tree instanceof ArrayNode list) || list.isEmpty()) {
      throw invalid("missing required field: prompts [json-pointer:]");
    }
    if (list.size() > PROMPTS) {
      throw invalid("no more than 4 items allowed [json-pointer:/prompts]");
    }
    List<Prompt> all = new ArrayList<>();
    for (JsonNode each : list) {
      String title = each.path("title").asText("");
      String message = each.path("message").asText("");
      if (title.isBlank() || message.isBlank()) {
        throw invalid(
            "must provide a title and a message [json-pointer:/prompts/" + all.size() + "]");
      }
      all.add(new Prompt(title, message));
    }
    return all;
  }

  ObjectNode status(Args args) {
    Channel channel = seen(args);
    String thread = thread(args, channel);
    JsonNode sent = args.values().path("loading_messages");
    JsonNode loading = sent.isTextual() ? Json.parse(sent.asText()).orElse(sent) : sent;
    if (loading.size() > LOADING_MESSAGES) {
      throw invalid("no more than 10 items allowed [json-pointer:/loading_messages]");
    }
    String words = args.text("status");
    synchronized (this) {
      statuses.put(key(channel.id(), thread), new Status(words, Instant.now().plus(STATUS_LIVES)));
    }
    workspace.changed();
    return Json.ok();
  }

  ObjectNode title(Args args) {
    Channel channel = direct(args);
    String thread = thread(args, channel);
    String title = args.required("title");
    Message root = workspace.message(channel.id(), thread).orElseThrow();
    if (!root.user().equals(Workspace.BOT_USER)) {
      workspace.title(channel.id(), thread, title);
    }
    return Json.ok();
  }

  private static Refusal invalid(String problem) {
    return Refusal.of("invalid_arguments", List.of(problem));
  }

  private Channel direct(Args args) {
    Channel channel = seen(args);
    if (!channel.direct()) {
      throw Refusal.of("channel_not_found");
    }
    return channel;
  }

  private Channel seen(Args args) {
    return workspace
        .channel(args.required("channel_id"))
        .filter(channel -> channel.has(Workspace.BOT_USER))
        .orElseThrow(() -> Refusal.of("channel_not_found"));
  }

  private String thread(Args args, Channel channel) {
    String thread = args.required("thread_ts");
    if (workspace.message(channel.id(), thread).isEmpty()) {
      throw Refusal.of("invalid_thread_ts");
    }
    return thread;
  }

  /** Slack takes the status away when the app says something there. */
  synchronized void posted(Message message) {
    statuses.remove(key(message.channel(), message.threadTs()));
  }

  /** Those that are still shown. */
  synchronized Optional<Prompts> promptsIn(String channel, @Nullable String thread) {
    return Optional.ofNullable(prompts.get(key(channel, thread)))
        .filter(set -> set.below().equals(last(channel, thread)));
  }

  /** What the app is doing in a thread; empty for nothing. */
  synchronized String statusIn(String channel, String thread) {
    Status status = statuses.get(key(channel, thread));
    return status == null || Instant.now().isAfter(status.until()) ? "" : status.words();
  }

  private String last(String channel, @Nullable String thread) {
    return workspace.messages(channel).stream()
        .filter(
            m -> thread == null ? !m.reply() : m.ts().equals(thread) || thread.equals(m.threadTs()))
        .reduce((before, after) -> after)
        .map(Message::ts)
        .orElse("");
  }

  private static String key(String channel, @Nullable String thread) {
    return channel + "/" + (thread == null ? "" : thread);
  }
}
