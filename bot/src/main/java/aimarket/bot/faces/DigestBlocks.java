package aimarket.bot.faces;

import aimarket.bot.digest.Edition;
import aimarket.bot.digest.Run;
import aimarket.bot.digest.Week;
import aimarket.knowledge.answer.Text;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Digests, and what is said about them. */
public final class DigestBlocks {
  /** Of the button "Post again". */
  public static final String AGAIN = "digest-again";

  private static final Pattern CHANNEL = Pattern.compile("\\{#([A-Z0-9]{1,32})\\}");
  private static final Pattern PERSON = Pattern.compile("\\{@([A-Z0-9]{1,32})\\}");

  private DigestBlocks() {}

  public static Payload draw(Edition edition) {
    List<LayoutBlock> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    if (!edition.above().isEmpty()) {
      blocks.add(Blocks.context("digest-above", Mrkdwn.escape(edition.above())));
      text.append(Mrkdwn.escape(edition.above())).append("\n\n");
    }
    blocks.addAll(AnswerBlocks.body(edition.digest().document()));
    blocks.add(
        Blocks.context(
            edition.mark().isEmpty() ? "digest-below" : edition.mark(),
            Mrkdwn.escape(edition.below())));
    text.append(Mrkdwn.escape(Text.of(edition.digest().document())).strip())
        .append("\n\n")
        .append(Mrkdwn.escape(edition.below()));
    return new Payload(text.toString(), blocks);
  }

  /**
   * @param words with places and people as {@link aimarket.bot.digest.Names} writes them
   */
  public static Payload words(String words) {
    String shown = PERSON.matcher(escaped(words)).replaceAll("<@$1>");
    return new Payload(shown, List.of(Blocks.section(shown)));
  }

  /**
   * The same with buttons that open forms.
   *
   * @param forms the digests, 0 for one that is not there yet
   */
  public static Payload offering(String words, List<Long> forms) {
    Payload said = words(words);
    List<LayoutBlock> blocks = new ArrayList<>(said.blocks());
    List<BlockElement> buttons = new ArrayList<>();
    for (Long id : forms.subList(0, Math.min(Limits.ACTIONS, forms.size()))) {
      buttons.add(DigestForm.open(id, id == 0 ? "Set up a digest" : "Change digest " + id));
    }
    if (!buttons.isEmpty()) {
      blocks.add(ActionsBlock.builder().elements(buttons).build());
    }
    return new Payload(said.text(), blocks);
  }

  /** As mrkdwn. */
  static String escaped(String words) {
    return CHANNEL.matcher(Mrkdwn.escape(words)).replaceAll("<#$1>");
  }

  /** With a button that posts it again. */
  public static Payload askAgain(String words, Run.Key run) {
    Payload said = words(words);
    List<LayoutBlock> blocks = new ArrayList<>(said.blocks());
    String value = run.subscription() + "/" + run.week().name();
    blocks.add(
        ActionsBlock.builder()
            .elements(List.of(Blocks.button(AGAIN, "Post again", value)))
            .build());
    return new Payload(said.text(), blocks);
  }

  /** What such a button is about; empty where it is none of ours. */
  public static Optional<Run.Key> read(String value) {
    String[] parts = value.split("/", 2);
    try {
      return parts.length == 2
          ? Optional.of(new Run.Key(Long.parseLong(parts[0]), Week.read(parts[1])))
          : Optional.empty();
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
