package aimarket.knowledge.files;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What can be judged only when all files are read: ids that stand twice, links and references that
 * lead nowhere.
 */
final class CrossCheck {
  private final Function<String, Optional<Fact>> held;
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, Row> rows = new HashMap<>();
  private final Map<String, Row> sources = new HashMap<>();
  private final Map<Row, String> mentions = new LinkedHashMap<>();

  /**
   * @param held facts that are there already and may be linked to
   */
  CrossCheck(Function<String, Optional<Fact>> held) {
    this.held = held;
  }

  void source(Source source, Row row) {
    if (sources.putIfAbsent(source.id(), row) != null) {
      row.refuse(
          "the source '%s' is in two files".formatted(source.id()), "keep its facts in one file");
    }
  }

  void fact(Fact fact, Row row) {
    if (facts.putIfAbsent(fact.id(), fact) != null) {
      row.refuse("the id '%s' stands twice".formatted(fact.id()), "give this fact another id");
      return;
    }
    rows.put(fact.id(), row);
  }

  /** A fact that is named outside of facts, and where. */
  void mention(String fact, Row row) {
    mentions.put(row, fact);
  }

  void end() {
    mentions.forEach((row, id) -> exists(row, id, "the fact"));
    facts.forEach((id, fact) -> check(rows.get(id), fact));
  }

  private void check(Row row, Fact fact) {
    for (FactLink link : fact.header().links()) {
      exists(row, link.fact(), Named.of(link.kind()) + ": the fact");
    }
    if (fact instanceof Statement statement) {
      for (String id : statement.references()) {
        Optional<Fact> figure = find(id);
        if (figure.isPresent() && !(figure.get() instanceof Figure)) {
          row.refuse("'{%s}' is a statement, no figure".formatted(id), "refer to a figure");
        } else {
          exists(row, id, "the sentence refers to '{%s}'; the figure".formatted(id));
        }
      }
    }
  }

  private void exists(Row row, String id, String what) {
    if (find(id).isEmpty()) {
      row.refuse("%s '%s' is not known".formatted(what, id), DidYouMean.among(id, facts.keySet()));
    }
  }

  private Optional<Fact> find(String id) {
    Fact here = facts.get(id);
    return here != null ? Optional.of(here) : held.apply(id);
  }
}
