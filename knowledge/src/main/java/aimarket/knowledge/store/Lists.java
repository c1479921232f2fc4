package aimarket.knowledge.store;

import aimarket.knowledge.fact.Citation;
import aimarket.knowledge.fact.Claimant;
import aimarket.knowledge.fact.Expectation;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Statement;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a fact has several of, kept as JSON in its row so that one row is a whole fact. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Lists(
    List<Citation> citations,
    List<Claimant> claimants,
    List<FactLink> links,
    SortedMap<String, String> dimensions,
    List<String> counterparties,
    List<String> entities,
    List<String> asks,
    @Nullable Expectation expects) {

  /** Empty lists are left out of the JSON. */
  Lists {
    citations = orNone(citations);
    claimants = orNone(claimants);
    links = orNone(links);
    dimensions = dimensions == null ? new TreeMap<>() : dimensions;
    counterparties = orNone(counterparties);
    entities = orNone(entities);
    asks = orNone(asks);
  }

  static Lists of(Fact fact) {
    Header header = fact.header();
    if (fact instanceof Figure figure) {
      return new Lists(
          header.citations(),
          header.claimants(),
          header.links(),
          figure.dimensions(),
          figure.counterparties(),
          List.of(),
          List.of(),
          null);
    }
    Statement statement = (Statement) fact;
    return new Lists(
        header.citations(),
        header.claimants(),
        header.links(),
        new TreeMap<>(),
        List.of(),
        statement.entities(),
        statement.asks(),
        statement.expects());
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
