package aimarket.bot.faces;

import aimarket.bot.command.Front;
import aimarket.bot.command.Front.Item;
import aimarket.bot.command.Front.Part;
import aimarket.bot.command.Front.Worklist;
import aimarket.bot.digest.Card;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Lines;
import aimarket.knowledge.answer.Answer.Numbered;
import aimarket.knowledge.answer.Answer.Section;
import aimarket.knowledge.answer.Answer.Table;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Home tab. What it shows of an answer has its citations; a button gives all of it. */
public final class HomeBlocks {
  private static final Pattern CITED = Pattern.compile("\\[(\\d+)]");

  /** With two blocks each, they leave room for all the rest. */
  private static final int MOST_DIGESTS = 15;

  private final List<LayoutBlock> blocks = new ArrayList<>();
  private int buttons;

  /**
   * @param intro what the bot is, and how it is asked
   * @param digests that the person set up; empty where there are no digests at all
   */
  public static Payload draw(String intro, Front front, Optional<List<Card>> digests) {
    HomeBlocks home = new HomeBlocks();
    home.blocks.add(Blocks.section(Mrkdwn.escape(intro)));
    home.ask(front.examples());
    front.parts().forEach(home::part);
    digests.ifPresent(home::digests);
    if (!front.worklists().isEmpty()) {
      home.head("For curators");
      front.worklists().forEach(home::worklist);
    }
    home.blocks.add(DividerBlock.builder().build());
    home.blocks.add(
        Blocks.context("privacy", front.privacy().stream().map(Mrkdwn::escape).collect(lines())));
    return new Payload(Mrkdwn.escape(intro), home.blocks);
  }

  private void part(Part part) {
    head(part.title());
    List<String> all = lines(part.answer());
    List<String> shown = all.subList(0, Math.min(part.most(), all.size()));
    List<String> texts = new ArrayList<>();
    texts.add(Blocks.bold(Mrkdwn.escape(part.answer().headline())));
    shown.forEach(line -> texts.add("• " + Mrkdwn.escape(line)));
    if (all.size() > shown.size()) {
      texts.add("and " + (all.size() - shown.size()) + " more");
    }
    String text = String.join("\n", texts);
    blocks.add(Blocks.section(text));
    List<Numbered> cited = cited(text, part.answer().citations());
    if (!cited.isEmpty()) {
      blocks.add(Blocks.context("home-sources-" + blocks.size(), AnswerBlocks.citations(cited)));
    }
    ask("All of it", part.question());
  }

  private void digests(List<Card> digests) {
    head("Your digests");
    if (digests.isEmpty()) {
      blocks.add(
          Blocks.section(
              "One message a week on what became known, in a channel or for you alone. You have set"
                  + " up none."));
    }
    for (Card card : digests.subList(0, Math.min(MOST_DIGESTS, digests.size()))) {
      String about = DigestBlocks.escaped(card.id() + ": " + card.about());
      blocks.add(Blocks.section(about + "\n" + DigestBlocks.escaped(card.standing())));
      blocks.add(ActionsBlock.builder().elements(DigestForm.buttons(card)).build());
    }
    if (digests.size() > MOST_DIGESTS) {
      blocks.add(
          Blocks.context(
              "home-digests-more",
              "and %d more, which digest list shows".formatted(digests.size() - MOST_DIGESTS)));
    }
    List<BlockElement> fresh = List.of(DigestForm.open(0, "Set up a digest"));
    blocks.add(ActionsBlock.builder().elements(fresh).build());
  }

  /** A row of a table as a line: a Home tab is read on a phone, and takes no table. */
  private static List<String> lines(Answer answer) {
    List<String> lines = new ArrayList<>();
    for (Section section : answer.sections()) {
      if (section instanceof Table table) {
        table.rows().forEach(row -> lines.add(row(row)));
      } else {
        lines.addAll(((Lines) section).lines());
      }
    }
    return lines;
  }

  private static String row(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(" · "));
  }

  private static List<Numbered> cited(String text, List<Numbered> citations) {
    Matcher matcher = CITED.matcher(text);
    List<Integer> numbers = matcher.results().map(r -> Integer.valueOf(r.group(1))).toList();
    return citations.stream().filter(cited -> numbers.contains(cited.n())).toList();
  }

  private void worklist(Worklist list) {
    List<String> texts = new ArrayList<>();
    texts.add(Blocks.bold(Mrkdwn.escape(list.title())));
    list.items().forEach(item -> texts.add(line(item)));
    blocks.add(Blocks.section(String.join("\n", texts)));
    if (!list.more().isEmpty()) {
      blocks.add(Blocks.context("home-more-" + blocks.size(), Mrkdwn.escape(list.more())));
    }
  }

  private static String line(Item item) {
    String who = Mention.of(item.by()).map(name -> " · " + name).orElse("");
    return "• " + Mrkdwn.escape(item.text()) + who;
  }

  private void head(String title) {
    blocks.add(DividerBlock.builder().build());
    blocks.add(
        HeaderBlock.builder()
            .text(PlainTextObject.builder().text(Mrkdwn.clean(title)).build())
            .build());
  }

  private void ask(List<String> questions) {
    List<BlockElement> elements = GuideBlocks.buttons(questions, buttons);
    buttons += elements.size();
    blocks.add(ActionsBlock.builder().elements(elements).build());
  }

  private void ask(String label, String question) {
    buttons++;
    Turns.write(List.of(question))
        .map(value -> Blocks.button(AnswerBlocks.ASK + "-" + buttons, label, value))
        .ifPresent(button -> blocks.add(ActionsBlock.builder().elements(List.of(button)).build()));
  }

  private static java.util.stream.Collector<CharSequence, ?, String> lines() {
    return Collectors.joining("\n");
  }
}
