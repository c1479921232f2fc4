package aimarket.knowledge.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * Words of the language that the reader needs, as data.
 *
 * @param forms cue phrases by the form of question they point to ("trend": "over time", "evolved",
 *     …); forms are those of the reader
 * @param operations cue phrases by what is to be computed ("ratio": "how many times", …)
 * @param slang what people write, and what is meant ("rn" → "right now")
 * @param common words that carry no meaning of their own here and may be passed over
 * @param absent names that are well known in the field and that the store says nothing about, with
 *     how people write them; so that they are recognised and declined
 * @param outside phrases for things that this product does not do or know (weather, jokes,
 *     instructions to the bot)
 */
public record Words(
    Map<String, List<String>> forms,
    Map<String, List<String>> operations,
    Map<String, String> slang,
    List<String> common,
    Map<String, List<String>> absent,
    List<String> outside) {
  public Words {
    forms = Map.copyOf(forms);
    operations = Map.copyOf(operations);
    slang = Map.copyOf(slang);
    common = List.copyOf(common);
    absent = Map.copyOf(absent);
    outside = List.copyOf(outside);
  }
}
