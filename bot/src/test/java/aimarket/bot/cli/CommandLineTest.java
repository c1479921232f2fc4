package aimarket.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.OwnHome;
import aimarket.bot.testing.Program;
import aimarket.bot.testing.Terminal;
import aimarket.bot.testing.Terminal.Ran;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the subcommands print, and the codes they end with. */
class CommandLineTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** No test changes its facts. */
  private static OwnHome shared;

  @TempDir private static Path common;
  @TempDir private Path folder;

  @BeforeAll
  static void copy() {
    shared = OwnHome.in(common);
  }

  @Test
  void an_answer_goes_to_standard_output_with_exit_code_0() {
    Ran ran = shared.run("ask", "--today", "2026-05-01", "openai", "valuation");

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("$852B [1]", "[1] NovVista");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void what_is_not_known_ends_with_1_and_what_cannot_be_read_with_2() {
    assertThat(shared.run("ask", "mistral valuation?").status()).isEqualTo(1);
    assertThat(shared.run("ask").status()).isEqualTo(2);
    assertThat(shared.run("ask").err()).contains("What is the question?");
    assertThat(shared.run("ask", "").err()).isEqualTo(shared.run("ask").err());
    assertThat(shared.run("ask", " ", "").status()).isEqualTo(2);
    assertThat(Terminal.run("sak", "openai valuation").status()).isEqualTo(2);
    assertThat(Terminal.run("--help").status()).isZero();
  }

  @Test
  void a_date_that_is_none_is_refused_with_one_that_is() {
    Ran ran = shared.run("ask", "--as-of", "2026-02-30", "openai valuation");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("'2026-02-30' is not a day; write it as 2026-05-01");
    assertThat(ran.err()).doesNotContain("java.");
  }

  @Test
  void json_is_one_line_with_the_figures_and_their_citations() throws JsonProcessingException {
    Ran ran = shared.run("ask", "--json", "--today", "2026-05-01", "openai valuation");

    assertThat(ran.out().lines()).hasSize(1);
    JsonNode answer = JSON.readTree(ran.out());
    assertThat(answer.path("status").asText()).isEqualTo("answered");
    assertThat(answer.path("figures").path(0).path("value").asText()).isEqualTo("852000000000");
    assertThat(answer.path("citations").path(0).path("n").asInt()).isEqualTo(1);
    assertThat(answer.path("blocks").path(0).path("type").asText()).isEqualTo("section");
  }

  @Test
  void both_clocks_turn_back() {
    assertThat(shared.run("ask", "--today", "2026-05-01", "openai valuation").out())
        .contains("$852B");

    Ran before =
        shared.run("ask", "--today", "2026-05-01", "--as-of", "2026-03-01", "openai valuation");
    assertThat(before.status()).isEqualTo(1);
    assertThat(before.out()).doesNotContain("$852B");
    Ran unheld = shared.run("ask", "--known-on", "2020-01-01", "openai valuation");
    assertThat(unheld.status()).isEqualTo(1);
    assertThat(unheld.out()).doesNotContain("$852B");
  }

  @Test
  void what_the_terminal_did_not_know_is_noted_unless_it_came_in_a_batch_or_is_of_another_time()
      throws IOException {
    OwnHome own = OwnHome.in(folder);
    assertThat(own.run("gaps").out()).startsWith("Nothing was asked since ");
    assertThat(own.run("ask", "openai valuation").out()).doesNotContain("Noted");

    Ran unknown = own.run("ask", "mistral valuation?");
    assertThat(unknown.out()).endsWith("Noted for the curators (aimarket gaps).\n");
    Terminal.fed(
        "{\"id\":\"a\",\"turns\":[\"valuation of Quarblex\"]}", own.configured("ask", "--batch"));
    own.run("ask", "--as-of", "2020-01-01", "openai valuation");
    assertThat(own.run("ask", "--json", "mistral valuation").out().lines()).hasSize(1);

    Ran gaps = own.run("gaps");
    assertThat(gaps.status()).isZero();
    assertThat(gaps.out())
        .contains("2 questions, 1 thing missing", "2× Mistral", "team: the terminal");
    assertThat(own.run("gaps", "--team", "*", "--since", "2026-01-01").out()).contains("Mistral");
  }

  @Test
  void an_id_that_no_fact_has_is_said_with_one_that_is() {
    Ran why = shared.run("ask", "why", "nosuchid");

    assertThat(why.status()).isEqualTo(1);
    assertThat(why.out())
        .startsWith("No fact here has the id “nosuchid”.")
        .contains("\n- why ")
        .doesNotContain("Noted");
    assertThat(shared.run("ask", "history x").out()).startsWith("No fact here has the id “x”.");
  }

  @Test
  void check_says_what_is_fine() {
    Ran ran = shared.run("check");

    assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("settings", "store", "5 sources", "local workspace");
  }

  @Test
  void the_printed_manifest_is_the_file() throws IOException {
    assertThat(shared.run("manifest").out())
        .isEqualTo(Files.readString(Path.of("..", "config", "slack-manifest.yaml")));
  }

  @Test
  void an_answer_is_the_same_in_turkish_and_in_no_language_at_all()
      throws IOException, InterruptedException {
    String[] ask = {"ask", "--today", "2026-05-01", "COMPARE OPENAI ANTHROPIC VALUATION"};
    String here = shared.run(ask).out();

    Ran turkish =
        Program.run(
            folder,
            Map.of("LC_ALL", "C"),
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Auckland"),
            shared.configured(ask));

    assertThat(turkish.status()).as(turkish.err()).isZero();
    assertThat(here.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(here.length());
    assertThat(turkish.out()).isEqualTo(here);
  }
}
