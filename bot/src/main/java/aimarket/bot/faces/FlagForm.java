package aimarket.bot.faces;

import aimarket.knowledge.answer.Answer;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form for saying what is wrong with a figure, and the buttons that open it. */
public final class FlagForm {
  /** The form's name, and the action of the buttons that open it; those may end in a number. */
  public static final String FLAG = "flag";

  /** Names of its blocks and of their one element each. */
  public static final String WHICH = "which";

  public static final String REASON = "reason";

  /** The option for the answer as a whole. */
  public static final String WHOLE = "-";

  private static final int LONGEST_OPTION = 75;
  private static final int MOST_OPTIONS = 100;

  private FlagForm() {}

  /**
   * @param fact id; empty to let the person choose
   * @return empty where a button cannot carry the questions
   */
  static Optional<ButtonElement> button(String label, String fact, List<String> turns) {
    String action = fact.isEmpty() ? FLAG : FLAG + "-" + fact;
    return Turns.write(turns)
        .map(value -> fact + " " + value)
        .filter(value -> value.length() <= Limits.BUTTON_VALUE)
        .map(value -> Blocks.button(action, label, value));
  }

  /** What a button carries. */
  public record Pressed(String fact, List<String> turns) {
    public Pressed {
      turns = List.copyOf(turns);
    }

    /** Empty where the value is none that {@link #button} made. */
    public static Optional<Pressed> read(String value) {
      int space = value.indexOf(' ');
      return space < 0
          ? Optional.empty()
          : Turns.read(value.substring(space + 1))
              .map(turns -> new Pressed(value.substring(0, space), turns));
    }
  }

  /**
   * @param why what stands behind the answer: its facts are there to choose from
   * @param chosen id of one of them; empty for the answer as a whole
   */
  public static Payload draw(Answer why, String chosen) {
    List<OptionObject> options = new ArrayList<>();
    OptionObject whole = option("The answer as a whole", WHOLE);
    OptionObject first = whole;
    for (Answer.Section section : why.sections()) {
      if (section instanceof Answer.Lines lines
          && lines.fact() != null
          && options.size() < MOST_OPTIONS - 1) {
        OptionObject option = option(lines.caption(), lines.fact());
        options.add(option);
        first = lines.fact().equals(chosen) ? option : first;
      }
    }
    options.add(whole);
    LayoutBlock which =
        InputBlock.builder()
            .blockId(WHICH)
            .label(Blocks.plain("What is wrong?"))
            .element(
                StaticSelectElement.builder()
                    .actionId(WHICH)
                    .options(options)
                    .initialOption(first)
                    .build())
            .build();
    LayoutBlock reason =
        InputBlock.builder()
            .blockId(REASON)
            .label(Blocks.plain("Why, and what says so?"))
            .hint(
                Blocks.plain(
                    "The curators see this, the question, how I read it, and your name, so that"
                        + " they can ask back. Kept until it is settled, 180 days at most."))
            .element(
                PlainTextInputElement.builder()
                    .actionId(REASON)
                    .multiline(true)
                    .maxLength(1_000)
                    .build())
            .build();
    String words = "Slack did not open the form. Write instead: flag, the figure's id, and why.";
    return new Payload(words, List.of(which, reason));
  }

  private static OptionObject option(String label, String value) {
    String words = Cut.shortened(label.replaceAll(" ?\\[\\d+]", ""), LONGEST_OPTION);
    return OptionObject.builder().text(Blocks.plain(words)).value(value).build();
  }
}
