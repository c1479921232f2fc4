package aimarket.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/**
 * What the form of a digest brings back. Slack keeps it; who reads it has proved to be Slack.
 *
 * @param id 0 for a new one
 * @param channel where the person was, for the confirmation; empty for none
 * @param home they were on the Home tab, which shows what came of it
 */
record DigestTask(long id, String channel, boolean home) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  String written() {
    return JSON.createObjectNode()
        .put("digest", id)
        .put("channel", channel)
        .put("home", home)
        .toString();
  }

  /** Empty for what this program did not write. */
  static Optional<DigestTask> read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return json.path("digest").isIntegralNumber()
          ? Optional.of(
              new DigestTask(
                  json.path("digest").asLong(),
                  json.path("channel").asText(),
                  json.path("home").asBoolean()))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
