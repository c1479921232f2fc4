package aimarket.bot.slack;

import aimarket.bot.faces.Origin;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Container;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a button was pressed.
 *
 * @param channel empty where it was none
 * @param thread null where the message stands in none
 * @param inView in a modal; the channel is where that was opened
 */
record Button(
    String channel, @Nullable String thread, @Nullable String responseUrl, boolean inView) {

  /** A Home tab is a view too, but none that a modal can lie on. */
  static boolean isInModal(BlockActionPayload pressed) {
    return pressed.getView() != null && !"home".equals(pressed.getView().getType());
  }

  static Button of(BlockActionPayload pressed) {
    if (isInModal(pressed)) {
      Origin origin = Origin.read(pressed.getView().getPrivateMetadata());
      return new Button(origin.channel(), origin.thread(), null, true);
    }
    Container container = pressed.getContainer();
    String channel = "";
    if (pressed.getChannel() != null && pressed.getChannel().getId() != null) {
      channel = pressed.getChannel().getId();
    } else if (container != null && container.getChannelId() != null) {
      channel = container.getChannelId();
    } else if (pressed.getView() != null && "home".equals(pressed.getView().getType())) {
      // The tab is in no channel; it carries where the person and the bot write to each other.
      channel = Objects.requireNonNullElse(pressed.getView().getPrivateMetadata(), "");
    }
    String thread = container == null ? null : container.getThreadTs();
    return new Button(channel, thread, pressed.getResponseUrl(), false);
  }
}
