package aimarket.knowledge;

import aimarket.knowledge.fact.Claimant;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.reading.Known;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.FactStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the store held when it was last looked at, for reading questions; from memory but for ids.
 */
final class StoreKnown implements Known {
  private final FactStore store;
  private final Map<String, Set<String>> metricsOf = new HashMap<>();
  private final Map<String, Set<String>> entitiesWith = new HashMap<>();
  private final Map<String, Set<String>> metricsIn = new HashMap<>();
  private final Map<String, Set<String>> saidBy = new HashMap<>();
  private final Map<Set<String>, Set<String>> between = new HashMap<>();
  private final Map<String, List<String>> asks = new HashMap<>();
  private final List<Source> sources;
  private final List<Statement> statements;

  private StoreKnown(FactStore store, Evidence evidence) {
    this.store = store;
    this.sources = evidence.sources();
    this.statements = List.copyOf(evidence.statements());
    for (Statement statement : statements) {
      if (!statement.asks().isEmpty() && statement.rank() != Rank.DEPRECATED) {
        asks.put(statement.id(), statement.asks());
      }
    }
    for (FactStore.Pair pair : evidence.pairs()) {
      metricsOf.computeIfAbsent(pair.entity(), e -> new HashSet<>()).add(pair.metric());
      entitiesWith.computeIfAbsent(pair.metric(), m -> new HashSet<>()).add(pair.entity());
    }
    for (String metric : entitiesWith.keySet()) {
      evidence.usableOf(metric).forEach(this::add);
    }
  }

  private void add(Figure figure) {
    String segment = figure.dimensions().get(Figure.SEGMENT);
    if (segment != null) {
      metricsIn.computeIfAbsent(segment, k -> new HashSet<>()).add(figure.metric());
    }
    for (Claimant claimant : figure.header().claimants()) {
      saidBy.computeIfAbsent(claimant.who(), k -> new HashSet<>()).add(figure.metric());
    }
    for (String other : figure.counterparties()) {
      between
          .computeIfAbsent(Set.of(figure.entity(), other), k -> new HashSet<>())
          .add(figure.metric());
    }
  }

  static StoreKnown of(FactStore store, Evidence evidence) {
    return new StoreKnown(store, evidence);
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
  public Set<String> metricsSaidBy(String claimant) {
    return saidBy.getOrDefault(claimant, Set.of());
  }

  @Override
  public Set<String> metricsBetween(String one, String other) {
    return one.equals(other) ? Set.of() : between.getOrDefault(Set.of(one, other), Set.of());
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
    return statements;
  }

  @Override
  public Map<String, List<String>> asks() {
    return asks;
  }

  @Override
  public boolean isFact(String id) {
    return store.fact(id, Clocks.NOW).isPresent() || !store.history(id).isEmpty();
  }
}
