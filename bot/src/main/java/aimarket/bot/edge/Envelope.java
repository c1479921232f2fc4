package aimarket.bot.edge;

import aimarket.bot.inbox.Incoming;
import aimarket.bot.inbox.Incoming.Key;
import aimarket.bot.inbox.Incoming.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a body holds, read as far as needed to write it down: which sort, of which workspace, which
 * request. Whatever passes here has the parts that Bolt reads without looking.
 */
sealed interface Envelope {

  /** Slack tries whether the address answers at all; unsigned at times. */
  record SslCheck() implements Envelope {}

  /** Slack tries whether the address is ours. */
  record Challenge(String challenge) implements Envelope {}

  /** A request with work in it. */
  record Work(Incoming incoming) implements Envelope {}

  /** Genuine, and of a sort that this bot does not take. */
  record Foreign(String type) implements Envelope {}

  JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Media types that Slack sends. */
  enum Media {
    FORM("application/x-www-form-urlencoded"),
    JSON("application/json");

    private final String name;

    Media(String name) {
      this.name = name;
    }

    static Media of(String contentType) throws Malformed {
      String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
      for (int i = 1; i < parts.length; i++) {
        String parameter = parts[i].replace(" ", "").replace("\"", "");
        if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
          throw new Malformed("the charset must be utf-8");
        }
      }
      for (Media media : values()) {
        if (media.name.equals(parts[0].strip())) {
          return media;
        }
      }
      throw new Malformed("the content type must be a form or JSON");
    }
  }

  static Envelope open(Media media, byte[] body, Instant now) throws Malformed {
    if (media == Media.JSON) {
      return event(json(Form.utf8(body)), body, now);
    }
    Form form = Form.read(body);
    if ("1".equals(form.get("ssl_check"))) {
      return new SslCheck();
    }
    String payload = form.get("payload");
    return payload == null ? command(form, body, now) : interaction(json(payload), body, now);
  }

  private static Envelope command(Form form, byte[] body, Instant now) throws Malformed {
    form.need("command");
    form.need("user_id");
    form.need("channel_id");
    String team = form.get("team_id") == null ? form.need("enterprise_id") : form.need("team_id");
    Key key = new Key(id(team, 64), id(form.need("trigger_id"), 255));
    return new Work(new Incoming(key, Kind.COMMAND, body, now));
  }

  private static Envelope event(JsonNode json, byte[] body, Instant now) throws Malformed {
    String type = text(json, "type");
    if (type.equals("url_verification")) {
      return new Challenge(text(json, "challenge"));
    }
    if (!type.equals("event_callback")) {
      return new Foreign(type);
    }
    text(object(json, "event"), "type");
    Key key = new Key(id(text(json, "team_id"), 64), id(text(json, "event_id"), 255));
    return new Work(new Incoming(key, Kind.EVENT, body, now));
  }

  private static Envelope interaction(JsonNode json, byte[] body, Instant now) throws Malformed {
    String type = text(json, "type");
    switch (type) {
      case "block_actions" -> {
        JsonNode actions = json.path("actions");
        if (!actions.isArray() || actions.size() != 1) {
          throw new Malformed("the payload must have one action");
        }
        text(actions.get(0), "action_id");
      }
      case "view_submission" -> {
        JsonNode view = object(json, "view");
        text(view, "id");
        text(view, "callback_id");
        object(object(view, "state"), "values");
      }
      case "message_action" -> {
        text(json, "callback_id");
        text(object(json, "message"), "type");
        text(object(json, "channel"), "id");
      }
      default -> {
        return new Foreign(type);
      }
    }
    return keyed(json, body, now);
  }

  private static Envelope keyed(JsonNode json, byte[] body, Instant now) throws Malformed {
    text(object(json, "user"), "id");
    // An installation for a whole organisation has no team.
    String home = json.path("team").isObject() ? "team" : "enterprise";
    String team = text(object(json, home), "id");
    String request = json.path("trigger_id").asText("");
    Key key = new Key(id(team, 64), id(request.isEmpty() ? hash(body) : request, 255));
    return new Work(new Incoming(key, Kind.ACTION, body, now));
  }

  private static JsonNode json(String text) throws Malformed {
    try {
      JsonNode node = JSON.readTree(text);
      if (node == null || !node.isObject()) {
        throw new Malformed("the JSON must be an object");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new Malformed("the JSON cannot be read");
    }
  }

  private static JsonNode object(JsonNode parent, String name) throws Malformed {
    JsonNode node = parent.path(name);
    if (!node.isObject()) {
      throw new Malformed("the JSON has no object " + name);
    }
    return node;
  }

  private static String text(JsonNode parent, String name) throws Malformed {
    JsonNode node = parent.path(name);
    if (!node.isTextual() || node.textValue().isEmpty()) {
      throw new Malformed("the JSON has no text " + name);
    }
    return node.textValue();
  }

  private static String id(String id, int longest) throws Malformed {
    // PostgreSQL refuses NUL in text, and the store's columns have an end.
    if (id.length() > longest || id.indexOf('\0') >= 0) {
      throw new Malformed("an id is too long or has a NUL");
    }
    return id;
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
