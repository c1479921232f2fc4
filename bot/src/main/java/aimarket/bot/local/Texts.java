package aimarket.bot.local;

import java.util.List;

/**
 * How long the text of a message may be: https://docs.slack.dev/reference/methods/chat.postMessage.
 */
final class Texts {
  /** Slack cuts a posted text here, and refuses a longer one elsewhere. */
  static final int LONGEST = 40_000;

  /** https://docs.slack.dev/reference/methods/chat.update. */
  static final int LONGEST_UPDATE = 4_000;

  private Texts() {}

  static void atMost(String text, int characters) {
    if (text.length() > characters) {
      throw Refusal.of(
          "msg_too_long",
          List.of("must be less than " + (characters + 1) + " characters [json-pointer:/text]"));
    }
  }

  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
