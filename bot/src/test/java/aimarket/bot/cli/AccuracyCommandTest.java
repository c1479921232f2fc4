package aimarket.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.Terminal;
import aimarket.bot.testing.Terminal.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the report prints, and the codes it ends with. */
class AccuracyCommandTest {
  private static final String RIGHT =
      """
      {"id": "a", "question": "openai valuation", "style": "terse", "intent": "lookup", "expect": {"answerable": true, "numbers": [{"value": 852e9, "unit": "dollars", "about": "OpenAI valuation"}]}}
      """;
  private static final String WRONG =
      """
      {"id": "b", "question": "openai valuation || anthropic valuation", "style": "plain", "intent": "lookup", "expect": {"answerable": true, "numbers": [{"value": 1.0, "unit": "gw", "about": ""}]}}
      """;

  @TempDir private static Path folder;

  @BeforeAll
  static void write() throws IOException {
    Files.writeString(folder.resolve("settings.yaml"), "store:\n  home: store\n");
    Files.writeString(folder.resolve("both.jsonl"), RIGHT + "\n" + WRONG);
  }

  @Test
  void it_counts_by_style_and_intent_and_says_what_is_wrong() {
    Ran ran = run("both.jsonl");

    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("wrong  b plain/lookup: openai valuation || anthropic valuation\n")
        .contains("    - does not show 1 gw\n")
        .doesNotContain("a terse/lookup")
        .containsPattern("style +terse +1 +100.0% +1 +0 +0 +0 +0\n")
        .containsPattern("intent +lookup +2 +50.0% +1 +0 +0 +1 +0\n")
        .containsPattern("all +2 +50.0% +1 +0 +0 +1 +0\n");
  }

  @Test
  void it_shows_all_or_none_where_that_is_asked_for() {
    assertThat(run("both.jsonl", "--show", "all").out()).contains("right  a terse/lookup");
    assertThat(run("both.jsonl", "--show", "none").out()).startsWith("    ").doesNotContain(" - ");
  }

  @Test
  void it_ends_with_1_where_a_bound_is_not_held() {
    assertThat(run("both.jsonl", "--show", "none", "--min", "50", "--max-wrong", "50").status())
        .isZero();
    assertThat(run("both.jsonl", "--show", "none", "--min", "51").status()).isEqualTo(1);
    assertThat(run("both.jsonl", "--show", "none", "--max-wrong", "49").status()).isEqualTo(1);
    assertThat(run("both.jsonl", "--show", "none", "--max-made-up", "0").status()).isZero();
  }

  @Test
  void it_asks_in_other_words_too() {
    assertThat(run("both.jsonl", "--show", "none", "--variants").out())
        .containsPattern("with a typo +2 +1 +1 +100.0% +0 +0 +0\n")
        .containsPattern("companies swapped +0 +0 +0 +0.0% +0 +0 +0\n");
  }

  @Test
  void a_file_that_cannot_be_used_is_said_with_its_line() throws IOException {
    Files.writeString(folder.resolve("bad.jsonl"), RIGHT + "{\"id\": \"b\"}\n");
    Files.writeString(folder.resolve("twice.jsonl"), RIGHT + RIGHT);

    assertThat(run("none.jsonl").err()).contains("none.jsonl cannot be read");
    assertThat(run("bad.jsonl").err()).contains("bad.jsonl:2: 'question' is missing");
    assertThat(run("twice.jsonl").err()).contains("twice.jsonl:2 has the id 'a'");
    assertThat(run("twice.jsonl").status()).isEqualTo(1);
  }

  private static Ran run(String file, String... options) {
    return Terminal.run(
        Stream.concat(
                Stream.of(
                    "accuracy",
                    "--config",
                    folder.resolve("settings.yaml").toString(),
                    "--today",
                    "2026-05-01",
                    folder.resolve(file).toString()),
                Stream.of(options))
            .toArray(String[]::new));
  }
}
