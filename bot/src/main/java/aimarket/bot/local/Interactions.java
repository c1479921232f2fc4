package aimarket.bot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Clicks and forms: https://docs.slack.dev/reference/interaction-payloads. */
final class Interactions {
  /** What Slack's client says where the app gives no answer that it can use. */
  static final Map<String, String> TROUBLE =
      Map.of("", "We had some trouble connecting. Try again?");

  private final Workspace workspace;
  private final BotLink bot;
  private final Views views;
  private final ResponseUrls responseUrls;
  private final Composer composer;
  private final Supplier<URI> base;

  Interactions(
      Workspace workspace,
      BotLink bot,
      Views views,
      ResponseUrls responseUrls,
      Composer composer,
      Supplier<URI> base) {
    this.workspace = workspace;
    this.bot = bot;
    this.views = views;
    this.responseUrls = responseUrls;
    this.composer = composer;
    this.base = base;
  }

  /**
   * Presses a button, or chooses in a select, of a message.
   *
   * @param chosen the value of the option; ignored for a button
   */
  CompletableFuture<Delivery> press(
      String user, String channelId, String ts, String blockId, String actionId, String chosen) {
    Message message =
        workspace
            .message(channelId, ts)
            .filter(found -> found.visibleTo(user))
            .orElseThrow(() -> new IllegalArgumentException("no message " + ts + " for " + user));
    ObjectNode payload = started("block_actions", user);
    payload.set("container", container(message));
    Channel channel = workspace.channel(channelId).orElseThrow();
    payload
        .putObject("channel")
        .put("id", channelId)
        .put("name", channel.direct() ? "directmessage" : channel.name());
    // Slack sends no message along when it was a private one.
    if (!message.ephemeral()) {
      payload.set("message", Payloads.message(message));
    }
    payload.putObject("state").putObject("values");
    payload.put(
        "response_url", responseUrls.issue(base.get(), channelId, user, message.ts()).toString());
    payload.set("actions", action(message.blocks(), blockId, actionId, chosen));
    return send(payload)
        .thenApply(
            delivery -> {
              if (!delivery.ok()) {
                composer.slackbot(
                    user,
                    channelId,
                    message.threadTs(),
                    "That did not work: the app answered with the error \""
                        + delivery.error()
                        + "\". Try it again.");
              }
              return delivery;
            });
  }

  /**
   * Chooses a message shortcut: https://docs.slack.dev/interactivity/implementing-shortcuts.
   *
   * @param shortcut one that the app has
   */
  CompletableFuture<Delivery> shortcut(
      String user, String channelId, String ts, MessageShortcut shortcut) {
    Message message =
        workspace
            .message(channelId, ts)
            .filter(found -> !found.ephemeral())
            .orElseThrow(() -> new IllegalArgumentException("no message " + ts));
    Channel channel = workspace.channel(channelId).orElseThrow();
    if (!channel.has(user)) {
      throw new IllegalArgumentException(user + " is not in channel " + channelId);
    }
    ObjectNode payload = started("message_action", user);
    payload.put("callback_id", shortcut.callbackId()).put("message_ts", ts);
    payload.put("action_ts", Instant.now().getEpochSecond() + ".000000");
    payload
        .putObject("channel")
        .put("id", channelId)
        .put("name", channel.direct() ? "directmessage" : channel.name());
    payload.set("message", Payloads.message(message));
    payload.put("response_url", responseUrls.issue(base.get(), channelId, user, ts).toString());
    return send(payload)
        .thenApply(
            delivery -> {
              if (!delivery.ok()) {
                composer.slackbot(
                    user,
                    channelId,
                    message.threadTs(),
                    "“" + shortcut.name() + "” failed with the error \"" + delivery.error() + "\"");
              }
              return delivery;
            });
  }

  private static ObjectNode container(Message message) {
    ObjectNode container =
        Json.object()
            .put("type", "message")
            .put("message_ts", message.ts())
            .put("channel_id", message.channel())
            .put("is_ephemeral", message.ephemeral());
    if (message.threadTs() != null) {
      container.put("thread_ts", message.threadTs());
    }
    return container;
  }

  /** Presses a button in a modal or on the Home tab. */
  CompletableFuture<Delivery> pressInView(
      Views.View view, String blockId, String actionId, String chosen) {
    ObjectNode payload = started("block_actions", view.user());
    payload.putObject("container").put("type", "view").put("view_id", view.id());
    payload.set("view", views.described(view));
    JsonNode blocks = view.content().path("blocks");
    payload.set("actions", action(blocks, blockId, actionId, chosen));
    return send(payload);
  }

  /**
   * Submits a modal.
   *
   * @param values what was entered, by block id and action id
   * @return problems by block id, empty when the form was taken
   */
  CompletableFuture<Map<String, String>> submit(
      Views.View view, Map<String, Map<String, String>> values) {
    Map<String, String> unready = Forms.unready(view.content().path("blocks"), values);
    if (!unready.isEmpty()) {
      return CompletableFuture.completedFuture(unready);
    }
    ObjectNode payload = started("view_submission", view.user());
    ObjectNode described = views.described(view);
    described.set("state", Forms.state(view.content().path("blocks"), values));
    payload.set("view", described);
    payload.putArray("response_urls");
    return send(payload).thenApply(delivery -> submitted(view, delivery));
  }

  /** https://docs.slack.dev/surfaces/modals#modifying. */
  private Map<String, String> submitted(Views.View view, Delivery delivery) {
    if (!delivery.ok()) {
      return TROUBLE;
    }
    JsonNode answer = Json.parse(delivery.body()).orElse(Json.object());
    switch (answer.path("response_action").asText()) {
      case "errors" -> {
        JsonNode errors = answer.path("errors");
        boolean fit = Forms.fit(errors, view.content().path("blocks"));
        return fit ? Forms.errors(errors) : TROUBLE;
      }
      case "update", "push" -> {
        return replaced(view, answer.path("view")) ? Map.of() : TROUBLE;
      }
      case "" -> views.close(view.id());
      case "clear" -> views.closeAll(view.user());
      default -> {
        return TROUBLE;
      }
    }
    return Map.of();
  }

  /** A view that breaks a rule is not shown; the person sees what they see when nobody answers. */
  private boolean replaced(Views.View view, JsonNode content) {
    try {
      if (content instanceof ObjectNode object) {
        ViewRules.check(object, "modal");
        views.replace(view.id(), object);
        return true;
      }
      return false;
    } catch (Refusal refusal) {
      return false;
    }
  }

  private ObjectNode started(String type, String user) {
    Person person = workspace.person(user).orElseThrow();
    return Payloads.interaction(type, person, views.trigger(user));
  }

  private CompletableFuture<Delivery> send(ObjectNode payload) {
    return bot.form(Map.of("payload", payload.toString()));
  }

  private static ArrayNode action(JsonNode blocks, String blockId, String actionId, String chosen) {
    JsonNode element =
        Blocks.element(blocks, blockId, actionId)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no element " + actionId + " in block " + blockId));
    ObjectNode action =
        Json.object()
            .put("type", element.path("type").asText())
            .put("block_id", blockId)
            .put("action_id", actionId)
            .put("action_ts", Instant.now().getEpochSecond() + ".000000");
    if (element.path("type").asText().equals("button")) {
      action.set("text", element.path("text"));
      if (element.has("value")) {
        action.put("value", element.path("value").asText());
      }
    } else if (element.path("type").asText().equals("feedback_buttons")) {
      JsonNode pressed =
          element.path(chosen.equals("negative") ? "negative_button" : "positive_button");
      action.set("text", pressed.path("text"));
      action.put("value", pressed.path("value").asText());
    } else {
      Forms.choose(action, element, chosen);
    }
    return Json.array().add(action);
  }

  /** Tells the bot that somebody looks at its Home tab. */
  CompletableFuture<Delivery> openHome(String user) {
    return open(user, "home");
  }

  /** Tells the bot that somebody looks at their messages with it. */
  CompletableFuture<Delivery> openMessages(String user) {
    return open(user, "messages");
  }

  /** With the view as it stands, where there is one: /reference/events/app_home_opened. */
  private CompletableFuture<Delivery> open(String user, String tab) {
    return workspace
        .directMessages(user)
        .map(
            channel -> {
              ObjectNode event = Payloads.homeOpened(user, channel.id(), tab);
              if (tab.equals("home")) {
                views.homeOf(user).ifPresent(view -> event.set("view", views.described(view)));
              }
              return bot.event(Payloads.event(event));
            })
        .orElse(
            CompletableFuture.completedFuture(
                new Delivery(0, "", "", Duration.ZERO, 0, "dispatch_failed")));
  }
}
