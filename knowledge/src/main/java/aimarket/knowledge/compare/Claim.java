package aimarket.knowledge.compare;

import aimarket.knowledge.fact.Figure;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A figure together with those that restate it.
 *
 * @param head what answers show
 * @param mentions all of them, the head first
 */
public record Claim(Figure head, List<Figure> mentions) {
  public Claim {
    mentions = List.copyOf(mentions);
    if (!mentions.contains(head)) {
      throw new IllegalArgumentException("the head of a claim is one of its mentions");
    }
  }

  /** Ids of the documents that carry it. */
  public Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    mentions.forEach(m -> sources.add(m.header().source()));
    return sources;
  }
}
