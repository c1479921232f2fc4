package aimarket.bot.faces;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;

/** The few blocks that our messages are made of. Texts come escaped. */
final class Blocks {
  private static final int LONGEST_BOLD = 150;

  /** Of one fence, with air for the fence itself. */
  private static final int PIECE = 2_400;

  private Blocks() {}

  static LayoutBlock section(String mrkdwn) {
    return SectionBlock.builder().text(text(mrkdwn)).build();
  }

  /** Small and grey. */
  static LayoutBlock context(String id, String mrkdwn) {
    return ContextBlock.builder().blockId(id).elements(List.of(text(mrkdwn))).build();
  }

  /** With a button beside it, or below it on a phone. */
  static LayoutBlock section(String mrkdwn, ButtonElement beside) {
    return SectionBlock.builder().text(text(mrkdwn)).accessory(beside).build();
  }

  /**
   * In letters of one width, to be selected. Whole lines a block: a row that is cut in two cannot
   * be pasted.
   *
   * @param most characters; what is more is said to be left out
   */
  static List<LayoutBlock> fenced(String text, int most) {
    List<LayoutBlock> blocks = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int taken = 0;
    for (String line : text.lines().toList()) {
      String safe = Mrkdwn.escape(line).replace("```", "'''");
      if (taken + safe.length() > most) {
        piece.append("… (left out here; aimarket ask --json has all)\n");
        break;
      }
      if (piece.length() + safe.length() > PIECE && !piece.isEmpty()) {
        blocks.add(fence(piece));
        piece.setLength(0);
      }
      piece.append(Cut.shortened(safe, PIECE)).append('\n');
      taken += safe.length() + 1;
    }
    if (!piece.isEmpty()) {
      blocks.add(fence(piece));
    }
    return blocks;
  }

  private static LayoutBlock fence(StringBuilder piece) {
    return section("```\n" + piece + "```");
  }

  static PlainTextObject plain(String words) {
    return PlainTextObject.builder().text(Mrkdwn.clean(words)).build();
  }

  static ButtonElement button(String action, String label, String value) {
    return ButtonElement.builder()
        .actionId(action)
        .text(PlainTextObject.builder().text(Mrkdwn.clean(label)).build())
        .value(value)
        .build();
  }

  /** Bold, where the text is short and has nothing that would end it early. */
  static String bold(String escaped) {
    boolean plain =
        escaped.length() <= LONGEST_BOLD
            && escaped.indexOf('*') < 0
            && escaped.indexOf('\n') < 0
            && !escaped.isBlank();
    return plain ? "*" + escaped.strip() + "*" : escaped;
  }

  private static MarkdownTextObject text(String mrkdwn) {
    // verbatim: Slack makes no links of its own from what only looks like one.
    return MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
  }
}
