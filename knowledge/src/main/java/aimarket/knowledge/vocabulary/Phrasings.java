package aimarket.knowledge.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * Whole questions as people put them, by what they ask for. They are kept apart from the words of
 * the vocabulary: a phrase is found inside a question, a phrasing is likened to the whole of it.
 * Where a name or a time may vary it has a slot: <code>{entity}</code>, <code>{other}</code>,
 * <code>{period}</code>, <code>{segment}</code>, <code>{amount}</code>.
 *
 * @param metrics by the slug of the metric that they ask for
 * @param absent by the name of something measured that the store does not hold
 * @param forms by the form of the question, whatever it asks for: "agreement", "per_year", "why";
 *     with a slot <code>{measure}</code> for what is measured
 * @param outside by the kind of what is no question about this market: "small_talk", "advice"
 */
public record Phrasings(
    Map<String, List<String>> metrics,
    Map<String, List<String>> absent,
    Map<String, List<String>> forms,
    Map<String, List<String>> outside) {

  public static final Phrasings NONE = new Phrasings(Map.of(), Map.of(), Map.of(), Map.of());

  public Phrasings {
    metrics = Map.copyOf(metrics);
    absent = Map.copyOf(absent);
    forms = Map.copyOf(forms);
    outside = Map.copyOf(outside);
  }
}
