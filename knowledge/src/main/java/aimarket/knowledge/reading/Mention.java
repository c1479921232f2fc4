package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;

/** An entity that a question names, and where. */
record Mention(Entity entity, int start, int end) {
  String slug() {
    return entity.slug();
  }
}
