package aimarket.bot.faces;

import aimarket.bot.faces.TableBlock.Cell;
import aimarket.bot.faces.TableBlock.Column;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Lines;
import aimarket.knowledge.answer.Answer.Numbered;
import aimarket.knowledge.answer.Answer.Section;
import aimarket.knowledge.answer.Answer.Table;
import aimarket.knowledge.answer.Text;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An answer as Slack shows it. The limits are not minded here: {@link Limits#fit} does. */
public final class AnswerBlocks {
  /** Actions of the buttons; those that ask end in a number. */
  public static final String SHARE = "share";

  public static final String SOURCES = "sources";
  public static final String WHY = "why";
  public static final String CHART = "chart";
  public static final String ASK = "ask";
  public static final String MISREAD = "misread";
  public static final String MORE = "more";
  public static final String COPY = "copy";
  public static final String FEEDBACK = "feedback";

  /** Lines of a list that a message shows; the rest is behind "More". */
  static final int SHOWN = 8;

  private static final String NOTED = "Noted for the curators.";

  private AnswerBlocks() {}

  /** Of an answer that was not noted anywhere. */
  public static Payload draw(Answer answer, List<String> turns, boolean shareable) {
    return draw(answer, turns, shareable, false);
  }

  /**
   * @param turns the questions that led here, for the buttons
   * @param shareable only one person sees it, and there is a channel to show it to
   * @param noted what is missing stands in the curators' list
   */
  public static Payload draw(Answer answer, List<String> turns, boolean shareable, boolean noted) {
    List<LayoutBlock> blocks = body(answer);
    if (noted) {
      blocks.add(Blocks.context("noted", NOTED));
    }
    blocks.addAll(new AnswerButtons(answer, turns).toAsker(shareable));
    String text = Mrkdwn.escape(Text.of(answer));
    return new Payload(noted ? text + "\n\n" + NOTED : text, blocks);
  }

  /**
   * For everyone to see: who asked, and no button that only the asker would press.
   *
   * @param asker Slack's id of the person
   */
  public static Payload shared(Answer answer, List<String> turns, String asker) {
    Optional<String> who = Mention.of(asker);
    List<LayoutBlock> blocks = body(answer);
    String question = Mrkdwn.escape(turns.get(turns.size() - 1));
    blocks.add(Blocks.context("asked", who.map(w -> "asked by " + w + ": ").orElse("") + question));
    blocks.addAll(new AnswerButtons(answer, turns).toEveryone());
    String by = who.map(w -> "\nasked by " + w).orElse("");
    return new Payload(Mrkdwn.escape(Text.of(answer)) + by, blocks);
  }

  private static List<LayoutBlock> body(Answer answer) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(Blocks.bold(Mrkdwn.escape(answer.headline()))));
    if (!answer.understood().readAs().isEmpty()) {
      blocks.add(
          Blocks.context("read-as", "Read as: " + Mrkdwn.escape(answer.understood().readAs())));
    }
    for (Section section : answer.sections()) {
      blocks.add(section instanceof Table table ? table(table) : lines((Lines) section));
    }
    if (!answer.notes().isEmpty()) {
      blocks.add(Blocks.section(joined(answer.notes().stream().map(Mrkdwn::escape).toList())));
    }
    if (!answer.citations().isEmpty()) {
      blocks.add(Blocks.context("sources", citations(answer.citations())));
    }
    return blocks;
  }

  static String citations(List<Numbered> citations) {
    return joined(citations.stream().map(AnswerBlocks::citation).toList());
  }

  private static String citation(Numbered cited) {
    String line = Mrkdwn.escape(Text.citation(cited));
    return cited.url() == null ? line : line + " · " + Mrkdwn.link(cited.url(), "open");
  }

  private static LayoutBlock table(Table table) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(table.header().stream().map(AnswerBlocks::cell).toList());
    table.rows().forEach(row -> rows.add(row.stream().map(AnswerBlocks::cell).toList()));
    Column column = new Column("left", true);
    return new TableBlock(null, rows, table.header().stream().map(head -> column).toList());
  }

  private static Cell cell(String text) {
    return new Cell(Mrkdwn.clean(text));
  }

  private static LayoutBlock lines(Lines lines) {
    int more = left(lines);
    if (more == 0) {
      return Blocks.section(whole(lines));
    }
    Lines first = new Lines(lines.caption(), lines.lines().subList(0, SHOWN));
    return Blocks.section(whole(first) + "\n_and " + more + " more lines, under More_");
  }

  /** One or two lines more are shown at once: pressing a button would take as much room. */
  private static int left(Lines lines) {
    int left = lines.lines().size() - SHOWN;
    return left <= 2 ? 0 : left;
  }

  static String whole(Lines lines) {
    List<String> shown = new ArrayList<>();
    if (!lines.caption().isEmpty()) {
      shown.add(Blocks.bold(Mrkdwn.escape(lines.caption())));
    }
    lines.lines().forEach(line -> shown.add("• " + Mrkdwn.escape(line)));
    return joined(shown);
  }

  /** The lists that a message does not show whole, whole. */
  static List<LayoutBlock> rest(Answer answer) {
    return answer.sections().stream()
        .filter(s -> s instanceof Lines lines && left(lines) > 0)
        .map(s -> Blocks.section(whole((Lines) s)))
        .toList();
  }

  private static String joined(List<String> lines) {
    return lines.stream().collect(Collectors.joining("\n"));
  }
}
