package aimarket.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.StarterKnowledge;
import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Question;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.FactStore.Pair;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RewordingTest {
  private static final Vocabulary VOCABULARY = StarterKnowledge.starter().vocabulary();

  private static Question question(Form form, List<String> entities, String metric) {
    return new Question(
        form,
        entities,
        List.of(metric),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        Map.of(),
        0,
        "as it was asked");
  }

  @Test
  void a_reading_in_words_is_read_so_for_nearly_all_that_there_are_figures_of() {
    List<Pair> pairs = new ArrayList<>(StarterKnowledge.facts().pairs(Clocks.NOW));
    pairs.sort(Comparator.comparing(Pair::entity).thenComparing(Pair::metric));
    List<String> otherwise = new ArrayList<>();
    for (Pair pair : pairs) {
      String words =
          Rewording.of(question(Form.LOOKUP, List.of(pair.entity()), pair.metric()), VOCABULARY);
      Answer.Understood read = StarterKnowledge.ask(words).understood();
      if (!read.metrics().contains(pair.metric())) {
        otherwise.add(words + " -> " + read.readAs());
      }
    }

    assertThat(pairs).hasSizeGreaterThan(30);
    assertThat(otherwise).hasSizeLessThanOrEqualTo(pairs.size() / 10);
  }

  @Test
  void comparisons_and_trends_stay_what_they_are() {
    List<String> two = List.of("openai", "anthropic");

    assertThat(Rewording.of(question(Form.COMPARE, two, "valuation"), VOCABULARY))
        .isEqualTo("compare OpenAI Anthropic valuation");
    assertThat(Rewording.of(question(Form.TREND, List.of("openai"), "valuation"), VOCABULARY))
        .isEqualTo("OpenAI valuation trend");
  }
}
