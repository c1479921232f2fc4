package aimarket.bot.faces;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.Answers;
import aimarket.knowledge.Asked;
import aimarket.knowledge.answer.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {
  private final Answer answer =
      Answers.about("Acme leads.", Asked.now("acme sales", LocalDate.of(2026, 5, 1)));

  @Test
  void it_has_the_shape_that_programs_rely_on() throws JsonProcessingException {
    String line = AnswerJson.line("q1", answer, List.of("acme sales"));

    assertThat(line).doesNotContain("\n").contains("\"value\":24000000000,");
    JsonNode json = new ObjectMapper().readTree(line);
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "status",
            "understood",
            "text",
            "figures",
            "disagreements",
            "citations",
            "blocks");
    assertThat(json.path("understood").fieldNames())
        .toIterable()
        .containsExactly("form", "entities", "metrics", "period", "segment");
    assertThat(json.path("figures").get(0).toString())
        .isEqualTo(
            "{\"fact\":\"f-1\",\"entity\":\"acme\",\"metric\":\"sales\",\"value\":24000000000,"
                + "\"valueHigh\":null,\"unit\":\"USD\",\"period\":\"2026-04\",\"nature\":\"actual\","
                + "\"basis\":\"net\",\"role\":\"answer\",\"computedFrom\":null,\"citations\":[1]}");
    assertThat(json.path("citations").get(0).path("n").asInt()).isEqualTo(1);
    assertThat(json.path("disagreements").get(0).path("facts")).hasSize(2);
  }

  @Test
  void its_blocks_are_those_that_slack_gets_the_table_whole() throws JsonProcessingException {
    JsonNode blocks =
        new ObjectMapper().readTree(AnswerJson.line(null, answer, List.of("q"))).path("blocks");

    JsonNode table = blocks.get(2);
    assertThat(table.path("type").asText()).isEqualTo("table");
    assertThat(table.path("rows").get(0).toString())
        .isEqualTo(
            "[{\"type\":\"raw_text\",\"text\":\" \"},{\"type\":\"raw_text\",\"text\":\"Acme\"},"
                + "{\"type\":\"raw_text\",\"text\":\"Zeta\"}]");
    assertThat(table.path("column_settings").get(0).toString())
        .isEqualTo("{\"align\":\"left\",\"is_wrapped\":true}");
  }

  @Test
  void an_answer_without_an_id_has_none() {
    assertThat(AnswerJson.line(null, answer, List.of("q"))).startsWith("{\"status\":\"answered\"");
  }
}
