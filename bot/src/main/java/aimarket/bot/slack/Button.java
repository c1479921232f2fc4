package aimarket.bot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Container;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a button was pressed.
 *
 * @param channel empty where it was none
 * @param thread null where the message stands in none
 */
record Button(String channel, @Nullable String thread, @Nullable String responseUrl) {

  static Button of(BlockActionPayload pressed) {
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
    return new Button(channel, thread, pressed.getResponseUrl());
  }
}
