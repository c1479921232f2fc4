package aimarket.bot.faces;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;

/** Words of the bot itself, with questions to press. */
public final class HelpBlocks {
  private HelpBlocks() {}

  /**
   * @param examples questions that run as they are
   */
  public static Payload draw(String words, List<String> examples) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(Mrkdwn.escape(words)));
    List<BlockElement> buttons = new ArrayList<>();
    for (String example : examples) {
      String action = AnswerBlocks.ASK + "-" + (buttons.size() + 1);
      Turns.write(List.of(example))
          .ifPresent(value -> buttons.add(Blocks.button(action, example, value)));
    }
    if (!buttons.isEmpty()) {
      blocks.add(ActionsBlock.builder().elements(buttons).build());
    }
    StringBuilder text = new StringBuilder(Mrkdwn.escape(words));
    examples.forEach(example -> text.append("\n- ").append(Mrkdwn.escape(example)));
    return new Payload(text.toString(), blocks);
  }
}
