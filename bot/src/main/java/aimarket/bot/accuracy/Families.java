package aimarket.bot.accuracy;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Entity.Kind;
import aimarket.knowledge.fact.Entity.Relation;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whose figure an expected amount is. Products and those who make them are one family, since a
 * product's figure may stand for its maker's. Others (a cloud, a dataset, a supplier) are named
 * beside an amount without owning it.
 */
final class Families {
  private final Map<String, Set<String>> families = new HashMap<>();
  private final Map<String, Pattern> names = new HashMap<>();
  private final Map<String, String> makers = new HashMap<>();

  Families(Vocabulary vocabulary) {
    for (Entity product : vocabulary.entities()) {
      for (Relation relation : product.relations()) {
        boolean made = relation.kind().equals(Relation.PRODUCT_OF);
        if (made && product.kind() == Kind.PRODUCT) {
          vocabulary.entity(relation.to()).ifPresent(maker -> relate(product, maker));
        }
      }
    }
  }

  private void relate(Entity product, Entity maker) {
    makers.put(product.slug(), maker.slug());
    for (Entity entity : List.of(product, maker)) {
      // As it is written: a product may be called what others use as a plain word.
      names.put(entity.slug(), Pattern.compile("(?<!\\w)" + Pattern.quote(entity.name())));
      families
          .computeIfAbsent(entity.slug(), slug -> new HashSet<>())
          .addAll(List.of(product.slug(), maker.slug()));
    }
  }

  /**
   * @param about what an expected amount is about, in words
   * @return slugs; empty where nobody is named, or several who share the amount
   */
  Set<String> owning(String about) {
    List<String> named = new ArrayList<>();
    names.forEach(
        (slug, name) -> {
          if (name.matcher(about).find()) {
            named.add(slug);
          }
        });
    Set<String> narrowed =
        named.stream()
            .filter(slug -> named.stream().noneMatch(other -> slug.equals(makers.get(other))))
            .collect(Collectors.toSet());
    return narrowed.size() == 1
        ? Set.copyOf(families.getOrDefault(narrowed.iterator().next(), Set.of()))
        : Set.of();
  }
}
