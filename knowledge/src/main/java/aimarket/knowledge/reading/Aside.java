package aimarket.knowledge.reading;

import java.util.List;
import java.util.Set;

/** Names that a question sets aside: "apart from Acorn, who else …" asks nothing of Acorn. */
final class Aside {
  private static final Set<String> WORDS =
      Set.of("besides", "except", "excluding", "excepting", "barring");
  private static final Set<String> PAIRS =
      Set.of("apart from", "aside from", "other than", "except for", "forget about");

  private Aside() {}

  static boolean isSetAside(Mention mention, List<Token> tokens) {
    int at = mention.start();
    boolean word = at > 0 && WORDS.contains(tokens.get(at - 1).word());
    boolean pair =
        at > 1 && PAIRS.contains(tokens.get(at - 2).word() + " " + tokens.get(at - 1).word());
    return word || pair;
  }
}
