package aimarket.bot.command;

import aimarket.knowledge.answer.Answer;
import java.util.List;

/**
 * What a person finds before they ask.
 *
 * @param parts what there is to know today
 * @param worklists what there is to do; empty for those who are no curators
 * @param examples questions that run as they are
 * @param privacy what is kept of a person
 */
public record Front(
    List<Part> parts, List<Worklist> worklists, List<String> examples, List<String> privacy) {
  public Front {
    parts = List.copyOf(parts);
    worklists = List.copyOf(worklists);
    examples = List.copyOf(examples);
    privacy = List.copyOf(privacy);
  }

  /**
   * The answer to a question that everybody has.
   *
   * @param question asked again, it gives all of the answer
   * @param most how many lines of it are shown
   */
  public record Part(String title, String question, int most, Answer answer) {}

  /**
   * Something for curators.
   *
   * @param items the most pressing first; may be empty
   * @param more how to see all of it; may be empty
   */
  public record Worklist(String title, List<Item> items, String more) {
    public Worklist {
      items = List.copyOf(items);
    }
  }

  /**
   * One thing to do.
   *
   * @param by id of the person to ask back; empty where it is not kept or does not matter
   */
  public record Item(String text, String by) {
    private static final int LONGEST = 150;

    public Item(String text) {
      this(text, "");
    }

    /** What a person wrote, as it is quoted in one line. */
    public static String quoted(String said) {
      String line = said.replaceAll("\\s+", " ").strip();
      return "“" + (line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…") + "”";
    }
  }
}
