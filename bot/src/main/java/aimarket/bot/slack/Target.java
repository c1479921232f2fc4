package aimarket.bot.slack;

import aimarket.bot.faces.Dialog;
import aimarket.bot.faces.Payload;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a message goes, or what else is asked of Slack. */
sealed interface Target {

  /**
   * A modal while the person still waits for one, and else the ways that are left.
   *
   * @param trigger null where nothing was pressed that a modal could answer
   */
  static List<Target> modalElse(Installation from, @Nullable String trigger, List<Target> ways) {
    return trigger == null
        ? List.copyOf(ways)
        : Stream.concat(Stream.of(new Modal(from, trigger, null, false)), ways.stream()).toList();
  }

  /** Whether it can show this at all. */
  default boolean takes(Payload payload) {
    return payload.dialog() == null;
  }

  /**
   * By the address that came with a command or a button: no scope, no membership needed; lives 30
   * minutes and takes 5 messages.
   *
   * @param everyone in the channel sees it, else the asker alone
   * @param thread where the button stood; null for none
   */
  record Url(String url, boolean everyone, @Nullable String thread) implements Target {
    /** Without the address: who has it can post. */
    @Override
    public String toString() {
      return everyone ? "response_url, in channel" : "response_url, private";
    }
  }

  /**
   * For all to see.
   *
   * @param channel or a person's id, for their direct messages
   * @param thread its first message; null for none
   */
  record Channel(Installation from, String channel, @Nullable String thread) implements Target {}

  /**
   * A picture for all to see.
   *
   * @param channel or a person's id, for their direct messages
   * @param thread its first message; null for none
   * @param sketch drawn before it is sent; the words of the message are not sent with it
   */
  record Upload(Installation from, String channel, @Nullable String thread, Sketch sketch)
      implements Target {}

  /**
   * In a window over Slack, for the one who did something just now; wants no scope.
   *
   * @param trigger what Slack sent along with it: lives 3 seconds and opens one
   * @param frame around a payload that brings none; null where only a form is shown, which does
   * @param onTop of the one that is open
   */
  record Modal(Installation from, String trigger, @Nullable Dialog frame, boolean onTop)
      implements Target {
    @Override
    public boolean takes(Payload payload) {
      return frame != null || payload.dialog() != null;
    }

    /**
     * Without the trigger, by which anybody could open one, and the frame, which has what was
     * asked.
     */
    @Override
    public String toString() {
      return "a modal in " + from.team();
    }
  }

  /** For one person in a channel to see, until they reload. */
  record Whisper(Installation from, String channel, String user, @Nullable String thread)
      implements Target {}

  /**
   * A person's Home tab, in place of what stands there.
   *
   * @param direct the person's messages with the bot, where buttons of the tab are answered; may be
   *     empty
   */
  record Home(Installation from, String user, String direct) implements Target {}

  /**
   * A call that shows no message, such as a status.
   *
   * @param method of the Web API, for its pauses
   */
  record Call(Installation from, String method, Sending sending) implements Target {
    /** Without what is sent, which may quote a question. */
    @Override
    public String toString() {
      return method + " in " + from.team();
    }
  }

  /** What is called. */
  @FunctionalInterface
  interface Sending {
    SlackApiTextResponse by(MethodsClient slack) throws IOException, SlackApiException;
  }
}
