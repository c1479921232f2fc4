package aimarket.bot.slack;

import aimarket.bot.charts.Chart;
import aimarket.bot.faces.Dialog;
import aimarket.bot.faces.Limits;
import aimarket.bot.faces.Payload;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt to hand a message to Slack, and what its answer means. */
final class Wire {
  private static final Logger log = LoggerFactory.getLogger(Wire.class);
  private static final Pattern ERROR = Pattern.compile("\"error\"\\s*:\\s*\"([^\"]*)\"");
  private static final Pattern WORD = Pattern.compile("[a-z_]{1,60}");

  /** All that a response_url says when it is content. */
  private static final Pattern TAKEN =
      Pattern.compile("\\s*(ok|\\{\\s*\"ok\"\\s*:\\s*true\\b.*\\})\\s*", Pattern.DOTALL);

  private static final Duration UNSAID = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(60);

  /** Slack's own text for these says that some of it may have happened. */
  private static final Set<String> UNCLEAR = Set.of("internal_error", "fatal_error");

  private static final Set<String> PASSING = Set.of("service_unavailable", "request_timeout");

  private final Slack slack;
  private final UploadWire uploads;

  Wire(Slack slack) {
    this.slack = slack;
    this.uploads = new UploadWire(slack);
  }

  /** What a response_url takes; the SDK's own class cannot turn unfurling off. */
  private record ToUrl(
      String responseType,
      boolean replaceOriginal,
      String text,
      @Nullable String threadTs,
      @Nullable List<LayoutBlock> blocks,
      boolean unfurlLinks,
      boolean unfurlMedia) {}

  Heard send(Target target, Payload payload) {
    try {
      if (target instanceof Target.Url url) {
        return toUrl(url, payload);
      }
      if (target instanceof Target.Home home) {
        return read(publish(home, payload));
      }
      if (target instanceof Target.Call call) {
        return read(call.sending().by(slack.methods(call.from().token())));
      }
      if (target instanceof Target.Upload upload) {
        return show(upload);
      }
      if (target instanceof Target.Modal modal) {
        return read(open(modal, payload));
      }
      return read(
          target instanceof Target.Channel channel
              ? post(channel, payload)
              : whisper((Target.Whisper) target, payload));
    } catch (SlackApiException e) {
      return status(e.getResponse(), e.getResponseBody());
    } catch (UploadWire.Unseen e) {
      return e.heard();
    } catch (ConnectException | UnknownHostException | NoRouteToHostException e) {
      return new Heard.Unreachable(e.toString());
    } catch (SocketTimeoutException e) {
      boolean connecting =
          String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("connect");
      return connecting ? new Heard.Unreachable(e.toString()) : new Heard.Unknown(e.toString());
    } catch (IOException e) {
      return new Heard.Unknown(e.toString());
    } catch (RuntimeException e) {
      // The SDK throws whatever its JSON reader throws at half an answer, or at a page of HTML.
      log.debug("Slack's answer cannot be read", e);
      return new Heard.Unknown("an answer that cannot be read");
    }
  }

  private SlackApiTextResponse post(Target.Channel to, Payload payload)
      throws IOException, SlackApiException {
    return slack
        .methods(to.from().token())
        .chatPostMessage(
            r ->
                r.channel(to.channel())
                    .threadTs(to.thread())
                    .text(payload.text())
                    .blocks(drawn(payload))
                    .unfurlLinks(false)
                    .unfurlMedia(false));
  }

  /** Words alone stand in a section: a view has nothing else to show them in. */
  private SlackApiTextResponse publish(Target.Home to, Payload payload)
      throws IOException, SlackApiException {
    List<LayoutBlock> blocks = Limits.view(payload).blocks();
    View view = View.builder().type("home").blocks(blocks).privateMetadata(to.direct()).build();
    return slack.methods(to.from().token()).viewsPublish(r -> r.userId(to.user()).view(view));
  }

  private SlackApiTextResponse whisper(Target.Whisper to, Payload payload)
      throws IOException, SlackApiException {
    return slack
        .methods(to.from().token())
        .chatPostEphemeral(
            r ->
                r.channel(to.channel())
                    .user(to.user())
                    .threadTs(to.thread())
                    .text(payload.text())
                    .blocks(drawn(payload)));
  }

  private SlackApiTextResponse open(Target.Modal to, Payload payload)
      throws IOException, SlackApiException {
    MethodsClient client = slack.methods(to.from().token());
    Dialog own = payload.dialog();
    View view =
        (own == null ? Objects.requireNonNull(to.frame(), "no frame") : own).around(payload);
    return to.onTop()
        ? client.viewsPush(r -> r.triggerId(to.trigger()).view(view))
        : client.viewsOpen(r -> r.triggerId(to.trigger()).view(view));
  }

  private Heard toUrl(Target.Url to, Payload payload) throws IOException {
    String type = to.everyone() ? "in_channel" : "ephemeral";
    var message = new ToUrl(type, false, payload.text(), to.thread(), drawn(payload), false, false);
    try (Response response = slack.getHttpClient().postJsonBody(to.url(), message)) {
      ResponseBody body = response.body();
      String said = body == null ? "" : body.string();
      if (!response.isSuccessful()) {
        return status(response, said);
      }
      Matcher error = ERROR.matcher(said);
      if (error.find()) {
        return said(error.group(1), "");
      }
      return TAKEN.matcher(said).matches()
          ? new Heard.Taken(null)
          : new Heard.Unknown("an answer that cannot be read");
    }
  }

  private Heard show(Target.Upload to) throws IOException, SlackApiException {
    Optional<Chart> chart = to.sketch().chart();
    if (chart.isEmpty()) {
      return new Heard.Refused(UploadWire.NOTHING_TO_DRAW);
    }
    return read(uploads.show(to, chart.get()));
  }

  private static @Nullable List<LayoutBlock> drawn(Payload payload) {
    return payload.blocks().isEmpty() ? null : payload.blocks();
  }

  static Heard read(SlackApiTextResponse answer) {
    if (answer.isOk()) {
      return new Heard.Taken(at(answer));
    }
    if (answer.getError() == null) {
      return new Heard.Unknown("an answer that says nothing");
    }
    return said(answer.getError(), answer.getNeeded() == null ? "" : answer.getNeeded());
  }

  private static Heard said(String error, String needed) {
    if (UNCLEAR.contains(error)) {
      return new Heard.Unknown(error);
    }
    if (PASSING.contains(error)) {
      return new Heard.Unreachable(error);
    }
    if (error.equals("ratelimited") || error.equals("rate_limited")) {
      return new Heard.Later(UNSAID);
    }
    return new Heard.Refused(error, needed);
  }

  private static Sent.@Nullable At at(SlackApiTextResponse answer) {
    return answer instanceof ChatPostMessageResponse posted
            && posted.getChannel() != null
            && posted.getTs() != null
        ? new Sent.At(posted.getChannel(), posted.getTs())
        : null;
  }

  static Heard status(Response response, String body) {
    int status = response.code();
    if (status == 429) {
      return new Heard.Later(retryAfter(response.header("Retry-After")));
    }
    if (status == 503 || status == 408) {
      return new Heard.Unreachable("HTTP " + status);
    }
    if (status >= 500) {
      return new Heard.Unknown("HTTP " + status);
    }
    Matcher error = ERROR.matcher(body);
    String word = error.find() ? error.group(1) : body.strip();
    log.debug("Slack answered {} {}", status, word);
    return WORD.matcher(word).matches() ? said(word, "") : new Heard.Refused("HTTP " + status);
  }

  /** Seconds, as Slack writes them, and one at least; some where it writes none. */
  static Duration retryAfter(@Nullable String header) {
    try {
      long seconds = Long.parseLong(String.valueOf(header).strip());
      Duration wait = Duration.ofSeconds(Math.max(1, Math.min(seconds, 100_000)));
      return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    } catch (NumberFormatException e) {
      return UNSAID;
    }
  }
}
