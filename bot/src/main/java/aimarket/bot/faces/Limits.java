package aimarket.bot.faces;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Slack's limits on messages, in one place; whatever is sent passes here. What is too long is
 * split, over several messages if need be; a citation is never dropped. See
 * https://docs.slack.dev/reference/block-kit/blocks and, for the budget over all blocks, which is
 * not documented, slackapi/bolt-js#2509.
 */
public final class Limits {
  static final int BLOCKS = 50;
  static final int MODAL_BLOCKS = 100;
  static final int SECTION = 3_000;
  static final int HEADER = 150;
  static final int CONTEXT_ELEMENTS = 10;
  static final int ACTIONS = 25;
  static final int BUTTON_TEXT = 75;
  static final int BUTTON_VALUE = 2_000;
  static final int ALT_TEXT = 2_000;
  static final int TABLE_ROWS = 100;
  static final int TABLE_COLUMNS = 20;
  static final int TABLE_CHARACTERS = 10_000;
  static final int MARKDOWN = 12_000;
  static final int TEXT = 4_000;
  static final int METADATA = 3_000;

  /** Messages of about 13,200 were refused; the rest is air. */
  static final int ALL_BLOCKS = 12_000;

  private static final String SHORTENED = "… (shortened here; the message has it whole)";
  private static final String CONTINUED = "(continued)";
  private static final Pattern CITATION = Pattern.compile("^\\[\\d+] .*");

  private Limits() {}

  /** The messages to send for one payload, in order; one where it fits. */
  public static List<Payload> fit(Payload payload) {
    if (payload.dialog() != null) {
      return List.of(modal(payload));
    }
    List<List<LayoutBlock>> blocks = messages(payload.blocks());
    List<String> texts = texts(payload.text());
    List<Payload> fitted = new ArrayList<>();
    for (int i = 0; i < Math.max(blocks.size(), texts.size()); i++) {
      String text = i < texts.size() ? texts.get(i) : CONTINUED;
      fitted.add(new Payload(text, i < blocks.size() ? blocks.get(i) : List.of()));
    }
    return fitted;
  }

  /**
   * What one view shows of a payload: it has no next message, so that what is beyond Slack's 100
   * blocks is left out. Words alone become a section.
   */
  public static Payload view(Payload payload) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (payload.blocks().isEmpty()) {
      blocks.add(Blocks.section(Cut.into(texts(payload.text()).get(0), SECTION).get(0)));
    }
    for (LayoutBlock block : payload.blocks()) {
      blocks.addAll(FittedBlock.of(block));
    }
    int shown = Math.min(blocks.size(), MODAL_BLOCKS);
    return new Payload(payload.text(), blocks.subList(0, shown));
  }

  /** One modal, whatever is in it: it has no second one that could follow. */
  private static Payload modal(Payload payload) {
    List<LayoutBlock> blocks =
        payload.blocks().stream().flatMap(block -> FittedBlock.of(block).stream()).toList();
    return new Payload(
        payload.text(), blocks.subList(0, Math.min(MODAL_BLOCKS, blocks.size())), payload.dialog());
  }

  private static List<List<LayoutBlock>> messages(List<LayoutBlock> blocks) {
    List<List<LayoutBlock>> messages = new ArrayList<>();
    Message message = new Message();
    for (LayoutBlock block : blocks) {
      for (LayoutBlock piece : FittedBlock.of(block)) {
        if (!message.takes(piece)) {
          messages.add(message.blocks);
          message = new Message();
        }
        message.add(piece);
      }
    }
    if (!message.blocks.isEmpty()) {
      messages.add(message.blocks);
    }
    return messages;
  }

  /** One message while it fills. */
  private static final class Message {
    private final List<LayoutBlock> blocks = new ArrayList<>();
    private int characters;
    private boolean table;

    boolean takes(LayoutBlock block) {
      return blocks.size() < BLOCKS
          && characters + FittedBlock.characters(block) <= ALL_BLOCKS
          && !(table && block instanceof TableBlock);
    }

    void add(LayoutBlock block) {
      blocks.add(block);
      characters += FittedBlock.characters(block);
      table |= block instanceof TableBlock;
    }
  }

  /** The body gives way to the citations; where they alone are too long, all of it is split. */
  private static List<String> texts(String text) {
    if (text.length() <= TEXT) {
      return List.of(text.isBlank() ? CONTINUED : text);
    }
    List<String> lines = text.lines().toList();
    List<String> citations = lines.stream().filter(l -> CITATION.matcher(l).matches()).toList();
    int room = TEXT - SHORTENED.length() - 2 - String.join("\n", citations).length();
    if (room < TEXT / 4) {
      return Cut.into(text, TEXT);
    }
    String body =
        String.join("\n", lines.stream().filter(l -> !CITATION.matcher(l).matches()).toList());
    List<String> shown = new ArrayList<>(List.of(Cut.into(body, room).get(0), SHORTENED));
    shown.addAll(citations);
    return List.of(String.join("\n", shown));
  }
}
