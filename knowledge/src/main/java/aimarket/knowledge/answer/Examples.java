package aimarket.knowledge.answer;

import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.store.FactStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions that would work, made from what the store holds. */
public final class Examples {
  private Examples() {}

  /** Up to three: a comparison, a trend, a look at one entity. Empty for an empty store. */
  public static List<Answer.Suggestion> of(Evidence evidence) {
    Map<String, List<String>> entitiesByMetric = new LinkedHashMap<>();
    for (var metric : evidence.vocabulary().metrics()) {
      for (FactStore.Pair pair : evidence.pairs()) {
        if (pair.metric().equals(metric.slug())) {
          entitiesByMetric
              .computeIfAbsent(metric.slug(), m -> new ArrayList<>())
              .add(pair.entity());
        }
      }
    }
    List<Answer.Suggestion> examples = new ArrayList<>();
    entitiesByMetric.entrySet().stream()
        .filter(e -> e.getValue().size() >= 2)
        .findFirst()
        .ifPresent(
            e -> {
              List<String> names =
                  e.getValue().stream().sorted().map(evidence.vocabulary()::name).toList();
              String phrase = phrase(evidence, e.getKey());
              examples.add(
                  suggestion("compare %s %s %s".formatted(names.get(0), names.get(1), phrase)));
              examples.add(suggestion("%s %s trend".formatted(names.get(0), phrase)));
              examples.add(suggestion("facts " + names.get(1)));
            });
    return examples;
  }

  private static Answer.Suggestion suggestion(String question) {
    return new Answer.Suggestion(question, question);
  }

  private static String phrase(Evidence evidence, String metric) {
    return evidence.vocabulary().metric(metric).orElseThrow().name();
  }
}
