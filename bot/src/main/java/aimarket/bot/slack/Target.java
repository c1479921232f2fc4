package aimarket.bot.slack;

import org.jspecify.annotations.Nullable;

/** Where a message goes. */
sealed interface Target {

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

  /** For one person in a channel to see, until they reload. */
  record Whisper(Installation from, String channel, String user, @Nullable String thread)
      implements Target {}
}
