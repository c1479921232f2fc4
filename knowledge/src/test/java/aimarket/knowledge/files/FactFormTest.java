package aimarket.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.files.FactForm.Outcome;
import aimarket.knowledge.files.FactForm.Wrong;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FactFormTest {
  private static final Starter STARTER = Starter.load();
  private static final Map<String, Fact> FACTS =
      STARTER.content().facts().stream().collect(Collectors.toMap(Fact::id, Function.identity()));
  private static final Map<String, Source> SOURCES =
      STARTER.content().sources().stream()
          .collect(Collectors.toMap(Source::id, Function.identity()));
  private static final FactForm FORM =
      new FactForm(STARTER.vocabulary(), id -> java.util.Optional.ofNullable(FACTS.get(id)));
  private static final Source SOURCE = SOURCES.get("novvista");

  private static Map<String, String> figure() {
    return new LinkedHashMap<>(
        Map.of(
            "figure", "nov-new",
            "entity", "OpenAI",
            "metric", "valuation",
            "amount", "about $5B",
            "by", "Sarah Friar as self\nNovVista as press",
            "at", "(lead), paragraph 1"));
  }

  @Test
  void every_shipped_fact_reads_back_from_its_own_fields_as_it_was() {
    for (Fact fact : STARTER.content().facts()) {
      Outcome<Fact> read = FORM.read(SOURCES.get(fact.header().source()), fact, FORM.fields(fact));
      assertThat(read.wrong()).as(fact.id()).isEmpty();
      assertThat(read.value()).isEqualTo(fact);
    }
  }

  @Test
  void names_stand_for_slugs_and_a_line_for_each_of_several() {
    Figure read = (Figure) FORM.read(SOURCE, figure()).value();
    assertThat(read.entity()).isEqualTo("openai");
    assertThat(read.header().claimants()).extracting(c -> c.who()).hasSize(2).contains("novvista");
    assertThat(FORM.fields(read)).containsEntry("by", "Sarah Friar as self\nNovVista as press");
  }

  @Test
  void every_mistake_is_said_with_its_field() {
    Map<String, String> fields = figure();
    fields.putAll(
        Map.of("entity", "Nobody Known", "amount", "12 GW", "period", "soon", "nature", "hope"));
    fields.put("at", "");
    fields.put("by", " ");

    assertThat(FORM.read(SOURCE, fields).wrong())
        .extracting(Wrong::key)
        .containsExactlyInAnyOrder("entity", "amount", "period", "nature", "at", "by");
  }

  @Test
  void what_the_form_does_not_have_stays_and_what_is_emptied_goes() {
    Fact before = FACTS.get("nov-openai-monthly-revenue-over");
    Fact after = FORM.read(SOURCE, before, Map.of("amount", "over $3B", "caveat", "")).value();

    assertThat(after.header().caveat()).isNull();
    assertThat(after.header().note()).isEqualTo(before.header().note());
    assertThat(after.header().rankReason()).isEqualTo(before.header().rankReason());
    assertThat(((Figure) after).amount().number()).isEqualByComparingTo("3000000000");
  }

  @Test
  void deprecated_wants_its_reason() {
    Fact before = FACTS.get("nov-openai-funding-raised-thesis");
    List<Wrong> wrong = FORM.read(SOURCE, before, Map.of("rank", "deprecated")).wrong();
    assertThat(wrong).singleElement().asString().contains("deprecated without a reason");
  }

  @Test
  void an_amount_written_out_in_a_sentence_is_refused_and_one_that_is_referred_to_is_not() {
    Statement before = (Statement) FACTS.get("nov-openai-round-closed");
    assertThat(FORM.read(SOURCE, before, Map.of("sentence", "It cost $5B.")).wrong())
        .extracting(Wrong::key)
        .containsExactly("sentence");
    Map<String, String> referring = Map.of("sentence", "It cost {nov-openai-funding-raised}.");
    assertThat(FORM.read(SOURCE, before, referring).wrong()).isEmpty();
    assertThat(FORM.read(SOURCE, before, Map.of("sentence", "It cost {nov-none}.")).wrong())
        .singleElement()
        .asString()
        .contains("'nov-none' is not known");
  }

  @Test
  void a_document_is_read_by_the_rules_of_its_file() {
    Map<String, String> fields =
        Map.of("id", "x-1", "publisher", "Bloomberg", "published", "2026-06-31", "title", "T");
    assertThat(FORM.source(fields).wrong()).extracting(Wrong::key).containsExactly("published");
    Map<String, String> right = new LinkedHashMap<>(fields);
    right.put("published", "2026-06-30");
    assertThat(FORM.source(right).value())
        .satisfies(source -> assertThat(source.publisher()).isEqualTo("bloomberg"));
  }
}
