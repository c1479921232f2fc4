package aimarket.knowledge.vocabulary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words of the language that the reader needs, as data. A phrase may hold <code>...</code> for a
 * few words in between, and begin with <code>^</code> where it must stand first.
 *
 * @param forms cue phrases by the form of question they point to ("trend": "over time", "evolved",
 *     …); forms are those of the reader
 * @param operations cue phrases by what is to be computed ("ratio": "how many times", …)
 * @param natures cue phrases by the nature of figure that is asked for ("target": "goal", …)
 * @param slang what people write, and what is meant ("rn" → "right now")
 * @param common words that carry no meaning of their own here and may be passed over, several a
 *     line
 * @param everyday words that name nothing here and are no mistyped names either, several a line
 * @param relations nouns by the tie they name: "maker" of a product, "product" of a maker, "rival"
 *     of another
 * @param offices titles of officers, as relations write them, and how people call them
 * @param groups phrases that stand for several entities, by the slugs of those with a space between
 * @param absent names that are well known in the field and that the store says nothing about, with
 *     how people write them; so that they are recognised and declined
 * @param absentMetrics things measured that the store does not hold, with how people write them
 * @param absentDetails things about a deal, a sale or a person that no source gives, with how
 *     people ask for them; no sentence that comes near is an answer to these
 * @param absentSegments parts of a market that the store does not hold, with how people write them
 * @param wants how people ask for money, for a place, for the size of a goal, by what is wanted
 * @param counted nouns behind "how many" by the unit that counts such things ("users": "people", …)
 * @param premises verbs of events that no source reports: "between" two entities ("acquire"),
 *     "about" one ("went public")
 * @param openings what stands before a question and says nothing of what is asked ("quick one")
 * @param closings the same behind it ("that is what I need for a slide")
 * @param instructions phrases that tell the bot what to do
 * @param outside phrases for things that this product does not do or know (weather, jokes)
 * @param languages words by the language, other than English, that they give away
 */
public record Words(
    Map<String, List<String>> forms,
    Map<String, List<String>> operations,
    Map<String, List<String>> natures,
    Map<String, String> slang,
    List<String> common,
    List<String> everyday,
    Map<String, List<String>> relations,
    Map<String, List<String>> offices,
    Map<String, List<String>> groups,
    Map<String, List<String>> absent,
    Map<String, List<String>> absentMetrics,
    Map<String, List<String>> absentDetails,
    Map<String, List<String>> absentSegments,
    Map<String, List<String>> wants,
    Map<String, List<String>> counted,
    Map<String, List<String>> premises,
    List<String> openings,
    List<String> closings,
    List<String> instructions,
    List<String> outside,
    Map<String, List<String>> languages) {

  /** Keys that a file leaves out are empty. */
  public Words {
    forms = copy(forms);
    operations = copy(operations);
    natures = copy(natures);
    slang = copy(slang);
    common = copy(common);
    everyday = copy(everyday);
    relations = copy(relations);
    offices = copy(offices);
    groups = copy(groups);
    absent = copy(absent);
    absentMetrics = copy(absentMetrics);
    absentDetails = copy(absentDetails);
    absentSegments = copy(absentSegments);
    wants = copy(wants);
    counted = copy(counted);
    premises = copy(premises);
    openings = copy(openings);
    closings = copy(closings);
    instructions = copy(instructions);
    outside = copy(outside);
    languages = copy(languages);
  }

  private static <V> Map<String, V> copy(@Nullable Map<String, V> map) {
    return map == null ? Map.of() : Map.copyOf(map);
  }

  private static List<String> copy(@Nullable List<String> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
