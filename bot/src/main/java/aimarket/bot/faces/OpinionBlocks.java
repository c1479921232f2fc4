package aimarket.bot.faces;

import aimarket.bot.command.Opinions.Flag;
import aimarket.bot.curation.Corrections;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;

/** What is said to a person who says something about an answer, and to the curators. */
public final class OpinionBlocks {
  private static final int QUOTED = 300;

  private OpinionBlocks() {}

  /**
   * @param turns the questions that led to the answer, for the buttons
   */
  public static Payload draw(String words, boolean helpful, List<String> turns) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(Mrkdwn.escape(words)));
    if (!helpful) {
      List<BlockElement> buttons = new ArrayList<>();
      FlagForm.button("Flag a figure", "", turns).ifPresent(buttons::add);
      Turns.write(turns)
          .ifPresent(v -> buttons.add(Blocks.button(AnswerBlocks.MISREAD, "Not what I meant", v)));
      if (!buttons.isEmpty()) {
        blocks.add(ActionsBlock.builder().elements(buttons).build());
      }
    }
    return new Payload(Mrkdwn.escape(words), blocks);
  }

  /**
   * For who flagged a fact that is another now.
   *
   * @param notice of that one fact
   * @param held the fact was corrected, not taken back
   * @param reason what they wrote
   */
  public static Payload settled(Corrections.Notice notice, boolean held, String reason) {
    String head = "What you flagged is " + (held ? "corrected" : "taken back");
    List<String> lines = new ArrayList<>();
    notice.lines().forEach(line -> lines.add("• " + Mrkdwn.escape(line)));
    lines.add(
        "Thank you for flagging it. You wrote: “"
            + Mrkdwn.escape(Cut.shortened(reason, QUOTED))
            + "”");
    String body = String.join("\n", lines);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(Blocks.bold(head)));
    blocks.add(Blocks.section(body));
    String citations = Mrkdwn.escape(String.join("\n", notice.citations()));
    blocks.add(Blocks.context("sources", citations));
    return new Payload(head + "\n" + body + "\n" + citations, blocks);
  }

  /**
   * A line for the curators' channel.
   *
   * @param what the fact in words; empty where the answer as a whole is meant
   */
  public static Payload toCurators(Flag flag, String what) {
    StringBuilder line = new StringBuilder();
    line.append(Mention.of(flag.asker().user()).orElse("Somebody")).append(" flagged ");
    line.append(what.isEmpty() ? "an answer" : Mrkdwn.escape(what));
    line.append(": ").append(Mrkdwn.escape(flag.reason()));
    if (!flag.question().isEmpty()) {
      line.append("\nAsked: ").append(Mrkdwn.escape(flag.question()));
    }
    if (!flag.readAs().isEmpty()) {
      line.append("\nRead as: ").append(Mrkdwn.escape(flag.readAs()));
    }
    if (!flag.fact().isEmpty()) {
      line.append("\nRecorded as ").append(Mrkdwn.escape(flag.fact()));
    }
    return new Payload(line.toString(), List.of(Blocks.section(line.toString())));
  }
}
