package aimarket.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.OwnHome;
import aimarket.bot.testing.Terminal.Ran;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts and words that an operator brings. */
class ImportTest {
  @TempDir private Path folder;

  @Test
  void a_file_with_five_mistakes_is_refused_row_by_row_and_nothing_of_it_is_kept()
      throws IOException {
    OwnHome own = OwnHome.in(folder);
    Path file = Path.of("src/test/resources/five-mistakes.yaml");

    Ran ran = own.run("import", file.toString());

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
    assertThat(own.run("ask", "sap valuation").out()).doesNotContain("$7B");
  }

  @Test
  void imported_facts_are_answered_from_with_their_source() throws IOException {
    OwnHome own = OwnHome.in(folder);

    Ran first = own.run("import", "src/test/resources/smuggler.yaml");
    Ran again = own.run("import", "src/test/resources/smuggler.yaml");

    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out()).contains("2 added, 0 changed, 0 already there");
    assertThat(again.out()).contains("0 added, 0 changed, 2 already there");
    assertThat(own.run("ask", "sap valuation").out()).contains("$321B [1]", "20 Apr 2026");
  }

  @Test
  void a_company_that_an_import_brings_is_compared_like_any_other() throws IOException {
    OwnHome own = OwnHome.in(folder);

    Ran imported = own.run("import", "src/test/resources/own-knowledge");
    Ran compared = own.run("ask", "compare globex openai valuation");

    assertThat(imported.status()).as(imported.err()).isZero();
    assertThat(imported.out()).contains("1 added", "2 words of the vocabulary");
    assertThat(compared.out()).contains("Globex about $3.5B [2]", "Springfield Gazette");
  }
}
