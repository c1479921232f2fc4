package aimarket.bot.faces;

import aimarket.bot.curation.Corrections;
import aimarket.bot.curation.Form;
import aimarket.bot.curation.Form.Field;
import aimarket.bot.curation.Form.Input;
import aimarket.bot.curation.Form.Option;
import aimarket.bot.curation.Handed;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Forms for curators as modals, and what came of them as messages. */
public final class CurationBlocks {
  /** Of the modals that hold a form. */
  public static final String CALLBACK = "curate";

  /** Actions of the buttons. */
  public static final String UNDO = "curate-undo";

  public static final String OPEN = "curate-open";

  /** Of the one element in each field; the field's key is the name of its block. */
  public static final String TYPED = "typed";

  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_LINES = 3_000;
  private static final int LABEL = 75;
  private static final int PROBLEM = 300;

  private CurationBlocks() {}

  /**
   * @param metadata comes back with the form
   */
  public static Payload form(Form form, String metadata) {
    return form(form, List.of(), metadata);
  }

  /** The same form again, after somebody else changed the fact. */
  public static Payload again(Handed.Meanwhile meanwhile, String metadata) {
    List<LayoutBlock> head =
        List.of(
            Blocks.section(
                Blocks.bold("Changed by")
                    + (" " + who(meanwhile.by()) + " ")
                    + Blocks.bold("meanwhile.")
                    + " Nothing of yours is recorded yet."));
    return form(meanwhile.again(), head, metadata);
  }

  private static Payload form(Form form, List<LayoutBlock> head, String metadata) {
    List<LayoutBlock> blocks = new ArrayList<>(head);
    if (!form.intro().isEmpty()) {
      blocks.add(Blocks.section(escaped(form.intro())));
    }
    form.fields().forEach(field -> blocks.add(block(field)));
    Dialog dialog = new Dialog(CALLBACK, form.title(), form.submit(), "Cancel", metadata);
    return new Payload(Mrkdwn.escape(form.title()), blocks, dialog);
  }

  /** A modal that says that there is nothing to fill in. */
  public static Payload refused(Handed.Refused refused) {
    String by = refused.by().isEmpty() ? "" : " It was " + who(refused.by()) + ".";
    String words = Mrkdwn.escape(refused.why()) + by;
    return new Payload(
        words,
        List.of(Blocks.section(words)),
        new Dialog(CALLBACK, "Nothing was changed", null, "Close", ""));
  }

  /** The same as a message. */
  public static Payload told(Handed.Refused refused) {
    return new Payload(refused(refused).text(), List.of());
  }

  /**
   * @param undo comes back with the button that undoes it
   */
  public static Payload done(Handed.Done done, String undo) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(Blocks.bold(Mrkdwn.escape(done.headline()))));
    if (!done.lines().isEmpty()) {
      blocks.add(Blocks.section(escaped(done.lines())));
    }
    blocks.add(ActionsBlock.builder().elements(List.of(Blocks.button(UNDO, "Undo", undo))).build());
    List<String> text = new ArrayList<>(List.of(done.headline()));
    text.addAll(done.lines());
    return new Payload(escaped(text), blocks);
  }

  /** Below an answer that showed what is another now. */
  public static Payload notice(Corrections.Notice notice) {
    String head = "Correction to an answer above";
    List<String> lines = notice.lines().stream().map(line -> "• " + Mrkdwn.escape(line)).toList();
    String citations = escaped(notice.citations());
    List<LayoutBlock> blocks =
        List.of(
            Blocks.section(Blocks.bold(head)),
            Blocks.section(String.join("\n", lines)),
            Blocks.context("sources", citations));
    return new Payload(head + "\n" + String.join("\n", lines) + "\n" + citations, blocks);
  }

  /**
   * Words with buttons that open forms.
   *
   * @param buttons what comes back, with the words on the button
   */
  public static Payload choice(String words, Map<String, String> buttons) {
    List<BlockElement> elements = new ArrayList<>();
    buttons.forEach(
        (value, label) -> elements.add(Blocks.button(OPEN + "-" + elements.size(), label, value)));
    List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.section(Mrkdwn.escape(words))));
    if (!elements.isEmpty()) {
      blocks.add(ActionsBlock.builder().elements(elements).build());
    }
    return new Payload(Mrkdwn.escape(words), blocks);
  }

  /** A problem below its field. */
  public static String problem(String words) {
    String clean = Mrkdwn.clean(words);
    String sentence = clean.substring(0, 1).toUpperCase(Locale.ROOT) + clean.substring(1);
    return Cut.shortened(sentence.matches("(?s).*[.?!]") ? sentence : sentence + ".", PROBLEM);
  }

  private static InputBlock block(Field field) {
    return InputBlock.builder()
        .blockId(field.key())
        .label(plain(field.label()))
        .optional(field.optional())
        .hint(field.hint().isEmpty() ? null : plain(field.hint()))
        .element(element(field))
        .build();
  }

  private static BlockElement element(Field field) {
    String value = field.value().isEmpty() ? null : field.value();
    if (field.input() instanceof Input.Choice choice) {
      return select(choice, value);
    } else if (field.input() instanceof Input.Day) {
      return DatePickerElement.builder().actionId(TYPED).initialDate(value).build();
    }
    boolean lines = field.input() instanceof Input.Lines;
    return PlainTextInputElement.builder()
        .actionId(TYPED)
        .multiline(lines)
        .maxLength(lines ? LONGEST_LINES : LONGEST_LINE)
        .initialValue(value)
        .build();
  }

  private static StaticSelectElement select(Input.Choice choice, @Nullable String value) {
    List<OptionObject> options = choice.choices().stream().map(CurationBlocks::option).toList();
    return StaticSelectElement.builder()
        .actionId(TYPED)
        .options(options)
        .initialOption(
            options.stream().filter(o -> o.getValue().equals(value)).findFirst().orElse(null))
        .build();
  }

  private static OptionObject option(Option option) {
    return OptionObject.builder()
        .text(plain(Cut.shortened(option.label(), LABEL)))
        .value(option.value())
        .build();
  }

  private static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(Mrkdwn.clean(text)).build();
  }

  /** A person by their id; a name where it is none, such as that of who ran an import. */
  private static String who(String by) {
    return Mention.of(by).orElseGet(() -> Mrkdwn.escape(by));
  }

  private static String escaped(List<String> lines) {
    return lines.stream().map(Mrkdwn::escape).collect(Collectors.joining("\n"));
  }
}
