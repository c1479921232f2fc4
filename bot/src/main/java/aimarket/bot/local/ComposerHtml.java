package aimarket.bot.local;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.form;
import static j2html.TagCreator.input;
import static j2html.TagCreator.p;
import static j2html.TagCreator.textarea;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.databind.node.ArrayNode;
import j2html.tags.DomContent;
import org.jspecify.annotations.Nullable;

/** The field at the bottom, with what it suggests after a / or an @. */
final class ComposerHtml {
  private final LocalSlack.Config config;
  private final Workspace workspace;

  ComposerHtml(LocalSlack.Config config, Workspace workspace) {
    this.config = config;
    this.workspace = workspace;
  }

  DomContent html(Channel channel, String as, @Nullable String thread) {
    if (channel.archived()) {
      return p("This channel is archived. Nobody can write here.").withClass("closed");
    }
    String id = thread == null ? "text" : "thread-text";
    String name = channel.direct() ? config.handle() : "#" + channel.name();
    String prompt = thread == null ? "Message " + name : "Reply…";
    var form =
        form()
            .withClass("composer")
            .attr("hx-post", "/page/send")
            .attr("hx-swap", "none")
            .attr("autocomplete", "off")
            .with(hidden("channel", channel.id()), hidden("as", as));
    if (thread != null) {
      form.with(hidden("thread", thread));
    }
    return form.with(
        ul().withId(id + "-list")
            .withClass("suggestions")
            .attr("role", "listbox")
            .attr("aria-label", "Suggestions")
            .attr("hidden"),
        div()
            .withClass("box")
            .with(
                textarea()
                    .withId(id)
                    .withName("text")
                    .attr("rows", "1")
                    .attr("maxlength", "12000")
                    .attr("placeholder", prompt)
                    .attr("aria-label", prompt)
                    .attr("role", "combobox")
                    .attr("aria-autocomplete", "list")
                    .attr("aria-expanded", "false")
                    .attr("aria-controls", id + "-list")
                    .attr("data-suggest", suggestions(thread != null)),
                button("➤").withType("submit").attr("aria-label", "Send").withClass("send")),
        p("Waiting for " + config.handle() + " …")
            .withClass("waiting")
            .attr("role", "status")
            .attr("hidden"),
        p("Enter sends · Shift+Enter for a new line · / for commands").withClass("keys"));
  }

  private static DomContent hidden(String name, String value) {
    return input().withType("hidden").withName(name).withValue(value);
  }

  /** Commands are not offered in a thread, where they do not exist. */
  private String suggestions(boolean inThread) {
    ArrayNode all = Json.array();
    if (!inThread) {
      for (SlashCommand command : config.commands()) {
        add(
            all,
            command.command() + " ",
            command.command() + " " + command.usageHint(),
            command.description());
        command.examples().forEach(example -> add(all, example, example, ""));
      }
      add(all, "/invite @" + config.handle(), "/invite @" + config.handle(), "Add the app here");
    }
    for (Person person : workspace.people()) {
      if (!person.id().equals(Workspace.SLACKBOT)) {
        add(all, "@" + person.handle() + " ", "@" + person.handle(), person.name());
      }
    }
    return all.toString();
  }

  private static void add(ArrayNode all, String fill, String label, String more) {
    all.addObject().put("fill", fill).put("label", label).put("more", more);
  }
}
