package aimarket.bot.slack;

import aimarket.bot.curation.Form.Kind;
import aimarket.bot.curation.Form.Task;
import aimarket.knowledge.store.Curation.Standing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import java.util.Optional;

/**
 * What a form or a button of curation brings back. Slack keeps it; who reads it has proved to be
 * Slack.
 *
 * @param channel where the curator was, for the confirmation; empty for none
 */
record CurationTask(Task task, String channel) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  String written() {
    return JSON.createObjectNode()
        .put("kind", task.kind().name().toLowerCase(Locale.ROOT))
        .put("id", task.id())
        .put("version", task.seen().version())
        .put("open", task.seen().open())
        .put("channel", channel)
        .toString();
  }

  /** Empty for what this program did not write. */
  static Optional<CurationTask> read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      Kind kind = Kind.valueOf(json.path("kind").asText().toUpperCase(Locale.ROOT));
      Standing seen = new Standing(json.path("version").asInt(), json.path("open").asBoolean());
      Task task = new Task(kind, json.path("id").asText(), seen);
      return Optional.of(new CurationTask(task, json.path("channel").asText()));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
