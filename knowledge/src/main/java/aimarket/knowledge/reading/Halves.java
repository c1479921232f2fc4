package aimarket.knowledge.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message that asks twice: "how much did Acorn raise, and who put money in?" Each half begins
 * with a word that asks; "which is larger, and by how much" is one question.
 *
 * @param first as it was written
 * @param second the same; it may leave out what the first has said
 */
record Halves(String first, String second) {
  private static final String WHAT =
      "(?:what(?:['’]?s)?|how|who(?:['’]?s)?|why|when|where|which)\\b";

  private static final String ASKING =
      "(?:" + WHAT + "|(?:is|are|was|were|does|do|did|has|have|will)\\b)";

  /** Behind "and" a verb goes on with what was begun: "who makes it and is backed by Acorn". */
  private static final Pattern CUT =
      Pattern.compile(
          "(?<first>(?:.*\\b"
              + WHAT
              + "|"
              + ASKING
              + ").*?\\S)"
              + "(?:[,;]? (?:and|&|plus) (?:also )?(?="
              + WHAT
              + ")"
              + "|[?;] (?:(?:and|so|also) )?(?="
              + ASKING
              + "))"
              + "(?<second>.*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WHICH = Pattern.compile("which\\W*", Pattern.CASE_INSENSITIVE);

  /** Fewer words than this are no question by themselves: "how and why did it fall?" */
  private static final int QUESTION = 3;

  /** Empty where it asks once. */
  static Optional<Halves> of(String turn) {
    Matcher cut = CUT.matcher(Tokens.clean(turn));
    return cut.matches()
        ? Optional.of(new Halves(cut.group("first"), cut.group("second"))).filter(Halves::areTwo)
        : Optional.empty();
  }

  private boolean areTwo() {
    return first.split("\\s+").length >= QUESTION && !WHICH.matcher(second).matches();
  }
}
