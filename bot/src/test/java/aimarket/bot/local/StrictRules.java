package aimarket.bot.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;

/** The local workspace's rules for a message without the way there: for very many messages. */
public final class StrictRules {
  private StrictRules() {}

  /**
   * Slack's word and its reasons; empty where it takes the message.
   *
   * @param blocks as JSON
   */
  public static Optional<String> refusal(String text, String blocks) {
    try {
      ArrayNode tree = (ArrayNode) Json.parse(blocks).orElseThrow();
      if (tree.isEmpty() && text.isBlank()) {
        return Optional.of("no_text");
      }
      BlockRules.message(tree);
      // chat.update takes the least, and whatever is sent may be changed later.
      Texts.atMost(text, Texts.LONGEST_UPDATE);
      return Optional.empty();
    } catch (Refusal e) {
      return Optional.of(e.error() + " " + e.problems());
    }
  }
}
