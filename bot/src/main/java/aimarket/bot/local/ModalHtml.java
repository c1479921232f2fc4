package aimarket.bot.local;

import static j2html.TagCreator.button;
import static j2html.TagCreator.dialog;
import static j2html.TagCreator.div;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.input;
import static j2html.TagCreator.p;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Modals and the Home tab. */
final class ModalHtml {
  private final Workspace workspace;
  private final BlockHtml blocks;

  ModalHtml(Workspace workspace) {
    this.workspace = workspace;
    this.blocks = new BlockHtml(workspace);
  }

  DomContent modal(Views.View view) {
    JsonNode content = view.content();
    String close = ElementHtml.plain(content.path("close"));
    var form =
        form()
            .attr("hx-post", "/page/submit")
            .attr("hx-target", "#problems")
            .attr("hx-swap", "innerHTML")
            .with(input().withType("hidden").withName("view").withValue(view.id()))
            .with(
                header()
                    .with(
                        h2(ElementHtml.plain(content.path("title"))).withId("modal-title"),
                        closing(view, "✕").withClass("close").attr("aria-label", "Close")),
                div().withClass("modal-body").with(body(view)),
                div().withId("problems").attr("role", "alert"),
                div()
                    .withClass("modal-foot")
                    .with(closing(view, close.isEmpty() ? "Close" : close).withClass("btn"))
                    .with(
                        content.has("submit")
                            ? button(ElementHtml.plain(content.path("submit")))
                                .withType("submit")
                                .withClass("btn primary")
                            : null));
    var dialog = dialog().withClass("modal").attr("aria-labelledby", "modal-title").with(form);
    String version = Integer.toHexString(dialog.render().hashCode());
    return dialog.withId("modal-" + view.id()).attr("data-v", version);
  }

  private static j2html.tags.specialized.ButtonTag closing(Views.View view, String words) {
    ObjectNode which = Json.object().put("view", view.id());
    return button(words)
        .withType("button")
        .attr("data-close", "modal")
        .attr("hx-post", "/page/close")
        .attr("hx-swap", "none")
        .attr("hx-vals", which.toString());
  }

  /** The page keeps what was typed, since it replaces only a view that changed. */
  List<DomContent> home(Views.View view) {
    var home = div().withClass("home-view").with(body(view));
    String version = Integer.toHexString(home.render().hashCode());
    return List.of(home.withId("home-view").attr("data-v", version));
  }

  List<DomContent> noHome(String handle) {
    return List.of(
        div()
            .withClass("welcome")
            .withId("no-home")
            .attr("data-v", "1")
            .with(h2(handle), p("The app has put nothing on its Home tab.")));
  }

  private List<DomContent> body(Views.View view) {
    ObjectNode where = Json.object().put("view", view.id());
    return blocks.html(view.content().path("blocks"), new ElementHtml(workspace, where));
  }

  /** Those of single fields go below their fields, and take the place of those before. */
  List<DomContent> problems(Views.View view, Map<String, String> problems) {
    List<DomContent> parts = new ArrayList<>();
    int fields = 0;
    for (JsonNode block : view.content().path("blocks")) {
      String id = block.path("block_id").asText();
      if (block.path("type").asText().equals("input")) {
        fields += problems.containsKey(id) ? 1 : 0;
        parts.add(ElementHtml.problem(id, problems.getOrDefault(id, ""), true));
      }
    }
    if (problems.containsKey("")) {
      parts.add(p(problems.get("")));
    } else if (fields > 0) {
      parts.add(p(fields == 1 ? "One field to mend." : fields + " fields to mend."));
    }
    return parts;
  }
}
