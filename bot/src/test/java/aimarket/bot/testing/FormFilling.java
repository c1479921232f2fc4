package aimarket.bot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.Control;
import aimarket.bot.local.Message;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;

/** Forms of the bot as people fill them in, in one channel. */
public final class FormFilling {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WholeBot bot;
  private final Control people;
  private final String channel;

  public FormFilling(WholeBot bot, String channel) {
    this.bot = bot;
    this.people = bot.people();
    this.channel = channel;
  }

  public void opens(String user, String command) {
    assertThat(people.send(user, channel, command).join().status()).isEqualTo(200);
    Eventually.until("a modal", () -> people.modal(user).isPresent());
  }

  public JsonNode modal(String user) {
    try {
      return JSON.readTree(people.modal(user).orElseThrow());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What a field of the open modal holds. */
  public String holds(String user, String field) {
    for (JsonNode block : modal(user).path("blocks")) {
      if (block.path("block_id").asText().equals(field)) {
        JsonNode element = block.path("element");
        return element.has("initial_option")
            ? element.path("initial_option").path("value").asText()
            : element.path("initial_value").asText();
      }
    }
    throw new AssertionError("no field " + field + " in " + modal(user));
  }

  /** Hands the modal in, and gives the bot's confirmation of it. */
  public Message taken(String user, Map<String, String> entered) {
    int before = bot.toldTo(user).size();
    assertThat(people.submit(user, entered)).isEmpty();
    assertThat(people.modal(user)).isEmpty();
    Eventually.until("a confirmation", () -> bot.toldTo(user).size() > before);
    return bot.toldTo(user).get(before);
  }
}
