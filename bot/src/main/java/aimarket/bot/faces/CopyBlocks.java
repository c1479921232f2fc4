package aimarket.bot.faces;

import aimarket.knowledge.answer.Answer;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** An answer to take along: its citation as text, its figures as CSV, both to be selected. */
public final class CopyBlocks {
  /** A fenced piece, with air for what is escaped. */
  private static final int PIECE = 2_400;

  /** Of CSV; a message takes no more beside the rest. */
  private static final int MOST = 8_000;

  private CopyBlocks() {}

  public static Payload draw(Answer answer) {
    String citation = Copied.citation(answer);
    String csv = Copied.csv(answer);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section("*As text*"));
    blocks.addAll(fenced(citation));
    StringBuilder text = new StringBuilder(Mrkdwn.escape(citation));
    if (!csv.isEmpty()) {
      blocks.add(Blocks.section("*As CSV*, values in full: dollars, percent, users"));
      blocks.addAll(fenced(csv));
      text.append("\n\n").append(Mrkdwn.escape(csv));
    }
    return new Payload(text.toString(), blocks);
  }

  /** Whole lines a piece: a row that is cut in two cannot be pasted. */
  private static List<LayoutBlock> fenced(String text) {
    List<LayoutBlock> blocks = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int taken = 0;
    for (String line : text.lines().toList()) {
      String safe = Mrkdwn.escape(line).replace("```", "'''");
      if (taken + safe.length() > MOST) {
        piece.append("… (the rest: aimarket ask --json)\n");
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
    return Blocks.section("```\n" + piece + "```");
  }
}
