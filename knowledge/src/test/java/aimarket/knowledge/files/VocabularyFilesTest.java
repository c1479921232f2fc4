package aimarket.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.files.ImportReport.Refused;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyFilesTest {
  private static final Vocabulary BASE = Starter.load().vocabulary();

  @TempDir Path folder;

  @Test
  void a_company_and_a_metric_are_added_by_a_file() {
    Vocabulary read =
        read("""
                entities:
                  - {entity: acorn, name: Acorn, kind: company, aliases: the nut firm}
                metrics:
                  - {metric: harvest, name: harvest, definition: What was reaped., unit: USD,
                     kind: flow, phrases: [harvest, reaped]}
                """)
            .vocabulary()
            .orElseThrow();
    assertThat(read.entity("acorn")).isPresent();
    assertThat(read.metric("harvest").orElseThrow().freshDays()).isEqualTo(90);
    assertThat(read.entities()).hasSize(BASE.entities().size() + 1);
    assertThat(read.words()).isEqualTo(BASE.words());
  }

  @Test
  void a_word_with_a_known_slug_takes_its_place() {
    Vocabulary read =
        read("entities: [{entity: openai, name: Renamed, kind: company}]")
            .vocabulary()
            .orElseThrow();
    assertThat(read.entity("openai").orElseThrow().name()).isEqualTo("Renamed");
    assertThat(read.entities()).hasSize(BASE.entities().size());
  }

  @Test
  void every_mistake_is_refused_with_its_line() {
    VocabularyFiles.Outcome outcome =
        read(
            """
            metrics:
              - {metric: harvest, name: harvest, definition: What was reaped., unit: bushels, kind: flow}
              - {metric: takings, name: takings, definition: What came in., unit: USD, kind: flow, phrases: [revenue]}
              - {metric: stores, name: stores, definition: What is kept., unit: USD, kind: stock, fresh-for: long}
            entities:
              - {entity: acorn, name: Acorn, kind: shop}
              - {entity: oak, nmae: Oak, kind: company}
            """);
    assertThat(outcome.vocabulary()).isEmpty();
    assertThat(outcome.report().refused())
        .extracting(Refused::line)
        .containsExactly(2, 3, 4, 6, 7, 7);
    assertThat(outcome.report().problems())
        .contains("the phrase 'revenue' belongs to 'annualized_revenue' already")
        .contains("did you mean 'name'?")
        .contains("'long' is no number of days");
  }

  @Test
  void a_tie_leads_to_an_entity_that_there_is() {
    assertThat(
            read("entities: [{entity: acorn, name: Acorn, kind: product, relations: [{is: product-of, to: opneai}]}]")
                .report()
                .refused())
        .extracting(Refused::write)
        .isEqualTo(List.of("did you mean 'openai'?"));
  }

  private VocabularyFiles.Outcome read(String text) {
    try {
      Files.writeString(folder.resolve("more.yaml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return VocabularyFiles.read(folder, BASE);
  }
}
