package aimarket.bot.edge;

import aimarket.bot.edge.Envelope.Media;
import aimarket.bot.edge.Reception.Acknowledgement;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the envelopes of Socket Mode. Each holds what HTTP would have brought, and is made into the
 * very bytes of it: from here on nobody knows what a request came by, not even after a restart.
 * There is no signature, since the connection is one that the bot opened itself.
 */
public final class SocketDoor {
  private static final Logger log = LoggerFactory.getLogger(SocketDoor.class);

  private final Reception reception;
  private final Refusals refusals;
  private final Clock clock;

  public SocketDoor(Clock clock, Reception reception) {
    this.reception = reception;
    this.refusals = new Refusals(clock);
    this.clock = clock;
  }

  /** The acknowledgement, once the request is in the inbox; empty where Slack has to try again. */
  public Optional<String> take(String text) {
    try {
      JsonNode envelope = read(text);
      String id = envelope.path("envelope_id").asText("");
      return id.isEmpty()
          ? Optional.empty()
          : taken(envelope).map(ack -> written(id, envelope, ack));
    } catch (Malformed | IllegalArgumentException e) {
      refusals.note("the socket", 400, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static JsonNode read(String text) throws Malformed {
    try {
      if (text.length() > SlackDoor.MAX_BODY) {
        throw new Malformed("the envelope is longer than 1 MB");
      }
      return Envelope.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Malformed("the JSON cannot be read");
    }
  }

  private Optional<Acknowledgement> taken(JsonNode envelope) throws Malformed {
    Envelope opened = open(envelope);
    if (!(opened instanceof Envelope.Work work)) {
      log.info(
          "ignored an envelope of type {}", Refusals.printable(envelope.path("type").asText()));
      return Optional.of(Acknowledgement.OK);
    }
    return Optional.of(reception.receive(work.incoming())).filter(Acknowledgement::taken);
  }

  private Envelope open(JsonNode envelope) throws Malformed {
    String type = envelope.path("type").asText("");
    JsonNode payload = envelope.path("payload");
    if (!payload.isObject()) {
      throw new Malformed("the envelope has no payload");
    }
    return switch (type) {
      case "events_api" -> open(Media.JSON, payload.toString());
      case "slash_commands" -> open(Media.FORM, form(payload));
      case "interactive" -> open(Media.FORM, "payload=" + encoded(payload.toString()));
      default -> new Envelope.Foreign(type);
    };
  }

  private Envelope open(Media media, String body) throws Malformed {
    return Envelope.open(media, body.getBytes(StandardCharsets.UTF_8), clock.instant());
  }

  private static String form(JsonNode payload) {
    List<String> fields = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : payload.properties()) {
      fields.add(encoded(field.getKey()) + "=" + encoded(field.getValue().asText("")));
    }
    return String.join("&", fields);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** With what HTTP would have answered in its body, where Slack takes that. */
  private static String written(String id, JsonNode envelope, Acknowledgement ack) {
    ObjectNode answer = Envelope.JSON.createObjectNode().put("envelope_id", id);
    if (!ack.body().isEmpty() && envelope.path("accepts_response_payload").asBoolean()) {
      answer.set("payload", payload(ack.body()));
    }
    return answer.toString();
  }

  private static JsonNode payload(String body) {
    try {
      return Envelope.JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return Envelope.JSON.createObjectNode().put("text", body);
    }
  }
}
