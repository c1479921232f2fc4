package aimarket.bot.faces;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;

/** The few blocks that our messages are made of. Texts come escaped. */
final class Blocks {
  private static final int LONGEST_BOLD = 150;

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
