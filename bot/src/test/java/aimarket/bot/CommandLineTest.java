package aimarket.bot;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.Program;
import aimarket.bot.testing.Terminal;
import aimarket.bot.testing.Terminal.Ran;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the subcommands print, and the codes they end with. */
class CommandLineTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private static Path shared;
  @TempDir private Path own;

  @BeforeAll
  static void write() throws IOException {
    settings(shared, "");
  }

  private static Path settings(Path folder, String more) throws IOException {
    return Files.writeString(
        folder.resolve("settings.yaml"),
        "store:\n  home: store\nweb:\n  port: 0\nworkspace:\n  port: 0\n" + more);
  }

  /** On the store that no test changes. */
  private static Ran run(String... args) {
    return with(shared, args);
  }

  private static Ran with(Path folder, String... args) {
    return Terminal.run(configured(folder, args));
  }

  private static String[] configured(Path folder, String... args) {
    return Stream.concat(
            Stream.of(args[0], "--config", folder.resolve("settings.yaml").toString()),
            Arrays.stream(args).skip(1))
        .toArray(String[]::new);
  }

  @Test
  void an_answer_goes_to_standard_output_with_exit_code_0() {
    Ran ran = run("ask", "--today", "2026-05-01", "openai", "valuation");

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("$852B [1]", "[1] NovVista");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void what_is_not_known_ends_with_1_and_what_cannot_be_read_with_2() {
    assertThat(run("ask", "mistral valuation?").status()).isEqualTo(1);
    assertThat(run("ask").status()).isEqualTo(2);
    assertThat(run("ask").err()).contains("What is the question?");
    assertThat(Terminal.run("sak", "openai valuation").status()).isEqualTo(2);
    assertThat(Terminal.run("--help").status()).isZero();
  }

  @Test
  void a_date_that_is_none_is_refused_with_one_that_is() {
    Ran ran = run("ask", "--as-of", "2026-02-30", "openai valuation");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("'2026-02-30' is not a day; write it as 2026-05-01");
    assertThat(ran.err()).doesNotContain("java.");
  }

  @Test
  void json_is_one_line_with_the_figures_and_their_citations() throws JsonProcessingException {
    Ran ran = run("ask", "--json", "--today", "2026-05-01", "openai valuation");

    assertThat(ran.out().lines()).hasSize(1);
    JsonNode answer = JSON.readTree(ran.out());
    assertThat(answer.path("status").asText()).isEqualTo("answered");
    assertThat(answer.path("figures").path(0).path("value").asText()).isEqualTo("852000000000");
    assertThat(answer.path("citations").path(0).path("n").asInt()).isEqualTo(1);
    assertThat(answer.path("blocks").path(0).path("type").asText()).isEqualTo("section");
  }

  @Test
  void a_batch_answers_the_last_turn_of_every_line() throws JsonProcessingException {
    String input =
        """
        {"id":"a","turns":["openai valuation"]}

        {"id":"b","turns":["compare openai anthropic valuation","and google?"]}
        """;

    Ran ran = Terminal.fed(input, configured(shared, "ask", "--batch", "--today", "2026-05-01"));

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

    Ran ran = Terminal.fed(input, configured(shared, "ask", "--batch"));

    assertThat(ran.status()).isEqualTo(1);
    List<String> lines = ran.out().lines().toList();
    assertThat(lines).hasSize(5);
    for (String line : lines.subList(0, 4)) {
      assertThat(JSON.readTree(line).path("error").asText()).as(line).isNotBlank();
    }
    assertThat(JSON.readTree(lines.get(1)).path("id").asText()).isEqualTo("b");
    assertThat(JSON.readTree(lines.get(4)).path("status").asText()).isEqualTo("answered");
  }

  @Test
  void both_clocks_turn_back() {
    assertThat(run("ask", "--today", "2026-05-01", "openai valuation").out()).contains("$852B");

    Ran before = run("ask", "--today", "2026-05-01", "--as-of", "2026-03-01", "openai valuation");
    assertThat(before.status()).isEqualTo(1);
    assertThat(before.out()).doesNotContain("$852B");
    Ran unheld = run("ask", "--known-on", "2020-01-01", "openai valuation");
    assertThat(unheld.status()).isEqualTo(1);
    assertThat(unheld.out()).doesNotContain("$852B");
  }

  @Test
  void a_file_with_five_mistakes_is_refused_row_by_row_and_nothing_of_it_is_kept()
      throws IOException {
    settings(own, "");
    Path file = Path.of("src/test/resources/five-mistakes.yaml");

    Ran ran = with(own, "import", file.toString());

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("Nothing was imported: 5 rows to mend.");
    assertThat(ran.err().lines().filter(line -> line.contains("five-mistakes.yaml:")))
        .satisfiesExactly(
            line -> assertThat(line).contains(".yaml:10: ", "'quarblex'", "write one of"),
            line -> assertThat(line).contains(".yaml:19: ", "did you mean 'valuation'"),
            line -> assertThat(line).contains(".yaml:29: ", "no basis 'gross'", "primary_round"),
            line -> assertThat(line).contains(".yaml:33: ", "'at' is missing"),
            line -> assertThat(line).contains(".yaml:45: ", "'2026-13' cannot be read"));
    assertThat(with(own, "ask", "sap valuation").out()).doesNotContain("$7B");
  }

  @Test
  void imported_facts_are_answered_from_with_their_source() throws IOException {
    settings(own, "");

    Ran first = with(own, "import", "src/test/resources/smuggler.yaml");
    Ran again = with(own, "import", "src/test/resources/smuggler.yaml");

    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out()).contains("2 added, 0 changed, 0 already there");
    assertThat(again.out()).contains("0 added, 0 changed, 2 already there");
    assertThat(with(own, "ask", "sap valuation").out()).contains("$321B [1]", "20 Apr 2026");
  }

  @Test
  void a_company_that_an_import_brings_is_compared_like_any_other() throws IOException {
    settings(own, "");

    Ran imported = with(own, "import", "src/test/resources/own-knowledge");
    Ran compared = with(own, "ask", "compare globex openai valuation");

    assertThat(imported.status()).as(imported.err()).isZero();
    assertThat(imported.out()).contains("1 added", "2 words of the vocabulary");
    assertThat(compared.out()).contains("Globex about $3.5B [2]", "Springfield Gazette");
  }

  @Test
  void what_the_terminal_did_not_know_is_noted_unless_it_came_in_a_batch_or_is_of_another_time()
      throws IOException {
    settings(own, "");
    assertThat(with(own, "gaps").out()).startsWith("Nothing was asked since ");
    assertThat(with(own, "ask", "openai valuation").out()).doesNotContain("Noted");

    Ran unknown = with(own, "ask", "mistral valuation?");
    assertThat(unknown.out()).endsWith("Noted for the curators (aimarket gaps).\n");
    Terminal.fed(
        "{\"id\":\"a\",\"turns\":[\"valuation of Quarblex\"]}", configured(own, "ask", "--batch"));
    with(own, "ask", "--as-of", "2020-01-01", "openai valuation");
    assertThat(with(own, "ask", "--json", "mistral valuation").out().lines()).hasSize(1);

    Ran gaps = with(own, "gaps");
    assertThat(gaps.status()).isZero();
    assertThat(gaps.out())
        .contains("2 questions, 1 thing missing", "2× Mistral", "team: the terminal");
    assertThat(with(own, "gaps", "--team", "*", "--since", "2026-01-01").out()).contains("Mistral");
  }

  @Test
  void check_says_what_is_fine() {
    Ran ran = run("check");

    assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("settings", "store", "5 sources", "local workspace");
  }

  @Test
  void the_printed_manifest_is_the_file() throws IOException {
    assertThat(run("manifest").out())
        .isEqualTo(Files.readString(Path.of("..", "config", "slack-manifest.yaml")));
  }

  @Test
  void settings_that_cannot_be_read_are_refused_all_at_once() throws IOException {
    settings(own, "web.prot: 1\nlog:\n  level: loud\n");
    Ran ran = with(own, "ask", "openai valuation");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("web.prot", "settings.yaml:7", "log.level", "settings.yaml:9");
    assertThat(own.resolve("store")).doesNotExist();

    Files.writeString(own.resolve("settings.yaml"), "web: [\n");
    assertThat(with(own, "check").err()).contains("settings.yaml is not YAML");
    Files.delete(own.resolve("settings.yaml"));
    assertThat(with(own, "check").err()).contains("settings.yaml does not exist", "--config");
  }

  @Test
  void half_the_credentials_are_refused_and_no_workspace_takes_their_place()
      throws IOException, InterruptedException {
    Ran ran = Program.run(own, Map.of("SLACK_BOT_TOKEN", "xoxb-1-secret"), List.of(), "serve");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("slack.signing-secret is missing", "SLACK_SIGNING_SECRET");
    assertThat(ran.out() + ran.err()).doesNotContain("xoxb-1-secret", "local workspace is at");
  }

  @Test
  void a_port_in_use_is_named_with_its_setting() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Files.writeString(
          own.resolve("settings.yaml"),
          "store:\n  home: store\nweb:\n  port: " + port + "\nworkspace:\n  port: 0\n");
      Ran bot = with(own, "serve");
      assertThat(bot.status()).isEqualTo(1);
      assertThat(bot.err()).contains("port " + port + " is in use", "AIMARKET_PORT");

      Files.writeString(
          own.resolve("settings.yaml"),
          "store:\n  home: store\nweb:\n  port: 0\nworkspace:\n  port: " + port + "\n");
      Ran workspace = with(own, "serve");
      assertThat(workspace.status()).isEqualTo(1);
      assertThat(workspace.err())
          .contains("port " + port + " is in use", "AIMARKET_WORKSPACE_PORT");
    }
  }

  @Test
  void a_damaged_store_is_left_as_it_was_and_a_backup_takes_its_place() throws IOException {
    settings(own, "");
    assertThat(with(own, "import", "src/test/resources/smuggler.yaml").status()).isZero();
    Path backup = own.resolve("store/backups/aimarket-before.zip");
    assertThat(with(own, "backup", backup.toString()).out()).contains(backup.toString());
    Path database = own.resolve("store/aimarket.mv.db");
    byte[] damaged = Files.readAllBytes(database);
    Arrays.fill(damaged, (byte) 'x');
    Files.write(database, damaged);

    Ran ran = with(own, "ask", "sap valuation");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .contains("may be damaged", "left as it was", "aimarket restore " + backup)
        .doesNotContain("\tat ");
    assertThat(Files.readAllBytes(database)).isEqualTo(damaged);

    Ran restored = with(own, "restore", backup.toString());
    assertThat(restored.status()).as(restored.err()).isZero();
    assertThat(restored.out()).contains("Restored", "aimarket.mv.db.before-restore-");
    assertThat(with(own, "ask", "sap valuation").out()).contains("$321B");
  }

  @Test
  void restoring_what_is_no_backup_changes_nothing() throws IOException {
    settings(own, "");
    assertThat(with(own, "ask", "openai valuation").status()).isZero();
    byte[] before = Files.readAllBytes(own.resolve("store/aimarket.mv.db"));

    Ran ran = with(own, "restore", own.resolve("settings.yaml").toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("is no backup of aimarket", "nothing was changed");
    assertThat(with(own, "restore", own.resolve("none.zip").toString()).err())
        .contains("none.zip cannot be read");
    assertThat(Files.readAllBytes(own.resolve("store/aimarket.mv.db"))).isEqualTo(before);
  }

  @Test
  void beside_a_running_bot_questions_and_imports_go_on_and_a_second_bot_is_refused()
      throws IOException {
    settings(own, "");
    try (Program bot = Program.start(own, Map.of(), List.of(), configured(own, "serve"))) {
      Eventually.until("the bot serves", () -> bot.alive() && says(bot, "local workspace is at"));

      Ran second = with(own, "serve");
      assertThat(second.status()).isEqualTo(1);
      assertThat(second.err())
          .contains("another aimarket serves from", "pid " + bot.pid() + ", port ");
      assertThat(second.err()).doesNotContain("port 0)");
      assertThat(with(own, "ask", "openai valuation").out()).contains("$852B");
      assertThat(with(own, "import", "src/test/resources/smuggler.yaml").status()).isZero();
      assertThat(with(own, "ask", "sap valuation").out()).contains("$321B");
      Path backup = own.resolve("backup.zip");
      assertThat(with(own, "backup", backup.toString()).status()).isZero();
      Ran restore = with(own, "restore", backup.toString());
      assertThat(restore.status()).isEqualTo(1);
      assertThat(restore.err()).contains("pid " + bot.pid());
    }
    assertThat(with(own, "ask", "sap valuation").out()).contains("$321B");
  }

  @Test
  void an_answer_is_the_same_in_turkish_and_in_no_language_at_all()
      throws IOException, InterruptedException {
    String[] ask = {"ask", "--today", "2026-05-01", "COMPARE OPENAI ANTHROPIC VALUATION"};
    String here = run(ask).out();

    Ran turkish =
        Program.run(
            own,
            Map.of("LC_ALL", "C"),
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Auckland"),
            configured(shared, ask));

    assertThat(turkish.status()).as(turkish.err()).isZero();
    assertThat(here.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(here.length());
    assertThat(turkish.out()).isEqualTo(here);
  }

  private static boolean says(Program program, String words) {
    try {
      return program.printed().contains(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
