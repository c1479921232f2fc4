package aimarket.knowledge.vocabulary;

import java.util.List;

/** What statements are about: slug, name as shown, and how people ask for it. */
public record Topic(String slug, String name, String covers, List<String> phrases) {
  public Topic {
    phrases = List.copyOf(phrases);
  }
}
