package aimarket.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.OwnHome;
import aimarket.bot.testing.Terminal.Ran;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single facts in the terminal: changed, taken back, and what is told of them in a week. */
class FactCommandsTest {
  private static final String FACT = "nov-openai-funding-raised";
  private static final String OTHER = "aicv-openai-funding-raised";

  @TempDir private Path folder;

  private static String[] preview(String... more) {
    String[] all = {"digest", "--preview", "--since", "2026-04-12", "--until", "2026-04-19"};
    String[] line = Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, line, all.length, more.length);
    return line;
  }

  @Test
  void a_correction_is_a_new_version_with_who_and_why_and_is_answered_from() {
    OwnHome own = OwnHome.in(folder);

    Ran ran =
        own.run("correct", FACT, "amount=$121B", "--why", "misread by a digit", "--by", "ann");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out()).isEqualTo("Corrected " + FACT + ", now version 2.\n");
    assertThat(own.run("correct", OTHER, "amount=$121B", "--why", "too").status()).isZero();

    assertThat(own.run("ask", "openai funding raised").out()).contains("$121B");
    assertThat(own.run("ask", "history " + FACT).out())
        .contains("$122B", "$121B", "ann", "misread by a digit");
    Ran again = own.run("correct", FACT, "amount=$121B", "--why", "again");
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).contains("Nothing was corrected: " + FACT + " is like that already");
  }

  @Test
  void a_correction_that_cannot_be_is_refused_with_what_to_write() {
    OwnHome own = OwnHome.in(folder);

    Ran wrong = own.run("correct", FACT, "amount=121 bananas", "periode=2026", "--why", "x");
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err()).startsWith("Nothing was corrected:\n").contains("amount: ", "periode");
    Ran unknown = own.run("correct", "no-such-id", "amount=$1B", "--why", "x");
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.err()).startsWith("no fact has the id no-such-id; `aimarket export`");
    Ran reasonless = own.run("correct", FACT, "amount=$121B");
    assertThat(reasonless.status()).isEqualTo(2);
    assertThat(reasonless.err()).contains("Missing required option: '--why=REASON'");
    assertThat(own.run("ask", "openai funding raised").out()).contains("$122B");
  }

  @Test
  void what_is_retired_is_answered_from_no_more_and_only_once() {
    OwnHome own = OwnHome.in(folder);

    assertThat(own.run("retire", FACT, "--why", "said of another firm").out())
        .isEqualTo("Retired " + FACT + ".\n");
    Ran again = own.run("retire", FACT, "--why", "x");
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).startsWith("no fact has the id " + FACT);
    assertThat(own.run("ask", "history " + FACT).out()).contains("said of another firm");
    assertThat(own.run("ask", "openai funding raised").out()).contains("[1] AICV");
  }

  @Test
  void a_digest_is_shown_for_days_and_topics_and_nothing_is_posted()
      throws JsonProcessingException {
    OwnHome own = OwnHome.in(folder);

    Ran all = own.run(preview());
    assertThat(all.status()).as(all.err()).isZero();
    assertThat(all.out()).contains("14 Apr 2026", "OpenAI", "[1]");
    Ran some = own.run(preview("--topics", "anthropic, revenue", "--zone", "Europe/Berlin"));
    assertThat(some.status()).as(some.err()).isZero();
    assertThat(some.out()).contains("Anthropic").hasSizeLessThan(all.out().length());
    String json = own.run(preview("--json")).out();
    assertThat(json.lines()).hasSize(1);
    assertThat(JsonMapper.builder().build().readTree(json).path("text").asText()).isNotEmpty();
  }

  @Test
  void a_digest_of_no_days_of_nothing_and_of_nowhere_is_refused_in_words() {
    OwnHome own = OwnHome.in(folder);

    assertThat(own.run("digest").status()).isEqualTo(2);
    Ran backwards =
        own.run("digest", "--preview", "--since", "2026-04-19", "--until", "2026-04-12");
    assertThat(backwards.status()).isEqualTo(1);
    assertThat(backwards.err()).contains("--since has to be before --until, got 2026-04-19");
    assertThat(own.run(preview("--topics", "Quarblex")).err())
        .contains("no company and no measure here is called 'Quarblex'");
    assertThat(own.run(preview("--zone", "Berlin")).err()).contains("'Berlin' is no time zone");
  }
}
