package aimarket.bot.digest;

import aimarket.knowledge.changes.Topics;
import java.util.List;

/** Topics as one text, the same for the same topics: in the table, and as a key. */
final class TopicText {
  /** What the table takes. */
  static final int LONGEST = 1_000;

  private TopicText() {}

  /** "acorn,birch|revenue"; "|" for all. */
  static String write(Topics topics) {
    return joined(topics.entities()) + "|" + joined(topics.metrics());
  }

  static Topics read(String text) {
    int bar = text.indexOf('|');
    return new Topics(split(text.substring(0, bar)), split(text.substring(bar + 1)));
  }

  private static String joined(List<String> slugs) {
    return String.join(",", slugs.stream().distinct().sorted().toList());
  }

  private static List<String> split(String slugs) {
    return slugs.isEmpty() ? List.of() : List.of(slugs.split(","));
  }
}
