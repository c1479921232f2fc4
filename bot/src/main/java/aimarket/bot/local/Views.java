package aimarket.bot.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Modals and Home tabs: https://docs.slack.dev/surfaces/modals. Thread-safe. */
final class Views {
  /** https://docs.slack.dev/surfaces/modals#pushing. */
  private static final int MOST_ON_TOP = 3;

  private final Workspace workspace;
  private final Duration triggerLives;
  private final Map<String, Trigger> triggers = new HashMap<>();
  private final Map<String, View> modals = new LinkedHashMap<>();
  private final Map<String, View> homes = new HashMap<>();

  /** A view as it stands, for one person. */
  record View(String id, String user, ObjectNode content) {
    View {
      content = content.deepCopy();
      content.set("blocks", Blocks.named((ArrayNode) content.path("blocks")));
    }
  }

  private record Trigger(String user, Instant until, boolean used) {}

  Views(Workspace workspace, Duration triggerLives) {
    this.workspace = workspace;
    this.triggerLives = triggerLives;
  }

  synchronized String trigger(String user) {
    String id = "1" + UUID.randomUUID().toString().replace("-", "");
    triggers.put(id, new Trigger(user, Instant.now().plus(triggerLives), false));
    return id;
  }

  ObjectNode open(Args args) {
    String user = spend(args.required("trigger_id"));
    ObjectNode content = args.view();
    ViewRules.check(content, "modal");
    return show(new View("V" + UUID.randomUUID().toString().substring(0, 8), user, content));
  }

  /** On top of those that are open; a stack has three at most. */
  ObjectNode push(Args args) {
    String user = spend(args.required("trigger_id"));
    ObjectNode content = args.view();
    ViewRules.check(content, "modal");
    synchronized (this) {
      long open = modals.values().stream().filter(v -> v.user().equals(user)).count();
      if (open == 0) {
        throw Refusal.of("not_found");
      }
      if (open >= MOST_ON_TOP) {
        throw Refusal.of("push_limit_reached");
      }
    }
    return show(new View("V" + UUID.randomUUID().toString().substring(0, 8), user, content));
  }

  private synchronized String spend(String id) {
    Trigger trigger = triggers.get(id);
    if (trigger == null) {
      throw Refusal.of("invalid_trigger_id");
    }
    if (Instant.now().isAfter(trigger.until())) {
      throw Refusal.of("expired_trigger_id");
    }
    if (trigger.used()) {
      throw Refusal.of("exchanged_trigger_id");
    }
    triggers.put(id, new Trigger(trigger.user(), trigger.until(), true));
    return trigger.user();
  }

  private ObjectNode show(View view) {
    synchronized (this) {
      modals.put(view.id(), view);
    }
    workspace.changed();
    return Json.ok().set("view", described(view));
  }

  ObjectNode update(Args args) {
    String id = args.required("view_id");
    View before = modal(id).orElseThrow(() -> Refusal.of("not_found"));
    ObjectNode content = args.view();
    ViewRules.check(content, "modal");
    return show(new View(id, before.user(), content));
  }

  ObjectNode publish(Args args) {
    String user = args.required("user_id");
    ObjectNode content = args.view();
    if (workspace.person(user).isEmpty()) {
      throw Refusal.of("user_not_found");
    }
    ViewRules.check(content, "home");
    String hash = args.text("hash");
    Optional<View> before = homeOf(user);
    if (!hash.isEmpty() && before.isPresent() && !hash.equals(hash(before.get()))) {
      throw Refusal.of("hash_conflict");
    }
    View view = new View("V" + user, user, content);
    synchronized (this) {
      homes.put(user, view);
    }
    workspace.changed();
    return Json.ok().set("view", described(view));
  }

  synchronized Optional<View> modal(String id) {
    return Optional.ofNullable(modals.get(id));
  }

  /** The one on top, of those that a person has open. */
  synchronized Optional<View> modalOf(String user) {
    return modals.values().stream()
        .filter(view -> view.user().equals(user))
        .reduce((below, above) -> above);
  }

  synchronized Optional<View> homeOf(String user) {
    return Optional.ofNullable(homes.get(user));
  }

  void close(String id) {
    synchronized (this) {
      modals.remove(id);
    }
    workspace.changed();
  }

  void closeAll(String user) {
    synchronized (this) {
      modals.values().removeIf(view -> view.user().equals(user));
    }
    workspace.changed();
  }

  void replace(String id, ObjectNode content) {
    modal(id).ifPresent(before -> show(new View(id, before.user(), content)));
  }

  private static String hash(View view) {
    return "1." + view.content().hashCode();
  }

  /** As Slack sends it along: what the app wrote, and what Slack added. */
  ObjectNode described(View view) {
    ObjectNode described = view.content().deepCopy();
    described.put("id", view.id()).put("team_id", Workspace.TEAM).put("app_id", Workspace.APP);
    described.put("bot_id", Workspace.BOT).put("hash", hash(view));
    described.put("root_view_id", view.id());
    if (!described.has("private_metadata")) {
      described.put("private_metadata", "");
    }
    if (!described.has("callback_id")) {
      described.put("callback_id", "");
    }
    described.putObject("state").putObject("values");
    return described;
  }
}
