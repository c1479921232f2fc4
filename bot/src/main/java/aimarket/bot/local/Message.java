package aimarket.bot.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands now.
 *
 * @param ts Slack's time stamp and the message's name in its channel: seconds, a dot, six digits
 * @param threadTs the {@code ts} of the message that it answers, null outside of threads
 * @param user who wrote it
 * @param text in Slack's mrkdwn with {@code &amp; &lt; &gt;} escaped
 * @param blocks Block Kit, empty when there is only text; not to be changed
 * @param onlyFor the one person who sees it, null for everybody
 * @param edited how often it was changed
 * @param reactions {@code user:name}, in the order in which they came
 * @param files shared with it
 */
public record Message(
    String channel,
    String ts,
    @Nullable String threadTs,
    String user,
    String text,
    ArrayNode blocks,
    @Nullable String onlyFor,
    int edited,
    List<String> reactions,
    List<UploadedFile> files) {
  public Message {
    reactions = List.copyOf(reactions);
    files = List.copyOf(files);
  }

  /** Whether only one person sees it. */
  public boolean ephemeral() {
    return onlyFor != null;
  }

  boolean visibleTo(String person) {
    return onlyFor == null || onlyFor.equals(person);
  }

  boolean reply() {
    return threadTs != null && !threadTs.equals(ts);
  }

  Message changed(String newText, ArrayNode newBlocks) {
    return new Message(
        channel,
        ts,
        threadTs,
        user,
        newText,
        Blocks.named(newBlocks),
        onlyFor,
        edited + 1,
        reactions,
        files);
  }

  Message reacted(List<String> newReactions) {
    return new Message(
        channel, ts, threadTs, user, text, blocks, onlyFor, edited, newReactions, files);
  }
}
