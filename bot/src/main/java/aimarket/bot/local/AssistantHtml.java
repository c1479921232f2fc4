package aimarket.bot.local;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;

import com.fasterxml.jackson.databind.node.ObjectNode;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the app's assistant view adds to the page: the way into it, suggestions, its status. */
final class AssistantHtml {
  private final String handle;
  private final Assistants assistants;
  private final AssistantPane pane;

  AssistantHtml(String handle, Assistants assistants, AssistantPane pane) {
    this.handle = handle;
    this.assistants = assistants;
    this.pane = pane;
  }

  Optional<AssistantPane.Open> pane(String user) {
    return pane.of(user);
  }

  /** Whether the app suggests questions by itself. */
  boolean isAllowed() {
    return pane.isAllowed();
  }

  /** The button that opens the pane; null where the app has no assistant view. */
  @Nullable DomContent opener(Channel channel) {
    return pane.isAllowed()
        ? button(span("✦ ").attr("aria-hidden", "true"), span("Chat with " + handle))
            .withType("button")
            .withClass("btn open-chat")
            .attr("aria-label", "Chat with " + handle)
            .attr("hx-post", "/page/assistant")
            .attr("hx-swap", "none")
            .attr("hx-vals", Json.object().put("channel", channel.id()).toString())
        : null;
  }

  /** What stands below the messages of a conversation. */
  List<DomContent> below(Channel channel, String as, @Nullable String thread) {
    List<DomContent> parts = new ArrayList<>();
    if (!channel.direct()) {
      return parts;
    }
    assistants
        .promptsIn(channel.id(), thread)
        .ifPresent(set -> parts.add(suggestions(set, channel, as, thread)));
    String status = thread == null ? "" : assistants.statusIn(channel.id(), thread);
    if (!status.isEmpty()) {
      parts.add(keyed("status", thread, p(handle + " " + status).withClass("status")));
    }
    return parts;
  }

  private static DomContent suggestions(
      Assistants.Prompts set, Channel channel, String as, @Nullable String thread) {
    List<DomContent> chips = new ArrayList<>();
    for (Assistants.Prompt prompt : set.all()) {
      ObjectNode values =
          Json.object().put("channel", channel.id()).put("as", as).put("text", prompt.message());
      if (thread != null) {
        values.put("thread", thread);
      }
      chips.add(
          button(prompt.title())
              .withType("button")
              .withClass("chip")
              .attr("hx-post", "/page/send")
              .attr("hx-swap", "none")
              .attr("hx-vals", values.toString()));
    }
    return keyed(
        "prompts", thread, p(set.title()).withClass("try"), div().withClass("chips").with(chips));
  }

  private static DomContent keyed(String what, @Nullable String thread, DomContent... content) {
    var part = div().withClass("below").with(content);
    String version = Integer.toHexString(part.render().hashCode());
    String where = thread == null ? "all" : thread.replace('.', '-');
    return part.withId(what + "-" + where).attr("data-v", version);
  }
}
