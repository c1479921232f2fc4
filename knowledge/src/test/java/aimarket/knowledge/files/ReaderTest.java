package aimarket.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Period;
import aimarket.knowledge.files.ImportReport.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderTest {
  private static final Reader READER = new Reader(Starter.load().vocabulary());
  private static final String HEAD =
      """
      id: gazette-2031-04-10
      publisher: bloomberg
      published: 2031-04-10
      facts:
      """;
  private static final String FACT =
      """
        - figure: gaz-one
          entity: openai
          metric: valuation
          amount: $5B
          basis: primary_round
          by: bloomberg as press
          at: (lead), paragraph 1
      """;

  @TempDir Path folder;

  @Test
  void a_file_of_few_keys_is_enough() {
    Content content = read(HEAD + FACT).content().orElseThrow();
    Figure figure = (Figure) content.facts().get(0);
    assertThat(figure.header().period()).isEqualTo(Period.UNSTATED);
    assertThat(figure.header().printed().day()).hasToString("2031-04-10");
  }

  @Test
  void five_mistakes_give_five_refusals_with_file_and_line_and_nothing_is_imported() {
    Reader.Outcome outcome =
        read(
            HEAD
                + """
                  - figure: gaz-one
                    entity: opneai
                    metric: valuation
                    amount: $5B
                    by: bloomberg as press
                    at: (lead), paragraph 1
                  - figure: gaz-two
                    entity: openai
                    metric: valuation
                    amount: 5 acorns
                    by: bloomberg as press
                    at: (lead), paragraph 1
                  - figure: gaz-three
                    entity: openai
                    metric: valuation
                    amount: $5B
                    by: bloomberg as press
                  - figure: gaz-four
                    entity: openai
                    metric: valuation
                    amount: $5B
                    bassis: primary_round
                    by: bloomberg as press
                    at: (lead), paragraph 1
                  - figure: gaz-five
                    entity: openai
                    metric: valuation
                    amount: $5B
                    by: bloomberg as press
                    at: (lead), paragraph 1
                    restates: gaz-nine
                """);
    assertThat(outcome.content()).isEmpty();
    assertThat(outcome.report().refused())
        .extracting(Refused::line, Refused::why)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(6, "the entity 'opneai' is not in the vocabulary"),
            org.assertj.core.groups.Tuple.tuple(14, "the amount '5 acorns' cannot be read"),
            org.assertj.core.groups.Tuple.tuple(17, "'at' is missing"),
            org.assertj.core.groups.Tuple.tuple(26, "'bassis' is not a key here"),
            org.assertj.core.groups.Tuple.tuple(29, "restates: the fact 'gaz-nine' is not known"));
    assertThat(outcome.report().refused())
        .allMatch(r -> r.file().endsWith("gazette.yaml") && !r.write().isBlank());
    assertThat(outcome.report().refused().get(0).write()).isEqualTo("did you mean 'openai'?");
    assertThat(outcome.report().refused().get(3).write()).isEqualTo("did you mean 'basis'?");
  }

  @Test
  void an_id_may_stand_once() {
    assertThat(why(HEAD + FACT + FACT)).containsExactly("the id 'gaz-one' stands twice");
  }

  @Test
  void a_basis_is_one_of_the_metrics() {
    assertThat(why(HEAD + FACT.replace("primary_round", "gross")))
        .containsExactly("the metric 'valuation' has no basis 'gross'");
  }

  @Test
  void a_unit_is_the_metrics() {
    assertThat(why(HEAD + FACT.replace("$5B", "5%")))
        .containsExactly("the amount '5%' is in percent");
  }

  @Test
  void a_deprecated_fact_has_a_reason() {
    assertThat(why(HEAD + FACT + "    rank: deprecated\n"))
        .containsExactly("fact gaz-one is deprecated without a reason");
  }

  @Test
  void a_sentence_refers_to_figures_that_there_are() {
    String statement =
        """
          - statement: gaz-two
            about: openai
            topic: valuation
            kind: claim
            sentence: It is said to be worth {gaz-one} and not {gaz-none} or {gaz-two}.
            by: bloomberg as press
            at: (lead), paragraph 1
        """;
    assertThat(why(HEAD + FACT + statement))
        .containsExactly(
            "the sentence refers to '{gaz-none}'; the figure 'gaz-none' is not known",
            "'{gaz-two}' is a statement, no figure");
  }

  @Test
  void links_and_references_may_lead_to_facts_that_are_held_already() {
    Figure held = (Figure) read(HEAD + FACT).content().orElseThrow().facts().get(0);
    Reader reader =
        new Reader(
            Starter.load().vocabulary(),
            id -> id.equals("gaz-one") ? java.util.Optional.of(held) : java.util.Optional.empty());
    String other = FACT.replace("gaz-one", "gaz-two") + "    restates: gaz-one\n";
    assertThat(reader.read(file(HEAD + other)).report().isClean()).isTrue();
  }

  @Test
  void what_decides_a_forecast_is_read_or_refused_in_words() {
    String row = FACT + "    outcome-of: gaz-one as %s\n";
    assertThat(why(HEAD + row.formatted("missed"))).isEmpty();
    assertThat(why(HEAD + row.formatted("mised")))
        .containsExactly("the outcome 'mised' is not known");
    assertThat(why(HEAD + row.replace("outcome-of", "restates").formatted("missed")))
        .containsExactly(
            "the id 'gaz-one as missed' has other than small letters, digits and single hyphens");
  }

  @Test
  void a_key_may_stand_once() {
    assertThat(why(HEAD + FACT + "    entity: google\n"))
        .containsExactly("'entity' stands here twice");
  }

  @Test
  void what_is_no_yaml_is_refused_with_its_line() {
    Refused refused = read("id: x\nfacts: [").report().refused().get(0);
    assertThat(refused.line()).isEqualTo(2);
    assertThat(refused.why()).startsWith("this is not YAML");
    assertThat(why("just words")).containsExactly("this is no file of keys and values");
    assertThat(why("")).containsExactly("this is no file of keys and values");
  }

  @Test
  void a_file_cannot_name_a_class_or_blow_up() {
    assertThat(why("!!javax.script.ScriptEngineManager [x]")).hasSize(1);
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(why(bomb.toString())).isNotEmpty();
    assertThat(why("a: " + "[".repeat(5_000))).hasSize(1);
    assertThat(why("facts: &f\n  - *f\n")).isNotEmpty();
  }

  @Test
  void a_file_that_is_not_utf_8_is_refused() throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, "id: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(READER.read(file).report().problems()).contains("not UTF-8");
  }

  @Test
  void all_files_of_a_folder_are_read_and_an_empty_one_is_refused() throws IOException {
    assertThat(READER.read(folder).report().problems()).contains("no .yaml file");
    Files.writeString(folder.resolve("a.yaml"), HEAD + FACT);
    Files.writeString(
        folder.resolve("b.yaml"), (HEAD + FACT).replace("gaz", "oth").replace("gazette", "other"));
    assertThat(READER.read(folder).report()).matches(r -> r.sources() == 2 && r.figures() == 2);
    Files.writeString(folder.resolve("c.yaml"), HEAD);
    assertThat(READER.read(folder).report().problems()).contains("is in two files");
  }

  @Test
  void an_undated_source_has_its_likely_day_between_its_bounds() {
    String undated =
        HEAD.replace(
            "2031-04-10\nfacts",
            "{likely: 2031-04-10, earliest: 2031-04-11, latest: 2031-04-12}\nfacts");
    assertThat(why(undated))
        .containsExactly("the likely day is not between the earliest and the latest");
  }

  private List<String> why(String text) {
    return read(text).report().refused().stream().map(Refused::why).toList();
  }

  private Reader.Outcome read(String text) {
    return READER.read(file(text));
  }

  private Path file(String text) {
    try {
      return Files.writeString(folder.resolve("gazette.yaml"), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
