package aimarket.bot.slack;

import aimarket.bot.charts.AltText;
import aimarket.bot.charts.Picture;
import aimarket.bot.charts.Pictures;
import aimarket.bot.charts.paint.Painter;
import aimarket.bot.command.Ask.Asker;
import aimarket.bot.command.Desk;
import aimarket.bot.faces.Payload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The button "Chart". An answer that others see gets its chart in its thread. One that only the
 * asker sees gets it in their direct messages: Slack shows a file that is in no channel to nobody.
 */
final class ChartListeners {
  private static final String IN_DIRECT_MESSAGES =
      "The chart is in your direct messages with me: Slack shows no picture in an answer that only"
          + " you see.";

  private static final String NOTHING =
      "There is nothing to draw in this answer any more: a chart takes two figures of one measure.";

  private final Desk desk;
  private final Ways ways;

  ChartListeners(Desk desk, Ways ways) {
    this.desk = desk;
    this.ways = ways;
  }

  /**
   * @param turns the questions that led to the answer
   */
  Job pressed(
      BlockActionPayload pressed,
      List<String> turns,
      Ticket ticket,
      Installation from,
      Asker asker) {
    Button button = Button.of(pressed);
    Sketch sketch = new Sketch(turns.get(turns.size() - 1));
    Target.Upload upload = upload(pressed.getContainer(), button, from, asker, sketch);
    List<Target> privately =
        ways.privately(
            ticket, from, button.responseUrl(), button.channel(), asker, button.thread());
    List<Target> all = new ArrayList<>();
    all.add(upload);
    all.addAll(privately);
    boolean apart = upload.channel().equals(asker.user());
    return new Job(
        ticket,
        () -> drawn(turns, asker, sketch),
        all,
        privately,
        way -> way instanceof Target.Upload ? there(apart, button) : reason(sketch));
  }

  private static Target.Upload upload(
      @Nullable Container container, Button button, Installation from, Asker asker, Sketch sketch) {
    boolean seenByAll =
        container != null && !container.isEphemeral() && !button.channel().isEmpty();
    if (!seenByAll) {
      return new Target.Upload(from, asker.user(), null, sketch);
    }
    // Among two a thread would hide it; among many it would be in everybody's way without one.
    boolean direct = button.channel().startsWith("D");
    String thread = button.thread() == null && !direct ? container.getMessageTs() : button.thread();
    return new Target.Upload(from, button.channel(), thread, sketch);
  }

  /** The words are for where Slack does not take the picture. */
  private Payload drawn(List<String> turns, Asker asker, Sketch sketch) {
    Optional<Picture> picture = Pictures.of(desk.again(turns, asker));
    if (picture.isEmpty()) {
      return Payload.words(NOTHING);
    }
    sketch.draw(Painter.paint(picture.get()));
    return Payload.words("The chart in words. " + AltText.of(picture.get()));
  }

  private static Optional<String> there(boolean apart, Button button) {
    return apart && !button.channel().startsWith("D")
        ? Optional.of(IN_DIRECT_MESSAGES)
        : Optional.empty();
  }

  private static Optional<String> reason(Sketch sketch) {
    String error = sketch.refusal();
    return error.isEmpty() || error.equals(UploadWire.NOTHING_TO_DRAW)
        ? Optional.empty()
        : Optional.of("I could not show the picture: " + Advice.on(error));
  }
}
