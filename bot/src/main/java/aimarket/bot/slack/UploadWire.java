package aimarket.bot.slack;

import aimarket.bot.charts.Chart;
import aimarket.bot.faces.Mrkdwn;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Shows a picture in three calls: ask for a place, put the bytes there, show it in a channel. Only
 * the last is seen by anybody, so that what fails before it may be tried again. See
 * https://docs.slack.dev/reference/methods/files.getUploadURLExternal
 */
final class UploadWire {
  /** Where the answer has no picture any more, since its facts changed. */
  static final String NOTHING_TO_DRAW = "nothing_to_draw";

  private static final MediaType PNG = MediaType.get("image/png");
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_TITLE = 200;

  private final Slack slack;

  UploadWire(Slack slack) {
    this.slack = slack;
  }

  /** Ended before anybody could see something of it. */
  static final class Unseen extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Heard heard;

    Unseen(Heard heard) {
      super("the picture is not uploaded");
      this.heard = heard;
    }

    Heard heard() {
      return heard;
    }
  }

  /**
   * @return Slack's answer to the last call
   * @throws Unseen where an earlier one failed
   */
  SlackApiTextResponse show(Target.Upload to, Chart chart) throws IOException, SlackApiException {
    MethodsClient client = slack.methods(to.from().token());
    String file;
    String channel;
    try {
      channel = isPerson(to.channel()) ? directMessages(client, to.channel()) : to.channel();
      file = uploaded(client, chart);
    } catch (SlackApiException e) {
      throw new Unseen(again(Wire.status(e.getResponse(), e.getResponseBody())));
    } catch (Unseen e) {
      throw e;
    } catch (IOException e) {
      throw new Unseen(new Heard.Unreachable(e.toString()));
    }
    String title = shortened(chart.title());
    return client.filesCompleteUploadExternal(
        r ->
            r.files(List.of(FileDetails.builder().id(file).title(title).build()))
                .channelId(channel)
                .threadTs(to.thread())
                .initialComment(comment(to.sketch())));
  }

  /** The method takes a channel only, and a person's id is none. */
  private static boolean isPerson(String id) {
    return id.startsWith("U") || id.startsWith("W");
  }

  private static String directMessages(MethodsClient client, String user)
      throws IOException, SlackApiException {
    ConversationsOpenResponse opened = client.conversationsOpen(r -> r.users(List.of(user)));
    if (!opened.isOk()) {
      throw new Unseen(again(Wire.read(opened)));
    }
    return opened.getChannel().getId();
  }

  private String uploaded(MethodsClient client, Chart chart) throws IOException, SlackApiException {
    FilesGetUploadURLExternalResponse place =
        client.filesGetUploadURLExternal(
            r ->
                r.filename(name(chart.title())).length(chart.png().length).altTxt(chart.altText()));
    if (!place.isOk()) {
      throw new Unseen(again(Wire.read(place)));
    }
    Request post =
        new Request.Builder()
            .url(place.getUploadUrl())
            .post(RequestBody.create(chart.png(), PNG))
            .build();
    try (Response response = slack.getHttpClient().getOkHttpClient().newCall(post).execute()) {
      if (!response.isSuccessful()) {
        throw new Unseen(new Heard.Unreachable("the upload got HTTP " + response.code()));
      }
    }
    return place.getFileId();
  }

  /** What may or may not have happened was seen by nobody. */
  private static Heard again(Heard heard) {
    return heard instanceof Heard.Unknown unknown ? new Heard.Unreachable(unknown.why()) : heard;
  }

  /** "acorn-annualised-revenue.png". */
  static String name(String title) {
    String plain =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String cut = plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    return (cut.isEmpty() ? "chart" : cut) + ".png";
  }

  private static String comment(Sketch sketch) {
    return "The chart for “" + Mrkdwn.escape(shortened(sketch.question())) + "”";
  }

  private static String shortened(String title) {
    if (title.length() <= LONGEST_TITLE) {
      return title;
    }
    int end = Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 1)) ? 1 : 0;
    return title.substring(0, LONGEST_TITLE - end) + "…";
  }
}
