package aimarket.knowledge.files;

import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Verdict;

/** A link as files write it: an id; behind <code>outcome-of</code> also "id as missed". */
final class LinkText {
  private static final String AS = " as ";

  private LinkText() {}

  static FactLink parse(FactLink.Kind kind, String text) {
    int as = kind == FactLink.Kind.OUTCOME_OF ? text.indexOf(AS) : -1;
    if (as < 0) {
      return new FactLink(kind, Known.id(text));
    }
    Verdict verdict = Named.read(Verdict.class, "outcome", text.substring(as + AS.length()));
    return new FactLink(kind, Known.id(text.substring(0, as)), verdict);
  }

  static String print(FactLink link) {
    Verdict verdict = link.verdict();
    return verdict == null ? link.fact() : link.fact() + AS + Named.of(verdict);
  }
}
