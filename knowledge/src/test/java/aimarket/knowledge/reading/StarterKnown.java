package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.files.Starter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a store would hold that was filled with the starter knowledge and nothing else. */
final class StarterKnown implements Known {
  private final Map<String, Set<String>> metricsOf = new HashMap<>();
  private final Map<String, Set<String>> entitiesWith = new HashMap<>();
  private final Map<String, Set<String>> metricsIn = new HashMap<>();
  private final Map<Set<String>, Set<String>> metricsBetween = new HashMap<>();
  private final Map<String, Set<String>> saidBy = new HashMap<>();
  private final Map<String, List<String>> asks = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Source> sources;

  StarterKnown(Starter starter) {
    sources = starter.content().sources();
    for (Fact fact : starter.content().facts()) {
      ids.add(fact.id());
      if (fact instanceof Statement statement) {
        statements.add(statement);
      }
      if (fact instanceof Statement statement && !statement.asks().isEmpty()) {
        asks.put(statement.id(), statement.asks());
      }
      if (fact instanceof Figure figure && figure.rank() != Rank.DEPRECATED) {
        put(metricsOf, figure.entity(), figure.metric());
        put(entitiesWith, figure.metric(), figure.entity());
        figure.counterparties().stream()
            .filter(party -> !party.equals(figure.entity()))
            .map(party -> Set.of(figure.entity(), party))
            .forEach(pair -> put(metricsBetween, pair, figure.metric()));
        figure.header().claimants().forEach(c -> put(saidBy, c.who(), figure.metric()));
        String segment = figure.dimensions().get(Figure.SEGMENT);
        if (segment != null) {
          put(metricsIn, segment, figure.metric());
        }
      }
    }
  }

  private static <K> void put(Map<K, Set<String>> map, K key, String value) {
    map.computeIfAbsent(key, k -> new HashSet<>()).add(value);
  }

  @Override
  public Set<String> metricsSaidBy(String claimant) {
    return saidBy.getOrDefault(claimant, Set.of());
  }

  @Override
  public Set<String> metricsOf(String entity) {
    return metricsOf.getOrDefault(entity, Set.of());
  }

  @Override
  public Set<String> entitiesWith(String metric) {
    return entitiesWith.getOrDefault(metric, Set.of());
  }

  @Override
  public Set<String> metricsBetween(String one, String other) {
    return one.equals(other) ? Set.of() : metricsBetween.getOrDefault(Set.of(one, other), Set.of());
  }

  @Override
  public Set<String> metricsIn(String segment) {
    return metricsIn.getOrDefault(segment, Set.of());
  }

  @Override
  public List<Source> sources() {
    return sources;
  }

  @Override
  public List<Statement> statements() {
    return List.copyOf(statements);
  }

  @Override
  public Map<String, List<String>> asks() {
    return asks;
  }

  @Override
  public boolean isFact(String id) {
    return ids.contains(id);
  }
}
