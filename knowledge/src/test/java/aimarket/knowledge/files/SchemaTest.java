package aimarket.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sources/aicv-2026-04-28.yaml",
        "sources/nextfin-2026-03-19.yaml",
        "sources/novvista.yaml",
        "sources/odaily-2026-04-14.yaml",
        "sources/usnews-digest.yaml",
        "vocabulary/entities.yaml",
        "vocabulary/metrics.yaml",
        "vocabulary/topics.yaml",
        "vocabulary/segments.yaml",
        "vocabulary/words.yaml",
        "phrasings/absent-measures.yaml",
        "phrasings/forms.yaml",
        "phrasings/metrics-compute.yaml",
        "phrasings/metrics-money.yaml",
        "phrasings/metrics-reach.yaml",
        "phrasings/names.yaml",
        "phrasings/outside.yaml",
        "phrasings/statements-aicv.yaml",
        "phrasings/statements-nextfin.yaml",
        "phrasings/statements-novvista.yaml",
        "phrasings/statements-odaily.yaml",
        "phrasings/statements-usnews.yaml",
        "phrasings/statements.yaml",
        "starter.yaml"
      })
  void the_shipped_files_keep_to_their_schemas(String name) throws IOException {
    String folder = name.contains("/") ? name.substring(0, name.indexOf('/')) : "starter";
    String kind = folder.equals("sources") ? "source" : folder;
    assertThat(schema(kind).validate(json(Starter.file(name).text()), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sources/aicv-2026-04-28.yaml",
        "vocabulary/metrics.yaml",
        "vocabulary/entities.yaml",
        "phrasings/absent-measures.yaml",
        "phrasings/forms.yaml",
        "phrasings/metrics-compute.yaml",
        "phrasings/metrics-money.yaml",
        "phrasings/metrics-reach.yaml",
        "phrasings/names.yaml",
        "phrasings/outside.yaml",
        "phrasings/statements-aicv.yaml",
        "phrasings/statements-nextfin.yaml",
        "phrasings/statements-novvista.yaml",
        "phrasings/statements-odaily.yaml",
        "phrasings/statements-usnews.yaml",
        "phrasings/statements.yaml",
        "starter.yaml"
      })
  void the_files_name_their_schema_for_editors(String name) {
    String first = Starter.file(name).text().lines().findFirst().orElseThrow();
    assertThat(first).startsWith("# yaml-language-server: $schema=").endsWith(".schema.json");
  }

  @Test
  void the_schema_refuses_what_the_reader_refuses() throws IOException {
    String file = Starter.file("sources/novvista.yaml").text();
    for (String broken :
        new String[] {
          file.replaceFirst("\\n    by: [^\\n]*", ""),
          file.replaceFirst("\\n    at: [^\\n]*", ""),
          file.replaceFirst("entity:", "entty:"),
          file.replaceFirst("published:", "publisht:"),
          file.replaceFirst("rank: preferred", "rank: best"),
          file.replaceFirst("as press", "as jester")
        }) {
      assertThat(broken).isNotEqualTo(file);
      assertThat(schema("source").validate(json(broken), InputFormat.JSON)).isNotEmpty();
      assertThat(
              new Reader(Starter.load().vocabulary())
                  .read(java.util.List.of(new YamlFile("x.yaml", broken)), new Problems())
                  .report()
                  .isClean())
          .isFalse();
    }
  }

  @Test
  void the_schema_of_phrasings_refuses_an_unknown_slot_and_a_question_that_stands_twice()
      throws IOException {
    for (String broken :
        new String[] {
          "revenue: [\"what does {company} earn\"]",
          "revenue: [\"what does {entity earn\"]",
          "revenue: [what is earned, what is earned]",
          "revenue: []"
        }) {
      assertThat(schema("phrasings").validate(json(broken), InputFormat.JSON)).isNotEmpty();
    }
  }

  private static Schema schema(String kind) {
    return SCHEMAS.getSchema(Starter.file("schema/" + kind + ".schema.json").text());
  }

  private static String json(String yaml) throws IOException {
    return new ObjectMapper(new YAMLFactory()).readTree(yaml).toString();
  }
}
