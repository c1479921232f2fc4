package aimarket.bot.slack;

import aimarket.bot.faces.CurationBlocks;
import aimarket.bot.faces.DigestForm;
import aimarket.bot.faces.FlagForm;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AssistantThreadContextChangedEvent;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import com.slack.api.model.event.MessageEvent;
import java.util.List;
import java.util.regex.Pattern;

/** All that the bot listens to, and thus all that its manifest asks for. */
final class Surfaces {
  private static final Pattern CURATION = Pattern.compile("curate-.*");

  private static final Pattern DIGEST = Pattern.compile("digest-.*");

  /** All others, since Bolt tries patterns in no order. */
  private static final Pattern ANY = Pattern.compile("(?!curate-|digest-).*", Pattern.DOTALL);

  private Surfaces() {}

  /**
   * @param command with its slash
   */
  static List<Surface> all(String command) {
    return List.of(
        new Surface(
            "slash command",
            List.of("commands"),
            List.of(),
            (app, listeners) -> app.command(command, listeners::command)),
        new Surface(
            "mention in a channel",
            List.of("app_mentions:read", "chat:write"),
            List.of("app_mention"),
            (app, listeners) -> app.event(AppMentionEvent.class, listeners::mention)),
        new Surface(
            "direct message",
            List.of("im:history", "chat:write"),
            List.of("message.im"),
            (app, listeners) -> app.event(MessageEvent.class, listeners::message)),
        new Surface(
            "Home tab",
            List.of(),
            List.of("app_home_opened"),
            (app, listeners) -> app.event(AppHomeOpenedEvent.class, listeners.home()::opened)),
        new Surface(
            "assistant view",
            List.of("assistant:write"),
            List.of("assistant_thread_started", "assistant_thread_context_changed"),
            (app, listeners) -> {
              app.event(AssistantThreadStartedEvent.class, listeners.assistant()::started);
              app.event(
                  AssistantThreadContextChangedEvent.class, listeners.assistant()::contextChanged);
            }),
        new Surface(
            "buttons",
            List.of("chat:write"),
            List.of(),
            // One listener for all: an old message may hold a button that nobody knows any more.
            (app, listeners) -> app.blockAction(ANY, listeners::action)),
        new Surface(
            "charts",
            List.of("files:write", "im:write"),
            List.of(),
            // A button among the others: their listener hears it.
            (app, listeners) -> {}),
        new Surface(
            "forms",
            List.of("chat:write"),
            List.of(),
            (app, listeners) -> app.viewSubmission(FlagForm.FLAG, listeners.answers()::submitted)),
        new Surface(
            "message shortcut",
            List.of("commands"),
            List.of(),
            (app, listeners) ->
                app.messageShortcut(AnswerListeners.CHECK, listeners.answers()::check)),
        new Surface(
            "weekly digest",
            List.of("commands", "chat:write"),
            List.of(),
            (app, listeners) ->
                listeners
                    .digests()
                    .ifPresent(
                        digests -> {
                          app.blockAction(DIGEST, digests::action);
                          app.viewSubmission(DigestForm.CALLBACK, digests.forms()::submitted);
                        })),
        new Surface(
            "forms for curators",
            List.of("commands", "chat:write"),
            List.of(),
            (app, listeners) -> {
              listeners
                  .curation()
                  .ifPresent(
                      curation -> {
                        app.blockAction(CURATION, curation::action);
                        app.viewSubmission(CurationBlocks.CALLBACK, curation::submitted);
                      });
            }));
  }
}
