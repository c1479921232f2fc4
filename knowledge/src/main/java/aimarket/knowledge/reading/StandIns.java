package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Entity.Kind;
import aimarket.knowledge.fact.Entity.Relation;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A product's figures may stand for its maker's, and the other way round; it is always said. */
final class StandIns {
  private final Vocabulary vocabulary;

  StandIns(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  record Found(List<String> entities, List<String> said) {}

  Found resolve(List<String> entities, String metric, Known known) {
    Set<String> resolved = new LinkedHashSet<>();
    List<String> said = new ArrayList<>();
    for (String slug : entities) {
      Optional<Entity> other =
          known.has(slug, metric) ? Optional.empty() : standIn(slug, metric, known);
      other.ifPresent(o -> said.add("%s → %s".formatted(vocabulary.name(slug), o.name())));
      resolved.add(other.map(Entity::slug).orElse(slug));
    }
    return new Found(List.copyOf(resolved), List.copyOf(said));
  }

  private Optional<Entity> standIn(String slug, String metric, Known known) {
    Optional<Entity> maker =
        vocabulary.entity(slug).stream()
            .flatMap(e -> e.relations().stream())
            .filter(r -> r.kind().equals(Relation.PRODUCT_OF) && known.has(r.to(), metric))
            .flatMap(r -> vocabulary.entity(r.to()).stream())
            .findFirst();
    return maker.or(
        () ->
            vocabulary.entities().stream()
                .filter(e -> e.kind() == Kind.PRODUCT && known.has(e.slug(), metric))
                .filter(e -> isProductOf(e, slug))
                .findFirst());
  }

  private static boolean isProductOf(Entity entity, String company) {
    return entity.relations().stream()
        .anyMatch(r -> r.kind().equals(Relation.PRODUCT_OF) && r.to().equals(company));
  }
}
