package aimarket.bot.faces;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * What one message shows.
 *
 * @param text the whole of it as escaped text: screen readers and notifications have nothing else
 * @param blocks the same, drawn; may be empty
 */
public record Payload(String text, List<LayoutBlock> blocks) {
  public Payload {
    blocks = List.copyOf(blocks);
  }

  /** A message of words. */
  public static Payload words(String text) {
    return new Payload(Mrkdwn.escape(text), List.of());
  }
}
