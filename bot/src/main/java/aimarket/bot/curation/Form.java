package aimarket.bot.curation;

import aimarket.knowledge.store.Curation.Standing;
import java.util.List;

/**
 * A form for a fact, to be filled in.
 *
 * @param intro plain text above the fields, a paragraph an item
 */
public record Form(Task task, String title, List<String> intro, List<Field> fields, String submit) {
  public Form {
    intro = List.copyOf(intro);
    fields = List.copyOf(fields);
  }

  /** What is done with the fact. */
  public enum Kind {
    ADD_FIGURE,
    ADD_STATEMENT,
    CORRECT,
    RETIRE
  }

  /**
   * What a form comes back with, beside what was typed.
   *
   * @param id of the fact, empty for a new one
   * @param seen how the fact stood when the form was drawn
   */
  public record Task(Kind kind, String id, Standing seen) {}

  /**
   * @param key as in a source file
   * @param value what stands in it to begin with, empty for nothing
   * @param hint below it, empty for none
   */
  public record Field(
      String key, String label, Input input, boolean optional, String value, String hint) {
    Field holding(String other) {
      return new Field(key, label, input, optional, other, hint);
    }
  }

  /** How a field is filled in. */
  public sealed interface Input {
    /** One line. */
    record Line() implements Input {}

    /** Several lines. */
    record Lines() implements Input {}

    record Day() implements Input {}

    /**
     * One of these.
     *
     * @param choices in the order in which they are shown
     */
    record Choice(List<Option> choices) implements Input {
      public Choice {
        choices = List.copyOf(choices);
      }
    }
  }

  /**
   * @param value as a source file has it
   * @param label for people
   */
  public record Option(String value, String label) {}
}
