package aimarket.bot;

import static aimarket.bot.local.Control.ADA;
import static aimarket.bot.local.Control.LIN;
import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.Control;
import aimarket.bot.local.Message;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.WholeBot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts changed from Slack, over signed HTTP, in the bot as it is shipped. */
class CurationTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FACT = "nov-openai-funding-raised";
  private static final String QUESTION = "@aimarket openai funding raised";

  @TempDir Path home;
  private WholeBot bot;
  private Control people;
  private String channel;

  @BeforeEach
  void start() {
    bot = WholeBot.in(home, Map.of("curators.people", YOU + "," + ADA));
    people = bot.people();
    channel = people.channel("ai-market");
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private void opens(String user, String command) {
    assertThat(people.send(user, channel, command).join().status()).isEqualTo(200);
    Eventually.until("a modal", () -> people.modal(user).isPresent());
  }

  private JsonNode modal(String user) {
    try {
      return JSON.readTree(people.modal(user).orElseThrow());
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What a field of the open modal holds. */
  private String holds(String user, String field) {
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

  /** Hands the modal in, and the bot's confirmation of it. */
  private Message taken(String user, Map<String, String> entered) {
    int before = bot.toldTo(user).size();
    assertThat(people.submit(user, entered)).isEmpty();
    assertThat(people.modal(user)).isEmpty();
    Eventually.until("a confirmation", () -> bot.toldTo(user).size() > before);
    return bot.toldTo(user).get(before);
  }

  private String answer(String question) {
    return bot.post(channel, () -> people.send(LIN, channel, question)).text();
  }

  @Test
  void a_correction_changes_the_answer_and_is_undone_by_its_button() {
    assertThat(answer(QUESTION)).contains("$122B");

    opens(YOU, "/aimarket correct " + FACT);
    assertThat(holds(YOU, "amount")).isEqualTo("$122B");
    assertThat(holds(YOU, "by")).isEqualTo("NovVista as press");
    Message done = taken(YOU, Map.of("amount", "$121B", "why", "misread by a digit"));
    assertThat(done.text()).contains("Corrected: OpenAI", "amount: $122B → $121B");
    assertThat(answer(QUESTION)).contains("$121B");

    people.press(YOU, done, "curate-undo").join();
    Eventually.until("the undoing", () -> bot.toldTo(YOU).size() == 2);
    assertThat(bot.toldTo(YOU).get(1).text()).startsWith("Undone: " + FACT);
    assertThat(answer(QUESTION)).contains("$122B");
  }
}
