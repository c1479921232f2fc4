package aimarket.bot.faces;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the blocks of a modal.
 *
 * @param title at most 24 characters
 * @param submit the button of a form, at most 24 characters; null where there is nothing to submit
 * @param callback tells what comes back which form it is
 * @param origin where it was opened from, and what it is about: comes back with every press in it
 */
public record Sheet(String title, @Nullable String submit, String callback, Origin origin) {
  private static final int LONGEST_TITLE = 24;

  public Sheet {
    if (title.length() > LONGEST_TITLE) {
      throw new IllegalArgumentException(
          "a modal's title has at most 24 characters, got " + title.length() + ": " + title);
    }
  }

  /** As Slack's client sends it. */
  public View view(Payload payload) {
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type("plain_text").text(title).build())
        .submit(
            submit == null ? null : ViewSubmit.builder().type("plain_text").text(submit).build())
        .close(
            ViewClose.builder()
                .type("plain_text")
                .text(submit == null ? "Close" : "Cancel")
                .build())
        .callbackId(callback)
        .privateMetadata(origin.write())
        .blocks(payload.blocks())
        .build();
  }
}
