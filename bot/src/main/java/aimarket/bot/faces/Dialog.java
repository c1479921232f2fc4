package aimarket.bot.faces;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a modal. Slack's limits: https://docs.slack.dev/reference/views
 *
 * @param callback by which its submission is known
 * @param title up to 24 characters
 * @param submit on the button that hands it in; null where there is nothing to hand in
 * @param close on the button that closes it
 * @param metadata comes back with it, up to 3,000 characters
 */
public record Dialog(
    String callback, String title, @Nullable String submit, String close, String metadata) {
  private static final int TITLE = 24;

  /**
   * One that remembers where it was opened from; it closes by "Cancel" where there is something to
   * hand in.
   */
  public static Dialog of(String callback, String title, @Nullable String submit, Origin origin) {
    return new Dialog(callback, title, submit, submit == null ? "Close" : "Cancel", origin.write());
  }

  /** The modal that shows these blocks. */
  public View around(Payload payload) {
    return View.builder()
        .type("modal")
        .callbackId(callback)
        .title(ViewTitle.builder().type("plain_text").text(Cut.shortened(title, TITLE)).build())
        .submit(
            submit == null ? null : ViewSubmit.builder().type("plain_text").text(submit).build())
        .close(ViewClose.builder().type("plain_text").text(close).build())
        .privateMetadata(metadata)
        .blocks(payload.blocks())
        .build();
  }
}
