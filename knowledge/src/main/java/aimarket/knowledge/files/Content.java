package aimarket.knowledge.files;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.OwnBasis;
import aimarket.knowledge.fact.Source;
import java.util.List;

/** What source files hold, in the order of the files. */
public record Content(List<Source> sources, List<Fact> facts, List<OwnBasis> ownBases) {
  public Content {
    sources = List.copyOf(sources);
    facts = List.copyOf(facts);
    ownBases = List.copyOf(ownBases);
  }
}
