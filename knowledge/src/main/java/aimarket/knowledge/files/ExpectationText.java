package aimarket.knowledge.files;

import aimarket.knowledge.fact.Expectation;
import aimarket.knowledge.fact.Expectation.How;
import org.jspecify.annotations.Nullable;

/**
 * What decides a forecast in words, as files write it: "acorn harvest reaches birch", "acorn
 * harvest passes birch", or "unmeasurable".
 */
final class ExpectationText {
  private static final String USE =
      "write 'entity metric reaches entity', 'entity metric passes entity' or 'unmeasurable'";

  private ExpectationText() {}

  static Expectation parse(String text, Known known) {
    if (text.equals(Named.of(How.UNMEASURABLE))) {
      return Expectation.UNMEASURABLE;
    }
    String[] words = text.split(" ");
    if (words.length != 4) {
      throw new Refusal("'%s' is nothing that figures could decide".formatted(text), USE);
    }
    How how = Named.read(How.class, "expectation", words[2]);
    if (how == How.UNMEASURABLE) {
      throw new Refusal("'%s' stands alone".formatted(words[2]), USE);
    }
    return new Expectation(
        how, known.entity(words[0]), known.metric(words[1]).slug(), known.entity(words[3]));
  }

  static @Nullable String print(@Nullable Expectation expects) {
    if (expects == null || expects.how() == How.UNMEASURABLE) {
      return expects == null ? null : Named.of(expects.how());
    }
    return String.join(
        " ", expects.entity(), expects.metric(), Named.of(expects.how()), expects.other());
  }
}
