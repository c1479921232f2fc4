package aimarket.bot.accuracy;

import aimarket.bot.accuracy.NameFinder.Place;
import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Entity.Kind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The two companies of a comparison change places. A number in the question may belong to one of
 * them, as "the 2030 plan of this one with the 2027 target of that one": those are left out.
 */
final class Swapped implements Variant {
  private static final Set<Kind> COMPARED = EnumSet.of(Kind.COMPANY, Kind.PRODUCT);
  private static final Pattern NUMBER = Pattern.compile("\\d");

  private final NameFinder names;

  Swapped(NameFinder names) {
    this.names = names;
  }

  @Override
  public String name() {
    return "companies swapped";
  }

  @Override
  public Optional<String> of(Case asked) {
    String text = asked.last();
    if (!asked.intent().equals("compare") || NUMBER.matcher(text).find()) {
      return Optional.empty();
    }
    List<Place> named =
        names.in(text).stream()
            .filter(place -> place.entity().map(e -> COMPARED.contains(e.kind())).orElse(false))
            .toList();
    Map<String, String> writings = new LinkedHashMap<>();
    named.forEach(place -> writings.putIfAbsent(slug(place), place.text()));
    return writings.size() == 2 ? Optional.of(swap(text, named, writings)) : Optional.empty();
  }

  private static String swap(String text, List<Place> named, Map<String, String> writings) {
    StringBuilder swapped = new StringBuilder();
    int from = 0;
    for (Place place : named) {
      String other =
          writings.entrySet().stream()
              .filter(entry -> !entry.getKey().equals(slug(place)))
              .findFirst()
              .orElseThrow()
              .getValue();
      swapped.append(text, from, place.start()).append(other);
      from = place.end();
    }
    return swapped.append(text, from, text.length()).toString();
  }

  private static String slug(Place place) {
    return place.entity().map(Entity::slug).orElseThrow();
  }
}
