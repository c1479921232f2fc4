package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Entity.Kind;
import aimarket.knowledge.fact.Entity.Relation;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A product's figures may stand for its maker's, and the other way round; somebody in office stands
 * for the firm. It is always said.
 */
final class StandIns {
  private final Vocabulary vocabulary;

  StandIns(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  record Found(List<String> entities, List<String> said) {}

  Found resolve(List<String> named, String metric, Known known) {
    Found first = resolveOnce(named, metric, known);
    // Once one side is known by its firm, the other side may be too.
    Found again = resolveOnce(first.entities(), metric, known);
    List<String> said = new ArrayList<>(first.said());
    again.said().stream().filter(s -> !said.contains(s)).forEach(said::add);
    return new Found(again.entities(), said);
  }

  private Found resolveOnce(List<String> entities, String metric, Known known) {
    Set<String> resolved = new LinkedHashSet<>();
    List<String> said = new ArrayList<>();
    for (String slug : entities) {
      Optional<Entity> other =
          known.has(slug, metric) ? Optional.empty() : standIn(slug, metric, entities, known);
      other.ifPresent(o -> said.add("%s → %s".formatted(vocabulary.name(slug), o.name())));
      resolved.add(other.map(Entity::slug).orElse(slug));
    }
    return new Found(List.copyOf(resolved), List.copyOf(said));
  }

  private Optional<Entity> standIn(String slug, String metric, List<String> named, Known known) {
    Optional<Entity> owner =
        tied(slug, Relation.PRODUCT_OF)
            .filter(to -> isIn(to, metric, named, known))
            .or(() -> tied(slug, Relation.OFFICER_OF).filter(to -> isIn(to, metric, named, known)))
            .flatMap(vocabulary::entity);
    return owner.or(
        () ->
            vocabulary.entities().stream()
                .filter(e -> e.kind() == Kind.PRODUCT && known.has(e.slug(), metric))
                .filter(e -> isProductOf(e, slug) || isBeside(e, slug, metric, named, known))
                .findFirst());
  }

  /** Another thing of the same maker, where what it has stands between it and somebody named. */
  private boolean isBeside(
      Entity thing, String slug, String metric, List<String> named, Known known) {
    return tied(slug, Relation.PRODUCT_OF).filter(maker -> isProductOf(thing, maker)).isPresent()
        && named.stream().anyMatch(n -> known.metricsBetween(thing.slug(), n).contains(metric));
  }

  private Optional<String> tied(String slug, String kind) {
    return vocabulary.entity(slug).stream()
        .flatMap(e -> e.relations().stream())
        .filter(r -> r.kind().equals(kind))
        .map(Relation::to)
        .findFirst();
  }

  /** It has figures of it or of what it is reckoned from, or is the other side of one named. */
  private boolean isIn(String firm, String metric, List<String> named, Known known) {
    return known.has(firm, metric)
        || vocabulary.metric(metric).filter(m -> known.has(firm, base(m))).isPresent()
        || named.stream().anyMatch(n -> known.metricsBetween(n, firm).contains(metric));
  }

  private static String base(Metric metric) {
    String of = metric.ties().of();
    return of == null ? metric.slug() : of;
  }

  private static boolean isProductOf(Entity entity, String company) {
    return entity.relations().stream()
        .anyMatch(r -> r.kind().equals(Relation.PRODUCT_OF) && r.to().equals(company));
  }
}
