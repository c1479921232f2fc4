package aimarket.bot.faces;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one message shows.
 *
 * @param text the whole of it as escaped text: screen readers and notifications have nothing else
 * @param blocks the same, drawn; may be empty
 * @param dialog where the blocks are a form in front of the page; null for a message
 */
public record Payload(String text, List<LayoutBlock> blocks, @Nullable Dialog dialog) {
  public Payload {
    blocks = List.copyOf(blocks);
  }

  public Payload(String text, List<LayoutBlock> blocks) {
    this(text, blocks, null);
  }

  /** A message of words. */
  public static Payload words(String text) {
    return new Payload(Mrkdwn.escape(text), List.of());
  }
}
