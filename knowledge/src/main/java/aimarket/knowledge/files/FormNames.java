package aimarket.knowledge.files;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Slugs of entities for the names that people write, and back. */
final class FormNames {
  private static final String AS = " as ";

  private final Vocabulary vocabulary;
  private final Map<String, String> slugs = new HashMap<>();

  FormNames(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Entity entity : vocabulary.entities()) {
      entity.aliases().forEach(alias -> slugs.putIfAbsent(key(alias), entity.slug()));
    }
    // A name goes before another one's alias, a slug before both.
    vocabulary.entities().forEach(entity -> slugs.put(key(entity.name()), entity.slug()));
    vocabulary.entities().forEach(entity -> slugs.put(key(entity.slug()), entity.slug()));
  }

  /** What is no name stays, in the form of a slug, for the reader to refuse. */
  String slug(String name) {
    String slug = slugs.get(key(name));
    return slug == null ? key(name).replaceAll("\\s+", "-") : slug;
  }

  /** {@code Acorn Labs as self} to {@code acorn-labs as self}. */
  String claimant(String line) {
    int as = line.lastIndexOf(AS);
    return as < 0 ? line : slug(line.substring(0, as)) + line.substring(as);
  }

  String shownClaimant(String line) {
    int as = line.lastIndexOf(AS);
    return as < 0 ? line : vocabulary.name(line.substring(0, as)) + line.substring(as);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
