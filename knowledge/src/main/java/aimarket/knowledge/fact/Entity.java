package aimarket.knowledge.fact;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A company, product, person, dataset, publisher or collective.
 *
 * @param aliases other ways to name it, as people write them
 * @param relations ties to other entities
 */
public record Entity(
    String slug, Kind kind, String name, List<String> aliases, List<Relation> relations) {

  /** What sort of thing it is. */
  public enum Kind {
    COMPANY,
    PRODUCT,
    PERSON,
    DATASET,
    PUBLISHER,
    COLLECTIVE,
    INSTITUTION
  }

  /**
   * @param kind "product-of", "officer-of", "part-of"
   * @param to slug
   * @param title an office, where the tie is one: "Chief Revenue Officer"
   * @param standsFor metrics of the other entity that this one's figures may stand for, said in the
   *     answer
   */
  public record Relation(String kind, String to, @Nullable String title, List<String> standsFor) {
    public static final String PRODUCT_OF = "product-of";
    public static final String OFFICER_OF = "officer-of";
    public static final String PART_OF = "part-of";

    public Relation {
      standsFor = List.copyOf(standsFor);
    }
  }

  public Entity {
    Objects.requireNonNull(slug, "slug is null");
    Objects.requireNonNull(kind, "kind is null");
    Objects.requireNonNull(name, "name is null");
    aliases = List.copyOf(aliases);
    relations = List.copyOf(relations);
  }
}
