package aimarket.bot.faces;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Lines;
import aimarket.knowledge.answer.Answer.Numbered;
import aimarket.knowledge.answer.Text;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** What stands behind an answer: its sources in full, or why it says what it says. */
public final class DetailBlocks {
  private DetailBlocks() {}

  /** Each citation with title, publisher, date, place and address. */
  public static Payload sources(Answer answer) {
    List<String> shown = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    for (Numbered c : answer.citations()) {
      String title = c.url() == null ? Mrkdwn.escape(c.title()) : Mrkdwn.link(c.url(), c.title());
      String rest =
          Mrkdwn.escape("\n%s, %s\n%s".formatted(c.publisher(), c.published(), c.locator()));
      shown.add("[" + c.n() + "] " + Blocks.bold(title) + rest);
      plain.add("[" + c.n() + "] " + Mrkdwn.escape(c.title()) + rest);
    }
    String head = shown.size() == 1 ? "The source of this answer" : "The sources of this answer";
    return drawn(shown.isEmpty() ? "This answer has no source." : head, shown, plain);
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
