package aimarket.bot.faces;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that can be asked: a heading a group, a line a command, a button an example. */
public final class GuideBlocks {
  private GuideBlocks() {}

  /**
   * Commands that belong together.
   *
   * @param lines one a command
   * @param examples questions that run as they are
   */
  public record Group(String title, List<Line> lines, List<String> examples) {
    public Group {
      lines = List.copyOf(lines);
      examples = List.copyOf(examples);
    }
  }

  /**
   * @param usage as it is typed
   * @param does what comes back
   */
  public record Line(String usage, String does) {}

  /**
   * @param words before it
   */
  public static Payload draw(String words, List<Group> groups) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(Mrkdwn.escape(words)));
    StringBuilder text = new StringBuilder(Mrkdwn.escape(words));
    int asked = 0;
    for (Group group : groups) {
      blocks.add(Blocks.section(drawn(group)));
      List<BlockElement> buttons = buttons(group.examples(), asked);
      asked += buttons.size();
      if (!buttons.isEmpty()) {
        blocks.add(ActionsBlock.builder().elements(buttons).build());
      }
      text.append("\n\n").append(written(group));
    }
    return new Payload(text.toString(), blocks);
  }

  /**
   * @param before how many buttons with questions the message has already
   */
  static List<BlockElement> buttons(List<String> questions, int before) {
    List<BlockElement> buttons = new ArrayList<>();
    for (String question : questions) {
      Optional<String> value = Turns.write(List.of(question));
      String action = AnswerBlocks.ASK + "-" + (before + buttons.size() + 1);
      value.ifPresent(v -> buttons.add(Blocks.button(action, question, v)));
    }
    return buttons;
  }

  private static String drawn(Group group) {
    List<String> lines = new ArrayList<>();
    lines.add(Blocks.bold(Mrkdwn.escape(group.title())));
    for (Line line : group.lines()) {
      lines.add("`" + Mrkdwn.escape(line.usage()) + "`  " + Mrkdwn.escape(line.does()));
    }
    return String.join("\n", lines);
  }

  private static String written(Group group) {
    List<String> lines = new ArrayList<>();
    lines.add(Mrkdwn.escape(group.title()));
    group.lines().forEach(l -> lines.add(Mrkdwn.escape(l.usage() + ": " + l.does())));
    group.examples().forEach(example -> lines.add("- " + Mrkdwn.escape(example)));
    return String.join("\n", lines);
  }
}
