package aimarket.knowledge.changes;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody wants to hear of.
 *
 * @param entities slugs; empty for all
 * @param metrics slugs; empty for all
 */
public record Topics(List<String> entities, List<String> metrics) {
  public static final Topics ALL = new Topics(List.of(), List.of());

  public Topics {
    entities = List.copyOf(entities);
    metrics = List.copyOf(metrics);
  }

  /**
   * Whether the fact is of one of the entities, or of what is theirs, or has one as its other side;
   * and of one of the metrics. A statement has no metric: where metrics alone are asked for, none
   * is.
   */
  public boolean take(Fact fact, Vocabulary vocabulary) {
    if (fact instanceof Figure figure) {
      return (metrics.isEmpty() || metrics.contains(figure.metric()))
          && takeAny(figure.counterparties(), figure.entity(), vocabulary);
    }
    Statement statement = (Statement) fact;
    return (metrics.isEmpty() || !entities.isEmpty())
        && takeAny(statement.entities(), statement.entities().get(0), vocabulary);
  }

  private boolean takeAny(List<String> others, String main, Vocabulary vocabulary) {
    if (entities.isEmpty()) {
      return true;
    }
    Set<String> about = new LinkedHashSet<>(others);
    about.add(main);
    List.copyOf(about)
        .forEach(
            slug ->
                vocabulary.entity(slug).stream()
                    .flatMap(e -> e.relations().stream())
                    .map(Entity.Relation::to)
                    .forEach(about::add));
    return entities.stream().anyMatch(about::contains);
  }
}
