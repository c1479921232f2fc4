package aimarket.bot.slack;

import com.slack.api.model.assistant.SuggestedPrompt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls of Slack's assistant view. Bolt's own helpers are not used: they send a thread with the
 * prompts always, and an app with the newer agent view then shows none and hears of no error. See
 * https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts
 */
final class AssistantCalls {
  private static final int PROMPTS = 4;
  private static final int LONGEST_TITLE = 80;

  private AssistantCalls() {}

  /**
   * @param thread null for the messages with the bot as a whole, as an agent has them
   */
  static Target.Call prompts(
      Installation from, String channel, @Nullable String thread, List<String> questions) {
    List<SuggestedPrompt> prompts =
        questions.stream().limit(PROMPTS).map(SuggestedPrompt::create).toList();
    return new Target.Call(
        from,
        "assistant.threads.setSuggestedPrompts",
        slack ->
            slack.assistantThreadsSetSuggestedPrompts(
                r ->
                    r.channelId(channel)
                        .threadTs(thread)
                        .title("Try one of these")
                        .prompts(prompts)));
  }

  /**
   * @param status what comes after the bot's name; empty takes it away
   */
  static Target.Call status(Installation from, String channel, String thread, String status) {
    return new Target.Call(
        from,
        "assistant.threads.setStatus",
        slack ->
            slack.assistantThreadsSetStatus(
                r -> r.channelId(channel).threadTs(thread).status(status)));
  }

  static Target.Call title(Installation from, String channel, String thread, String question) {
    String title =
        question.length() <= LONGEST_TITLE
            ? question
            : question.substring(0, LONGEST_TITLE).strip() + "…";
    return new Target.Call(
        from,
        "assistant.threads.setTitle",
        slack ->
            slack.assistantThreadsSetTitle(
                r -> r.channelId(channel).threadTs(thread).title(title)));
  }
}
