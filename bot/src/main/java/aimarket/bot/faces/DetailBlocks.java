package aimarket.bot.faces;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Disagreement;
import aimarket.knowledge.answer.Answer.Numbered;
import aimarket.knowledge.answer.Answer.Shown;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands behind an answer: its sources in full, or why it says what it says. */
public final class DetailBlocks {
  private DetailBlocks() {}

  /** Each citation with title, publisher, date, place and address. */
  public static Payload sources(Answer answer) {
    List<String> shown = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    for (Numbered c : answer.citations()) {
      String title = c.url() == null ? Mrkdwn.escape(c.title()) : Mrkdwn.link(c.url(), c.title());
      String rest =
          Mrkdwn.escape("\n%s, %s\n%s".formatted(c.publisher(), c.published(), c.locator()));
      shown.add("[" + c.n() + "] " + Blocks.bold(title) + rest);
      plain.add("[" + c.n() + "] " + Mrkdwn.escape(c.title()) + rest);
    }
    String head = shown.size() == 1 ? "The source of this answer" : "The sources of this answer";
    return drawn(shown.isEmpty() ? "This answer has no source." : head, shown, plain);
  }

  /** How the question was read, who disagrees and for what reason, and what was computed. */
  public static Payload why(Answer answer) {
    List<String> lines = new ArrayList<>();
    if (!answer.understood().readAs().isEmpty()) {
      lines.add("Read as: " + Mrkdwn.escape(answer.understood().readAs()));
    }
    Set<String> said = new LinkedHashSet<>();
    for (Disagreement d : answer.disagreements()) {
      said.add("They differ by " + Mrkdwn.escape(d.reason()) + ": " + Mrkdwn.escape(d.note()));
    }
    answer.notes().forEach(note -> said.add(Mrkdwn.escape(note)));
    lines.addAll(said);
    long computed = answer.figures().stream().filter(f -> f.computedFrom() != null).count();
    if (computed > 0) {
      lines.add("Computed here: " + counted(computed) + ", from " + inputs(answer) + ".");
    }
    if (!answer.citations().isEmpty()) {
      lines.add(AnswerBlocks.citations(answer.citations()));
    }
    return drawn("Why the answer says this", lines, lines);
  }

  private static String counted(long figures) {
    return figures == 1 ? "one figure" : figures + " figures";
  }

  private static String inputs(Answer answer) {
    return answer.figures().stream()
        .filter(figure -> figure.computedFrom() != null)
        .map(Shown::citations)
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .map(n -> "[" + n + "]")
        .collect(Collectors.joining(" "));
  }

  private static Payload drawn(String headline, List<String> shown, List<String> plain) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.section(Blocks.bold(headline)));
    if (!shown.isEmpty()) {
      blocks.add(Blocks.section(String.join("\n\n", shown)));
    }
    return new Payload(headline + "\n" + String.join("\n", plain), blocks);
  }
}
