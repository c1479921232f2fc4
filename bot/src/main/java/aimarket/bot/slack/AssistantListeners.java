package aimarket.bot.slack;

import aimarket.bot.command.Reply;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.assistant.AssistantThread;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AssistantThreadContextChangedEvent;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's assistant and agent view: questions to start with, a status while the bot works, a title
 * for the thread. All of it goes with the answers and is done without where Slack does not allow
 * it. Not Bolt's {@code Assistant}, which leaves a person without an answer when a listener fails.
 */
final class AssistantListeners {
  private static final Logger log = LoggerFactory.getLogger(AssistantListeners.class);
  private static final String WORKING = "is looking it up…";

  /** What stays as it is until somebody installs the app anew. */
  private static final Set<String> LASTING =
      Set.of("missing_scope", "not_allowed_token_type", "unknown_method", "access_denied");

  private final Outgoing outgoing;
  private final List<String> prompts;
  private final Set<String> without = ConcurrentHashMap.newKeySet();

  /**
   * @param prompts questions that run as they are, the best first
   */
  AssistantListeners(Outgoing outgoing, List<String> prompts) {
    this.outgoing = outgoing;
    this.prompts = List.copyOf(prompts);
  }

  Response started(EventsApiPayload<AssistantThreadStartedEvent> payload, EventContext ctx) {
    AssistantThread thread = payload.getEvent().getAssistantThread();
    if (thread != null && thread.getChannelId() != null && thread.getThreadTs() != null) {
      Installation from = Listeners.installation(ctx);
      offer(
          AssistantCalls.prompts(from, thread.getChannelId(), thread.getThreadTs(), prompts), from);
    }
    return ctx.ack();
  }

  /** Where somebody looks is no part of a question: nothing is kept of it. */
  Response contextChanged(
      EventsApiPayload<AssistantThreadContextChangedEvent> payload, EventContext ctx) {
    return ctx.ack();
  }

  /** An agent hears in this way that its messages were opened; there is no thread yet. */
  void messagesOpened(AppHomeOpenedEvent event, Installation from) {
    if (event.getChannel() != null) {
      offer(AssistantCalls.prompts(from, event.getChannel(), null, prompts), from);
    }
  }

  private void offer(Target.Call call, Installation from) {
    if (without.contains(from.team())) {
      return;
    }
    outgoing
        .once(call)
        .thenAccept(
            sent -> {
              if (LASTING.contains(sent.why()) && without.add(from.team())) {
                log.info("no suggested prompts in {}: {}", from.team(), sent.why());
              } else if (!sent.delivered()) {
                log.debug("{} was not taken: {}", call, sent.why());
              }
            });
  }

  /**
   * A status while the answer is worked out, and the first question as the thread's title.
   *
   * @param reply the answer, once there is one
   */
  Gestures around(Installation from, String channel, String thread, AtomicReference<Reply> reply) {
    if (without.contains(from.team())) {
      return Gestures.NONE;
    }
    return new Gestures(
        Optional.of(AssistantCalls.status(from, channel, thread, WORKING)),
        Optional.of(AssistantCalls.status(from, channel, thread, "")),
        () ->
            reply.get() instanceof Reply.Answered answered && answered.turns().size() == 1
                ? List.of(AssistantCalls.title(from, channel, thread, answered.turns().get(0)))
                : List.of());
  }
}
