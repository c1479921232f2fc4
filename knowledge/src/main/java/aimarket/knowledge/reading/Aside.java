package aimarket.knowledge.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Names that a question sets aside: "apart from Acorn and Birch, who …" asks nothing of them. */
final class Aside {
  private static final Set<String> WORDS =
      Set.of("besides", "except", "excluding", "excepting", "barring");
  private static final Set<String> PAIRS =
      Set.of("apart from", "aside from", "other than", "except for", "forget about");
  private static final Set<String> RACING =
      Set.of("does", "did", "do", "is", "was", "will", "has", "can");
  private static final Set<String> UNTIL = Set.of("before", "b4", "until", "till");
  private static final Set<String> JOINING = Set.of("and", "or", "nor", "n", "the");

  private Aside() {}

  /**
   * @param mentions in the order of the text
   */
  static Set<Mention> of(List<Mention> mentions, List<Token> tokens) {
    Set<Mention> aside = new HashSet<>();
    Mention before = null;
    for (Mention mention : mentions) {
      boolean goesOn = before != null && aside.contains(before) && joined(before, mention, tokens);
      boolean whole =
          !tokens.get(mention.end()).possessive(); // "besides Acorn's value" is of Acorn
      boolean until = before != null && isAfterTime(mention, tokens);
      if (whole && (goesOn || until || isAfterAside(mention.start(), tokens))) {
        aside.add(mention);
      }
      before = mention;
    }
    return aside;
  }

  /** "What did Acorn have before Birch came up" asks for no figure of Birch. */
  private static boolean isAfterTime(Mention mention, List<Token> tokens) {
    int next = mention.end() + 1;
    return mention.start() > 0
        && next < tokens.size() // at the end it is one of two in a race, and so before "does"
        && !RACING.contains(tokens.get(next).word())
        && UNTIL.contains(tokens.get(mention.start() - 1).word());
  }

  private static boolean isAfterAside(int start, List<Token> tokens) {
    int at = start > 0 && tokens.get(start - 1).word().equals("the") ? start - 1 : start;
    boolean word = at > 0 && WORDS.contains(tokens.get(at - 1).word());
    boolean pair =
        at > 1 && PAIRS.contains(tokens.get(at - 2).word() + " " + tokens.get(at - 1).word());
    return word || pair;
  }

  private static boolean joined(Mention one, Mention next, List<Token> tokens) {
    return IntStream.range(one.end() + 1, next.start())
        .allMatch(i -> JOINING.contains(tokens.get(i).word()));
  }
}
