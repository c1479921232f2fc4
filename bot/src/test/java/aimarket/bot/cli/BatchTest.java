package aimarket.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.OwnHome;
import aimarket.bot.testing.Terminal;
import aimarket.bot.testing.Terminal.Ran;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many questions at once, for programs. */
class BatchTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** No test changes its facts. */
  private static OwnHome shared;

  @TempDir private static Path common;

  @BeforeAll
  static void copy() {
    shared = OwnHome.in(common);
  }

  @Test
  void a_batch_answers_the_last_turn_of_every_line() throws JsonProcessingException {
    String input =
        """
        {"id":"a","turns":["openai valuation"]}

        {"id":"b","turns":["compare openai anthropic valuation","and google?"]}
        """;

    Ran ran = Terminal.fed(input, shared.configured("ask", "--batch", "--today", "2026-05-01"));

    assertThat(ran.status()).as(ran.err()).isZero();
    List<String> lines = ran.out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(JSON.readTree(lines.get(0)).path("id").asText()).isEqualTo("a");
    assertThat(JSON.readTree(lines.get(1)).path("understood").path("entities").toString())
        .isEqualTo("[\"google\"]");
  }

  @Test
  void a_bad_line_of_a_batch_gets_an_error_and_the_others_their_answers()
      throws JsonProcessingException {
    String input =
        """
        what is openai's valuation?
        {"id":"b"}
        {"turns":["openai valuation"]}
        {"id":"d","turns":[]}
        {"id":"e","turns":["openai valuation"]}
        """;

    Ran ran = Terminal.fed(input, shared.configured("ask", "--batch"));

    assertThat(ran.status()).isEqualTo(1);
    List<String> lines = ran.out().lines().toList();
    assertThat(lines).hasSize(5);
    for (String line : lines.subList(0, 4)) {
      assertThat(JSON.readTree(line).path("error").asText()).as(line).isNotBlank();
    }
    assertThat(JSON.readTree(lines.get(1)).path("id").asText()).isEqualTo("b");
    assertThat(JSON.readTree(lines.get(4)).path("status").asText()).isEqualTo("answered");
  }
}
