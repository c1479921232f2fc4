package aimarket.bot.faces;

import aimarket.knowledge.answer.Answer;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** An answer to take along: its citation as text, its figures as CSV, both to be selected. */
public final class CopyBlocks {
  /** Of CSV; a message takes no more beside the rest. */
  private static final int MOST = 8_000;

  private CopyBlocks() {}

  public static Payload draw(Answer answer) {
    String citation = Copied.citation(answer);
    String csv = Copied.csv(answer);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section("*As text*"));
    blocks.addAll(Blocks.fenced(citation, MOST));
    StringBuilder text = new StringBuilder(Mrkdwn.escape(citation));
    if (!csv.isEmpty()) {
      blocks.add(Blocks.section("*As CSV*, values in full: dollars, percent, users"));
      blocks.addAll(Blocks.fenced(csv, MOST));
      text.append("\n\n").append(Mrkdwn.escape(csv));
    }
    return new Payload(text.toString(), blocks);
  }
}
