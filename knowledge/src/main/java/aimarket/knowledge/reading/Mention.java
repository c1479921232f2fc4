package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;

/** An entity that a question names, and where. */
record Mention(Entity entity, int start, int end) {
  String slug() {
    return entity.slug();
  }

  /** Whether a match lies within the name: the owner of a site is not the site. */
  boolean covers(Match<?> match) {
    return start <= match.start() && match.end() <= end;
  }
}
