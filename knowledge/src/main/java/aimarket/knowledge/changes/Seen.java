package aimarket.knowledge.changes;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Statement;
import java.util.List;
import java.util.Objects;

/** What people see of a fact: a curator's note or a better place in the document is no news. */
final class Seen {
  private Seen() {}

  static boolean differs(Fact before, Fact now) {
    return !of(before).equals(of(now));
  }

  static boolean isWrong(Fact fact) {
    return fact.rank() == Rank.DEPRECATED;
  }

  private static List<Object> of(Fact fact) {
    Header h = fact.header();
    List<Object> common =
        List.of(
            h.period(), h.claimants(), isWrong(fact), Objects.requireNonNullElse(h.caveat(), ""));
    if (fact instanceof Figure f) {
      return List.of(
          common,
          f.entity(),
          f.metric(),
          f.amount(),
          f.nature(),
          f.basis(),
          f.dimensions(),
          f.counterparties());
    }
    Statement s = (Statement) fact;
    return List.of(common, s.entities(), s.kind(), s.sentence());
  }
}
