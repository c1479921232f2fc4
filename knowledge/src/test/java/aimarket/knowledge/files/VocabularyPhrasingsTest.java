package aimarket.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.files.ImportReport.Refused;
import aimarket.knowledge.vocabulary.Phrasings;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class VocabularyPhrasingsTest {
  private static final Vocabulary WORDS = Starter.load().vocabulary();
  private static final String ONE = List.copyOf(WORDS.metrics()).get(0).slug();
  private static final String OTHER = List.copyOf(WORDS.metrics()).get(1).slug();

  @Test
  void phrasings_are_added_to_their_metric() {
    Problems problems = new Problems();
    Phrasings read = metrics(problems, "%s: [\"how much of it has {entity}\"]".formatted(ONE));
    assertThat(problems.sorted()).isEmpty();
    assertThat(read.metrics()).isEqualTo(Map.of(ONE, List.of("how much of it has {entity}")));
  }

  @Test
  void a_phrasing_of_two_metrics_an_unknown_slot_and_an_unknown_slug_are_refused_with_their_line() {
    Problems problems = new Problems();
    metrics(
        problems,
        """
        # how people ask
        %s: ["How much has {entity}?"]
        %s: ["how much has {entity}", "what has {company}"]
        no_such_metric: [how much is it]
        """
            .formatted(ONE, OTHER));
    assertThat(problems.sorted())
        .extracting(Refused::file, Refused::line, Refused::why)
        .containsExactlyInAnyOrder(
            Tuple.tuple(
                "more.yaml", 3, "'how much has {entity}' is asked of '%s' already".formatted(ONE)),
            Tuple.tuple("more.yaml", 3, "'what has {company}' has the slot {company}"),
            Tuple.tuple("more.yaml", 4, "'no_such_metric' is not known"));
    assertThat(problems.sorted()).allMatch(r -> !r.write().isBlank());
  }

  @Test
  void every_metric_has_phrasings_and_none_stands_at_two() {
    Map<String, List<String>> shipped = WORDS.phrasings().metrics();
    assertThat(shipped).containsOnlyKeys(WORDS.metrics().stream().map(Metric::slug).toList());
    assertThat(shipped.values()).allMatch(phrasings -> phrasings.size() >= 100);
    assertThat(shipped.values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
  }

  private static Phrasings metrics(Problems problems, String text) {
    List<YamlFile> none = List.of();
    return new VocabularyPhrasings(WORDS, problems)
        .phrasings(List.of(new YamlFile("more.yaml", text)), none, none, none);
  }
}
