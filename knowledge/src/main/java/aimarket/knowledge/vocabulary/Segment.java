package aimarket.knowledge.vocabulary;

import java.util.List;

/** A part of a market: an industry, a kind of site. The whole of it has no segment. */
public record Segment(String slug, String name, List<String> phrases) {
  public Segment {
    phrases = List.copyOf(phrases);
  }
}
