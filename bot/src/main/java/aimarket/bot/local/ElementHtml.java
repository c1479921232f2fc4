package aimarket.bot.local;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.label;
import static j2html.TagCreator.option;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.textarea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;
import j2html.tags.specialized.SelectTag;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Buttons, selects and inputs. Each carries where it stands, so that the page can say what was
 * pressed.
 *
 * @param where what the page sends along: channel and ts of a message, or the id of a view
 */
record ElementHtml(Workspace workspace, ObjectNode where) {
  private static final Pattern EMOJI = Pattern.compile(":([a-z0-9_+-]{1,40}):");

  DomContent element(JsonNode block, JsonNode element) {
    return switch (element.path("type").asText()) {
      case "button" -> button(block, element);
      case "feedback_buttons" -> feedback(block, element);
      default -> select(block, element, choices(element));
    };
  }

  private DomContent button(JsonNode block, JsonNode element) {
    String look = "btn " + element.path("style").asText("");
    if (element.has("url")) {
      return a(plain(element.path("text")))
          .withClass(look.strip())
          .withHref(element.path("url").asText())
          .attr("data-press", values(block, element))
          .withTarget("_blank")
          .withRel("noopener noreferrer");
    }
    var button = tag(plain(element.path("text")), look.strip());
    if (element.has("accessibility_label")) {
      button.attr("aria-label", element.path("accessibility_label").asText());
    }
    if (element.has("confirm")) {
      button.attr("hx-confirm", plain(element.path("confirm").path("text")));
    }
    return button
        .attr("data-action", element.path("action_id").asText())
        .attr("hx-post", "/page/press")
        .attr("hx-swap", "none")
        .attr("hx-vals", values(block, element));
  }

  /** Two buttons; the page shows which one was pressed last, as Slack does. */
  private DomContent feedback(JsonNode block, JsonNode element) {
    List<DomContent> both = new ArrayList<>();
    for (String which : List.of("positive", "negative")) {
      JsonNode one = element.path(which + "_button");
      String sign = which.equals("positive") ? "👍 " : "👎 ";
      var button = tag(sign + plain(one.path("text")), "btn opinion");
      if (one.has("accessibility_label")) {
        button.attr("aria-label", one.path("accessibility_label").asText());
      }
      ObjectNode values = (ObjectNode) Json.parse(values(block, element)).orElseThrow();
      both.add(
          button
              .attr("data-feedback", which)
              .attr("aria-pressed", "false")
              .attr("hx-post", "/page/press")
              .attr("hx-swap", "none")
              .attr("hx-vals", values.put("chosen", which).toString()));
    }
    return TagCreator.span()
        .withClass("thumbs")
        .attr("role", "group")
        .attr("aria-label", "Feedback")
        .with(both);
  }

  private static ButtonTag tag(String words, String look) {
    return TagCreator.button(words).withType("button").withClass(look);
  }

  private DomContent select(JsonNode block, JsonNode element, List<DomContent> choices) {
    return choice(element, choices, false)
        .withName("chosen")
        .attr("aria-label", prompt(element))
        .attr("hx-post", "/page/press")
        .attr("hx-swap", "none")
        .attr("hx-trigger", "change")
        .attr("hx-vals", values(block, element));
  }

  /**
   * @param emptied whether what was chosen can be taken away again
   */
  private static SelectTag choice(JsonNode element, List<DomContent> choices, boolean emptied) {
    var prompt = option(prompt(element)).withValue("");
    if (Forms.initial(element).isEmpty()) {
      prompt.attr("selected");
    }
    return TagCreator.select()
        .withClass("choose")
        .with(emptied ? prompt : prompt.attr("disabled"))
        .with(choices);
  }

  private static String prompt(JsonNode element) {
    String given = plain(element.path("placeholder"));
    return given.isEmpty()
        ? element.path("type").asText().equals("overflow") ? "More…" : "Choose…"
        : given;
  }

  private List<DomContent> choices(JsonNode element) {
    List<DomContent> choices = new ArrayList<>();
    String initial = Forms.initial(element);
    for (JsonNode one : Forms.allOptions(element)) {
      choices.add(choice(plain(one.path("text")), one.path("value").asText(), initial));
    }
    if (element.path("type").asText().equals("users_select")) {
      workspace
          .people()
          .forEach(person -> choices.add(choice(person.name(), person.id(), initial)));
    }
    if (element.path("type").asText().matches("(conversations|channels)_select")) {
      workspace.channels().stream()
          .filter(channel -> !channel.direct())
          .forEach(channel -> choices.add(choice("#" + channel.name(), channel.id(), initial)));
    }
    return choices;
  }

  private static DomContent choice(String words, String value, String initial) {
    var choice = option(words).withValue(value);
    return !initial.isEmpty() && value.equals(initial) ? choice.attr("selected") : choice;
  }

  /** A field of a modal, named after its block. */
  DomContent input(JsonNode block) {
    JsonNode element = block.path("element");
    String name = "f-" + block.path("block_id").asText();
    var field = div().withClass("field");
    field.with(
        label(plain(block.path("label")))
            .attr("for", name)
            .with(text(block.path("optional").asBoolean() ? " (optional)" : "")));
    String id = block.path("block_id").asText();
    field.with(control(element, name, block.path("optional").asBoolean(), "h-" + id + " e-" + id));
    field.with(problem(id, "", false));
    if (block.has("hint")) {
      field.with(span(plain(block.path("hint"))).withClass("hint").withId("h-" + id));
    }
    return field;
  }

  /**
   * What is wrong with a field, below it.
   *
   * @param anew it takes the place of the one that stands there
   */
  static DomContent problem(String blockId, String words, boolean anew) {
    var problem = span(words).withClass("field-problem").withId("e-" + blockId);
    return anew ? problem.attr("hx-swap-oob", "true") : problem;
  }

  private DomContent control(JsonNode element, String name, boolean optional, String described) {
    String initial = Forms.initial(element);
    boolean many = element.path("multiline").asBoolean();
    String type = element.path("type").asText();
    if (type.equals("plain_text_input") && many) {
      var area =
          textarea(initial)
              .withName(name)
              .withId(name)
              .attr("rows", Math.max(2, Math.min(5, (int) initial.lines().count())))
              .attr("aria-describedby", described)
              .attr("maxlength", element.path("max_length").asInt(3_000));
      return optional ? area : area.attr("required");
    }
    if (type.matches("(plain_text|number|email_text|url_text)_input|datepicker|timepicker")) {
      var line =
          TagCreator.input()
              .withName(name)
              .withId(name)
              .withValue(initial)
              .attr("aria-describedby", described)
              .attr("maxlength", element.path("max_length").asInt(3_000))
              .withType(
                  type.equals("datepicker") ? "date" : type.equals("timepicker") ? "time" : "text")
              .withPlaceholder(plain(element.path("placeholder")));
      return optional ? line : line.attr("required");
    }
    SelectTag choice =
        choice(element, choices(element), optional)
            .withName(name)
            .withId(name)
            .attr("aria-describedby", described);
    return optional ? choice : choice.attr("required");
  }

  private String values(JsonNode block, JsonNode element) {
    return where
        .deepCopy()
        .put("block", block.path("block_id").asText())
        .put("action", element.path("action_id").asText())
        .toString();
  }

  /** Plain text may hold emoji by name. */
  static String plain(JsonNode object) {
    return EMOJI
        .matcher(Mrkdwn.unescaped(object.path("text").asText("")))
        .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(Emoji.of(match.group(1))));
  }
}
