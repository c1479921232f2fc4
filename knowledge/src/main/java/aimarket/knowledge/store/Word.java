package aimarket.knowledge.store;

import java.util.Objects;

/**
 * A word of the vocabulary, as an import brought it.
 *
 * @param kind "entity", "metric", "topic", "segment" and the like; the store does not judge it
 * @param owner the team whose word it is, "*" for shared
 * @param body JSON text
 */
public record Word(String kind, String slug, String owner, String body) {
  public Word {
    Objects.requireNonNull(kind, "kind is null");
    Objects.requireNonNull(slug, "slug is null");
    Objects.requireNonNull(owner, "owner is null");
    Objects.requireNonNull(body, "body is null");
  }
}
