package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The test's hands: acts as people do, looks at what they see, and makes Slack fail. */
public final class Control {
  /** The person at the page. */
  public static final String YOU = Workspace.YOU;

  public static final String ADA = "U0LOCALADA0";
  public static final String LIN = "U0LOCALLIN0";
  public static final String BOT_USER = Workspace.BOT_USER;
  public static final String TEAM = Workspace.TEAM;

  private final Workspace workspace;
  private final Composer composer;
  private final Interactions interactions;
  private final Views views;
  private final Faults faults;
  private final ApiServer api;
  private final Assistants assistants;
  private final AssistantPane pane;
  private final Sockets sockets;

  Control(
      Workspace workspace,
      Composer composer,
      Interactions interactions,
      Views views,
      Faults faults,
      ApiServer api,
      Assistants assistants,
      AssistantPane pane,
      Sockets sockets) {
    this.workspace = workspace;
    this.composer = composer;
    this.interactions = interactions;
    this.views = views;
    this.faults = faults;
    this.api = api;
    this.assistants = assistants;
    this.pane = pane;
    this.sockets = sockets;
  }

  /** The id of a channel by its name without #. */
  public String channel(String name) {
    return workspace
        .channel(name)
        .map(Channel::id)
        .orElseThrow(() -> new IllegalArgumentException("no channel #" + name));
  }

  /** The id of the direct messages of a person with the bot. */
  public String directMessages(String user) {
    return workspace.directMessages(user).map(Channel::id).orElseThrow();
  }

  /**
   * Sends a line as typed: {@code /command …}, {@code @app …} or a message. The future ends when
   * the bot has answered, with an error word when it failed; {@code nothing_sent} when the line is
   * none of the bot's business.
   */
  public CompletableFuture<Delivery> send(String user, String channel, String typed) {
    return composer.send(user, channel, null, typed);
  }

  /** The same as an answer in a thread. */
  public CompletableFuture<Delivery> reply(
      String user, String channel, String threadTs, String typed) {
    return composer.send(user, channel, threadTs, typed);
  }

  /** Presses the first button of a message that has this {@code action_id}. */
  public CompletableFuture<Delivery> press(String user, Message message, String actionId) {
    return choose(user, message, actionId, "");
  }

  /** Chooses an option, by its value, in the first select with this {@code action_id}. */
  public CompletableFuture<Delivery> choose(
      String user, Message message, String actionId, String value) {
    for (var block : message.blocks()) {
      String blockId = block.path("block_id").asText();
      if (Blocks.element(message.blocks(), blockId, actionId).isPresent()) {
        return interactions.press(user, message.channel(), message.ts(), blockId, actionId, value);
      }
    }
    throw new IllegalArgumentException("no element " + actionId + " in " + message);
  }

  /** Chooses the app's shortcut with this {@code callback_id} in the menu at a message. */
  public CompletableFuture<Delivery> shortcut(String user, Message message, String callbackId) {
    return interactions.shortcut(
        user, message.channel(), message.ts(), new MessageShortcut("A shortcut", callbackId));
  }

  /** Presses the first button with this {@code action_id} in the modal that a person has open. */
  public CompletableFuture<Delivery> pressInModal(String user, String actionId) {
    Views.View view = top(user);
    var blocks = view.content().path("blocks");
    for (var block : blocks) {
      String blockId = block.path("block_id").asText();
      if (Blocks.element(blocks, blockId, actionId).isPresent()) {
        return interactions.pressInView(view, blockId, actionId, "");
      }
    }
    throw new IllegalArgumentException("no element " + actionId + " in " + blocks);
  }

  /** Closes the modal that a person has open. */
  public void closeModal(String user) {
    views.close(top(user).id());
  }

  private Views.View top(String user) {
    return views
        .modalOf(user)
        .orElseThrow(() -> new IllegalArgumentException(user + " has no modal open"));
  }

  /** Looks at the app's Home tab. */
  public CompletableFuture<Delivery> openHome(String user) {
    return interactions.openHome(user);
  }

  /** Presses the first button of the Home tab that has this {@code action_id}. */
  public CompletableFuture<Delivery> pressHome(String user, String actionId) {
    Views.View home = views.homeOf(user).orElseThrow();
    for (var block : home.content().path("blocks")) {
      String blockId = block.path("block_id").asText();
      if (Blocks.element(home.content().path("blocks"), blockId, actionId).isPresent()) {
        return interactions.pressInView(home, blockId, actionId, "");
      }
    }
    throw new IllegalArgumentException("no element " + actionId + " on the Home tab");
  }

  /** Looks at the messages with the app. */
  public CompletableFuture<Delivery> openMessages(String user) {
    return interactions.openMessages(user);
  }

  /** Opens the pane in which a person talks to the app, beside a channel. */
  public CompletableFuture<Delivery> openAssistant(String user, String beside) {
    return pane.start(user, beside);
  }

  /** The first message of the conversation in the open pane. */
  public Optional<String> assistantThread(String user) {
    return pane.of(user).map(AssistantPane.Open::thread);
  }

  /** Looks at another channel, with the pane open. */
  public void lookAt(String user, String channel) {
    pane.look(user, channel);
  }

  /** Questions that the app suggests, as they are sent when they are pressed. */
  public List<String> prompts(String channel, @Nullable String thread) {
    return assistants
        .promptsIn(channel, thread)
        .map(set -> set.all().stream().map(Assistants.Prompt::message).toList())
        .orElse(List.of());
  }

  /** What the app says that it is doing; empty for nothing. */
  public String status(String channel, String thread) {
    return assistants.statusIn(channel, thread);
  }

  /** What the app published on a person's Home tab, as JSON. */
  public Optional<String> home(String user) {
    return views.homeOf(user).map(view -> view.content().toString());
  }

  /** The modal that a person has open, as JSON. */
  public Optional<String> modal(String user) {
    return views.modalOf(user).map(view -> view.content().toString());
  }

  /**
   * Hands in the modal that a person has open. What is not given stays as the app put it there.
   *
   * @param entered by block id; the value of an option for a select, ISO for a date
   * @return problems by block id, empty when the form was taken; under the empty id those of the
   *     whole form
   */
  public Map<String, String> submit(String user, Map<String, String> entered) {
    Views.View view =
        views
            .modalOf(user)
            .orElseThrow(() -> new IllegalArgumentException(user + " has no modal open"));
    Map<String, Map<String, String>> values = new HashMap<>();
    for (JsonNode block : view.content().path("blocks")) {
      JsonNode element = block.path("element");
      String id = block.path("block_id").asText();
      String action = element.path("action_id").asText();
      values.put(id, Map.of(action, entered.getOrDefault(id, Forms.initial(element))));
    }
    return interactions.submit(view, values).join();
  }

  /** Puts people into a user group, of which the app may ask by {@code usergroups.users.list}. */
  public void group(String id, List<String> members) {
    workspace.group(id, members);
  }

  /** What everybody in a channel sees, threads included, oldest first. */
  public List<Message> messages(String channel) {
    return workspace.messages(channel).stream().filter(message -> !message.ephemeral()).toList();
  }

  /** A message and its answers, oldest first. */
  public List<Message> thread(String channel, String ts) {
    return workspace.thread(channel, ts);
  }

  /** What only this person sees, in all channels, oldest first. */
  public List<Message> ephemeral(String user) {
    return workspace.ephemeralFor(user);
  }

  /** Every call to the Web API and to response addresses that got an answer, oldest first. */
  public List<ApiCall> calls() {
    return api.calls();
  }

  public List<ApiCall> calls(String method) {
    return api.calls().stream().filter(call -> call.method().equals(method)).toList();
  }

  /** The next call of a method ({@code response_url} too) is refused with this word. */
  public void refuseNext(String method, String error) {
    faults.next(method, Refusal.of(error));
  }

  /** The next call of a method gets 429 and {@code Retry-After}. */
  public void rateLimit(String method, int retryAfterSeconds) {
    faults.next(method, Refusal.rate(retryAfterSeconds));
  }

  /** The next calls that carry this word, or are of this method, meet these, one each, in order. */
  public void strike(String word, List<Mishap> mishaps) {
    faults.strike(word, mishaps);
  }

  /** How many calls met a mishap. */
  public int mishapsMet() {
    return faults.met();
  }

  /** Lets somebody join, with direct messages to the bot. */
  public String join(String handle) {
    return workspace.join(handle);
  }

  /** Makes a public channel of these people and the bot. */
  public String open(String name, String... members) {
    return workspace.open(name, List.of(members));
  }

  /** Every call waits so long before it is looked at; zero ends it. */
  public void silence(Duration time) {
    faults.silence(time);
  }

  /** Every call gets this status and no JSON; zero ends it. */
  public void answerWithStatus(int status) {
    faults.status(status);
  }

  /** How many connections of Socket Mode are open. */
  public int sockets() {
    return sockets.count();
  }

  /** Tells every connection to go, for a reason of Slack's; each is open until it is ended. */
  public void announceDisconnect(String reason) {
    sockets.announce(reason);
  }

  /** Closes the oldest connections, in order. */
  public void endSockets(int oldest) {
    sockets.end(oldest);
  }

  /** Breaks every connection without a word. */
  public void cutSockets() {
    sockets.cut();
  }

  /** Takes the bot into a channel, as {@code /invite} does. */
  public void inviteBot(String channel) {
    workspace.invite(channel, Workspace.BOT_USER);
  }
}
