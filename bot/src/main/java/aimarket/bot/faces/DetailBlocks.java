package aimarket.bot.faces;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Lines;
import aimarket.knowledge.answer.Answer.Numbered;
import aimarket.knowledge.answer.Text;
import com.slack.api.model.block.LayoutBlock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands behind an answer: its sources in full, or why it says what it says. */
public final class DetailBlocks {
  private static final String ABOUT = "about ";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private DetailBlocks() {}

  /** Each citation with title, publisher, date, place and address. */
  public static Payload sources(Answer answer) {
    List<String> shown = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    for (Numbered c : answer.citations()) {
      boolean titled = !c.title().startsWith("(");
      String name = titled ? c.title() : c.publisher();
      String by = titled ? c.publisher() + ", " : "";
      String title = c.url() == null ? Mrkdwn.escape(name) : Mrkdwn.link(c.url(), name);
      String rest = Mrkdwn.escape("\n" + by + day(c.published()) + "\n" + c.locator());
      shown.add("[" + c.n() + "] " + Blocks.bold(title) + rest);
      plain.add("[" + c.n() + "] " + Mrkdwn.escape(name) + rest);
    }
    String head = shown.size() == 1 ? "The source of this answer" : "The sources of this answer";
    return drawn(shown.isEmpty() ? "This answer has no source." : head, shown, plain);
  }

  /** As people write it; what is no day stays as it is. */
  private static String day(String published) {
    String about = published.startsWith(ABOUT) ? ABOUT : "";
    try {
      return about + DAY.format(LocalDate.parse(published.substring(about.length())));
    } catch (DateTimeParseException e) {
      return published;
    }
  }

  /**
   * How each fact came to be what it is, with a button beside it for who knows better.
   *
   * @param why what stands behind the answer
   * @param turns the questions that led to the answer
   */
  public static Payload why(Answer why, List<String> turns) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (!why.understood().readAs().isEmpty()) {
      blocks.add(Blocks.context("read-as", "Read as: " + Mrkdwn.escape(why.understood().readAs())));
    }
    for (Answer.Section section : why.sections()) {
      if (section instanceof Lines lines) {
        blocks.add(derivation(lines, turns));
      }
    }
    why.notes().forEach(note -> blocks.add(Blocks.section(Mrkdwn.escape(note))));
    if (why.sections().isEmpty()) {
      blocks.add(Blocks.section(Mrkdwn.escape(why.headline())));
    }
    if (!why.citations().isEmpty()) {
      blocks.add(Blocks.context("sources", AnswerBlocks.citations(why.citations())));
    }
    return new Payload(Mrkdwn.escape(Text.of(why)), blocks);
  }

  private static LayoutBlock derivation(Lines lines, List<String> turns) {
    String text = AnswerBlocks.whole(lines);
    return lines.fact() == null
        ? Blocks.section(text)
        : FlagForm.button("Flag", lines.fact(), turns)
            .map(flag -> Blocks.section(text, flag))
            .orElseGet(() -> Blocks.section(text));
  }

  /** A whole answer for a modal, which takes no table: that stands in columns of letters. */
  public static Payload whole(Answer answer) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(Blocks.bold(Mrkdwn.escape(answer.headline()))));
    if (!answer.understood().readAs().isEmpty()) {
      blocks.add(
          Blocks.context("read-as", "Read as: " + Mrkdwn.escape(answer.understood().readAs())));
    }
    for (Answer.Section section : answer.sections()) {
      blocks.addAll(
          section instanceof Lines lines
              ? List.of(Blocks.section(AnswerBlocks.whole(lines)))
              : Blocks.fenced(Text.of(section), Limits.TABLE_CHARACTERS));
    }
    answer.notes().forEach(note -> blocks.add(Blocks.section(Mrkdwn.escape(note))));
    if (!answer.citations().isEmpty()) {
      blocks.add(Blocks.context("sources", AnswerBlocks.citations(answer.citations())));
    }
    return new Payload(Mrkdwn.escape(Text.of(answer)), blocks);
  }

  private static Payload drawn(String headline, List<String> shown, List<String> plain) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(Blocks.bold(headline)));
    if (!shown.isEmpty()) {
      blocks.add(Blocks.section(String.join("\n\n", shown)));
    }
    return new Payload(headline + "\n" + String.join("\n", plain), blocks);
  }
}
