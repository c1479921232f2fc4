package aimarket.bot.faces;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Text;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;

/** What is behind "More": the lines that the message left out, and what is done now and then. */
public final class MoreBlocks {
  private MoreBlocks() {}

  /**
   * @param turns the questions that led to the answer
   */
  public static Payload draw(Answer answer, List<String> turns) {
    List<LayoutBlock> blocks = new ArrayList<>();
    List<LayoutBlock> rest = AnswerBlocks.rest(answer);
    if (!rest.isEmpty()) {
      blocks.addAll(rest);
      blocks.add(Blocks.context("sources", AnswerBlocks.citations(answer.citations())));
    }
    blocks.add(
        Blocks.section(
            "*Copy* gives the citation as text and the figures as CSV. *Flag a figure* tells the"
                + " curators what is wrong with one. *Not what I meant* notes that I read the"
                + " question wrongly, and offers others."));
    List<BlockElement> buttons = new AnswerButtons(answer, turns).more();
    if (!buttons.isEmpty()) {
      blocks.add(ActionsBlock.builder().elements(buttons).build());
    }
    return new Payload(Mrkdwn.escape(Text.of(answer)), blocks);
  }
}
