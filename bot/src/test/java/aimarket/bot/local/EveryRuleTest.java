package aimarket.bot.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that {@link RulesTest} and {@link ViewsTest} leave: for each one that is refused. */
class EveryRuleTest {
  private static final Pattern WORD = Pattern.compile("Refusal\\s*\\.of\\(\\s*\"([a-z_]+)\"");
  private static final String TEXT = "{'type':'plain_text','text':'x'}";

  private static String x(int times) {
    return "x".repeat(times);
  }

  private static String plain(int length) {
    return "{'type':'plain_text','text':'" + x(length) + "'}";
  }

  private static String button(String more) {
    return "{'type':'actions','elements':[{'type':'button','text':" + TEXT + more + "}]}";
  }

  private static String confirm(int title, int text, int yes, int no) {
    return button(
        ",'confirm':{'title':%s,'text':%s,'confirm':%s,'deny':%s}"
            .formatted(plain(title), plain(text), plain(yes), plain(no)));
  }

  private static String options(String type, int count, String more) {
    String option = "{'text':" + TEXT + ",'value':'v'" + more + "}";
    String all = String.join(",", java.util.Collections.nCopies(count, option));
    return "{'type':'actions','elements':[{'type':'" + type + "','options':[" + all + "]}]}";
  }

  private static String thumbs(String text, String more) {
    String thumb = "{'text':" + text + more + "}";
    return "{'type':'context_actions','elements':[{'type':'feedback_buttons','positive_button':%s,'negative_button':%s}]}"
        .formatted(thumb, thumb);
  }

  private static String input(String label, String element) {
    return "{'type':'input','label':" + label + ",'element':" + element + "}";
  }

  private static String rich(String part) {
    return "{'type':'rich_text','elements':[" + part + "]}";
  }

  private static String section(String more) {
    return "{'type':'section','text':" + TEXT + more + "}";
  }

  static Stream<Arguments> blocks() {
    String field = "{'type':'plain_text_input'}";
    String group = "{'label':" + TEXT + ",'options':[{'text':" + TEXT + ",'value':'v'}]}";
    return Stream.of(
        rule("{'text':'x'}", "missing required field: type [json-pointer:/blocks/0]"),
        rule("{'type':'header'}", "missing required field: text [json-pointer:/blocks/0]"),
        rule("{'type':'section','fields':[]}", "no fewer than 1 items allowed"),
        rule("{'type':'section','fields':'x'}", "missing required field: fields"),
        rule("{'type':'section','text':{'type':'markdown','text':'x'}}", "plain_text"),
        rule(section(",'accessory':{'type':'lever'}"), "unsupported type: lever"),
        rule(section(",'accessory':{'type':'image'}"), "missing required field: image_url"),
        rule(
            "{'type':'section','text':{'type':'mrkdwn','text':'x','emoji':true}}",
            "additional property is not allowed: emoji"),
        rule("{'type':'context'}", "missing required field: elements"),
        rule("{'type':'context','elements':[]}", "no fewer than 1 items allowed"),
        rule("{'type':'context','elements':[" + plain(3001) + "]}", "less than 3001 characters"),
        rule("{'type':'context','elements':[{'type':'button'}]}", "must be a valid enum value"),
        rule("{'type':'actions','elements':[]}", "no fewer than 1 items allowed"),
        rule(thumbs(TEXT, ",'value':'v'"), "unsupported type: context_actions"),
        rule("{'type':'rich_text'}", "missing required field: elements"),
        rule("{'type':'markdown','text':''}", "must be more than 0 characters"),
        rule("{'type':'markdown'}", "missing required field: text"),
        rule("{'type':'image','alt_text':'x'}", "missing required field: image_url"),
        rule(
            "{'type':'image','alt_text':'x','image_url':'" + x(3001) + "'}",
            "less than 3001 characters [json-pointer:/blocks/0/image_url]"),
        rule(
            "{'type':'image','alt_text':'x','image_url':'u','title':" + plain(2001) + "}",
            "less than 2001 characters [json-pointer:/blocks/0/title/text]"),
        rule(button(",'accessibility_label':'" + x(76) + "'"), "less than 76 characters"),
        rule(confirm(101, 1, 1, 1), "less than 101 characters"),
        rule(confirm(1, 301, 1, 1), "less than 301 characters"),
        rule(confirm(1, 1, 31, 1), "less than 31 characters"),
        rule(confirm(1, 1, 1, 31), "less than 31 characters"),
        rule(options("overflow", 6, ""), "no more than 5 items allowed"),
        rule(options("radio_buttons", 11, ""), "no more than 10 items allowed"),
        rule(options("checkboxes", 11, ""), "no more than 10 items allowed"),
        rule(options("static_select", 0, ""), "no fewer than 1 items allowed"),
        rule(options("static_select", 1, ",'description':" + plain(76)), "less than 76 characters"),
        rule(
            "{'type':'actions','elements':[{'type':'static_select','placeholder':"
                + plain(151)
                + ",'option_groups':["
                + group
                + "]}]}",
            "less than 151 characters [json-pointer:/blocks/0/elements/0/placeholder/text]"),
        rule(
            "{'type':'actions','elements':[{'type':'static_select','option_groups':["
                + group.replace(TEXT, plain(76))
                + "]}]}",
            "less than 76 characters"),
        rule(
            "{'type':'actions','elements':[{'type':'static_select','option_groups':["
                + String.join(",", java.util.Collections.nCopies(101, group))
                + "]}]}",
            "no more than 100 items allowed"),
        rule(input(plain(2001), field), "less than 2001 characters"),
        rule("{'type':'input','element':" + field + "}", "missing required field: label"),
        rule(
            "{'type':'input','label':"
                + TEXT
                + ",'hint':"
                + plain(2001)
                + ",'element':"
                + field
                + "}",
            "less than 2001 characters [json-pointer:/blocks/0/hint/text]"),
        rule(input(TEXT, "{'type':'button'}"), "unsupported type: button"),
        rule(
            input(TEXT, "{'type':'plain_text_input','placeholder':" + plain(151) + "}"),
            "less than 151 characters"),
        rule(
            input(TEXT, "{'type':'plain_text_input','action_id':'" + x(256) + "'}"),
            "less than 256 characters"),
        rule(rich("{'type':'rich_text_section'}"), "missing required field: elements"),
        rule(
            rich("{'type':'rich_text_section','elements':[{'type':'song'}]}"),
            "unsupported type: song"),
        rule(
            rich("{'type':'rich_text_section','elements':[{'type':'link'}]}"),
            "missing required field: url"),
        rule(
            rich("{'type':'rich_text_section','elements':[{'type':'text','text':''}]}"),
            "must be more than 0 characters"));
  }

  static Stream<Arguments> ofMessages() {
    String cell = "{'type':'raw_text','text':'x'}";
    String empty = "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[]}]}";
    return Stream.of(
        rule("{'type':'table'}", "missing required field: rows"),
        rule("{'type':'table','rows':[]}", "no fewer than 1 items allowed"),
        rule("{'type':'table','rows':[[]]}", "no fewer than 1 items allowed"),
        rule("{'type':'table','rows':['x']}", "no fewer than 1 items allowed"),
        rule("{'type':'table','rows':[[" + empty + "]]}", "must be more than 0 characters"),
        rule(
            "{'type':'table','rows':[[" + cell + "]],'column_settings':[{'align':'up'}]}",
            "must be a valid enum value: left, center, right"),
        rule(
            "{'type':'table','rows':[["
                + cell
                + "]],'column_settings':["
                + String.join(",", java.util.Collections.nCopies(21, "{}"))
                + "]}",
            "no more than 20 items allowed"),
        rule("{'type':'context_actions'}", "missing required field: elements"),
        rule(
            "{'type':'context_actions','elements':["
                + String.join(",", java.util.Collections.nCopies(6, "{}"))
                + "]}",
            "no more than 5 items allowed"),
        rule(
            "{'type':'context_actions','elements':[{'type':'button'}]}",
            "unsupported type: button"),
        rule(
            "{'type':'context_actions','elements':[{'action_id':'" + x(256) + "'}]}",
            "less than 256 characters"),
        rule(thumbs(plain(76), ",'value':'v'"), "less than 76 characters"),
        rule(thumbs(TEXT, ""), "missing required field: value"),
        rule(thumbs(TEXT, ",'value':'" + x(2001) + "'"), "less than 2001 characters"),
        rule(
            thumbs(TEXT, ",'value':'v','accessibility_label':'" + x(76) + "'"),
            "less than 76 characters"));
  }

  static Stream<Arguments> views() {
    return Stream.of(
        rule(",'private_metadata':'" + x(3001) + "'", "less than 3001 characters"),
        rule(",'callback_id':'" + x(256) + "'", "less than 256 characters"),
        rule(",'submit':" + plain(25), "less than 25 characters"),
        rule(",'close':" + plain(25), "less than 25 characters"),
        rule(",'submit':{'type':'mrkdwn','text':'x'}", "must be a valid enum value: plain_text"));
  }

  private static Arguments rule(String json, String problem) {
    return Arguments.of(json.replace('\'', '"'), problem);
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void a_block_that_breaks_a_rule_is_told_in_slacks_words(String block, String problem) {
    ArrayNode blocks = (ArrayNode) Json.parse("[" + block + "]").orElseThrow();

    assertThat(BlockRules.view(blocks)).anySatisfy(said -> assertThat(said).contains(problem));
  }

  @ParameterizedTest
  @MethodSource("ofMessages")
  void what_only_messages_have_and_breaks_a_rule_is_told_in_slacks_words(
      String block, String problem) {
    assertThat(StrictRules.refusal("x", "[" + block + "]"))
        .hasValueSatisfying(said -> assertThat(said).contains("invalid_blocks", problem));
  }

  @ParameterizedTest
  @MethodSource("views")
  void a_view_that_breaks_a_rule_is_told_in_slacks_words(String more, String problem) {
    String view = ("{'type':'modal','title':" + TEXT + ",'blocks':[]").replace('\'', '"');
    JsonNode tree = Json.parse(view + more + "}").orElseThrow();

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> ViewRules.check(tree, "modal"));

    assertThat(refusal.error()).isEqualTo("invalid_arguments");
    assertThat(refusal.problems()).anySatisfy(said -> assertThat(said).contains(problem));
  }

  @Test
  void requests_that_are_no_requests_are_refused() {
    try (LocalSlack slack = LocalSlack.start(LocalSlack.Config.of("h", List.of(), List.of()))) {
      ApiClient api = ApiClient.of(slack);
      assertThat(api.json("chat.postMessage", "{").path("error").asText())
          .isEqualTo("invalid_json");
      assertThat(api.json("chat.postMessage", "[]").path("error").asText())
          .isEqualTo("json_not_object");
      assertThat(api.post("chat.postMessage", "text/plain", "x").body())
          .contains("invalid_post_type");
      assertThat(api.form("conversations.open", Map.of("users", "USLACKBOT")).toString())
          .contains("cannot_dm_bot");
      assertThat(api.form("apps.connections.open", Map.of()).path("error").asText())
          .isEqualTo("not_allowed_token_type");
      URI unknown = URI.create(slack.pageUrl()).resolve("/actions/T0LOCALTEAM/none");
      assertThat(ApiClient.respond(unknown.toString(), "{\"text\":\"x\"}").body())
          .contains("invalid_url");
    }
  }

  @Test
  void a_view_that_is_too_large_and_a_group_that_is_none_are_refused() {
    String section = "{'type':'section','text':{'type':'mrkdwn','text':'" + x(3_000) + "'}}";
    String view =
        "{'type':'home','blocks':["
            + String.join(",", java.util.Collections.nCopies(100, section))
            + "]}";
    JsonNode tree = Json.parse(view.replace('\'', '"')).orElseThrow();
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> ViewRules.check(tree, "home"));
    assertThat(refusal.error()).isEqualTo("view_too_large");
    try (LocalSlack slack =
        LocalSlack.start(
            LocalSlack.Config.of("h", List.of(), List.of())
                .withScopes(Set.of("usergroups:read")))) {
      assertThat(
              ApiClient.of(slack)
                  .form("usergroups.users.list", Map.of("usergroup", "S0NONE"))
                  .toString())
          .contains("no_such_subteam");
    }
  }

  /** What is refused with a word that no test expects may as well be taken. */
  @Test
  void every_word_of_refusal_stands_in_a_test() throws IOException {
    Set<String> words = new TreeSet<>();
    for (String source : texts(Path.of("src/main/java/aimarket/bot/local"))) {
      Matcher found = WORD.matcher(source);
      while (found.find()) {
        words.add(found.group(1));
      }
    }
    String tests = String.join("\n", texts(Path.of("src/test/java/aimarket/bot")));

    assertThat(words).hasSizeGreaterThan(25).allSatisfy(word -> assertThat(tests).contains(word));
  }

  private static List<String> texts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).map(EveryRuleTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
