package aimarket.bot.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One request for each rule that is refused, in Slack's word, and one step less that is taken. */
class RulesTest {
  private static LocalSlack slack;

  @BeforeAll
  static void start() {
    slack =
        LocalSlack.start(
            LocalSlack.Config.of("helper", List.of(), List.of())
                .withPace(Pace.asSlack().withMessages(java.time.Duration.ZERO, 1)));
  }

  @AfterAll
  static void stop() {
    slack.close();
  }

  private static String x(int times) {
    return "x".repeat(times);
  }

  private static String times(int count, String item) {
    return "[" + String.join(",", java.util.Collections.nCopies(count, item)) + "]";
  }

  private static String numbered(int count, String item) {
    var items = Stream.iterate(0, i -> i + 1).limit(count).map(i -> item.replace("$", "" + i));
    return "[" + String.join(",", items.toList()) + "]";
  }

  private static String plain(int length) {
    return "{'type':'plain_text','text':'" + x(length) + "'}";
  }

  private static String section(int length) {
    return "{'type':'section','text':{'type':'mrkdwn','text':'" + x(length) + "'}}";
  }

  private static String button(String more) {
    return "{'type':'button','text':{'type':'plain_text','text':'Go'}" + more + "}";
  }

  private static String actions(String elements) {
    return "[{'type':'actions','elements':" + elements + "}]";
  }

  private static String table(String rows) {
    return "[{'type':'table','rows':" + rows + "}]";
  }

  private static String cell(int length) {
    return "{'type':'raw_text','text':'" + x(length) + "'}";
  }

  private static String select(int options, int text, int value) {
    String option =
        "{'text':{'type':'plain_text','text':'" + x(text) + "'},'value':'" + x(value) + "'}";
    return actions("[{'type':'static_select','options':" + times(options, option) + "}]");
  }

  private static String image(String more) {
    return "[{'type':'image','image_url':'https://example.com/a.png'" + more + "}]";
  }

  private static String markdown(int length) {
    return "{'type':'markdown','text':'" + x(length) + "'}";
  }

  private static Arguments rule(String name, String error, String problem, String no, String yes) {
    return Arguments.of(name, error, problem, no.replace('\'', '"'), yes.replace('\'', '"'));
  }

  private static Arguments rule(String name, String problem, String no, String yes) {
    return rule(name, "invalid_blocks", problem, no, yes);
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        rule(
            "50 blocks",
            "no more than 50 items allowed [json-pointer:/blocks]",
            times(51, "{'type':'divider'}"),
            times(50, "{'type':'divider'}")),
        rule(
            "section text 3000",
            "must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
            times(1, section(3001)),
            times(1, section(3000))),
        rule(
            "section text not empty",
            "must be more than 0 characters [json-pointer:/blocks/0/text/text]",
            times(1, section(0)),
            times(1, section(1))),
        rule(
            "section without text",
            "missing required field: text or fields [json-pointer:/blocks/0]",
            "[{'type':'section'}]",
            times(1, section(1))),
        rule(
            "10 fields",
            "no more than 10 items allowed [json-pointer:/blocks/0/fields]",
            "[{'type':'section','fields':" + times(11, plain(1)) + "}]",
            "[{'type':'section','fields':" + times(10, plain(1)) + "}]"),
        rule(
            "field 2000",
            "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]",
            "[{'type':'section','fields':[" + plain(2001) + "]}]",
            "[{'type':'section','fields':[" + plain(2000) + "]}]"),
        rule(
            "header 150",
            "must be less than 151 characters [json-pointer:/blocks/0/text/text]",
            "[{'type':'header','text':" + plain(151) + "}]",
            "[{'type':'header','text':" + plain(150) + "}]"),
        rule(
            "header is plain text",
            "must be a valid enum value: plain_text [json-pointer:/blocks/0/text/type]",
            "[{'type':'header','text':{'type':'mrkdwn','text':'x'}}]",
            "[{'type':'header','text':" + plain(1) + "}]"),
        rule(
            "context 10 elements",
            "no more than 10 items allowed [json-pointer:/blocks/0/elements]",
            "[{'type':'context','elements':" + times(11, plain(1)) + "}]",
            "[{'type':'context','elements':" + times(10, plain(1)) + "}]"),
        rule(
            "actions 25 elements",
            "no more than 25 items allowed [json-pointer:/blocks/0/elements]",
            actions(times(26, button(""))),
            actions(times(25, button("")))),
        rule(
            "button text 75",
            "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]",
            actions("[{'type':'button','text':" + plain(76) + "}]"),
            actions("[{'type':'button','text':" + plain(75) + "}]")),
        rule(
            "button value 2000",
            "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]",
            actions("[" + button(",'value':'" + x(2001) + "'") + "]"),
            actions("[" + button(",'value':'" + x(2000) + "'") + "]")),
        rule(
            "button url 3000",
            "must be less than 3001 characters [json-pointer:/blocks/0/elements/0/url]",
            actions("[" + button(",'url':'" + x(3001) + "'") + "]"),
            actions("[" + button(",'url':'" + x(3000) + "'") + "]")),
        rule(
            "button style",
            "must be a valid enum value: danger, primary [json-pointer:/blocks/0/elements/0/style]",
            actions("[" + button(",'style':'bold'") + "]"),
            actions("[" + button(",'style':'primary'") + "]")),
        rule(
            "action_id 255",
            "must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]",
            actions("[" + button(",'action_id':'" + x(256) + "'") + "]"),
            actions("[" + button(",'action_id':'" + x(255) + "'") + "]")),
        rule(
            "action_id once in a block",
            "action_id already exists: a [json-pointer:/blocks/0/elements/1/action_id]",
            actions(times(2, button(",'action_id':'a'"))),
            actions(numbered(2, button(",'action_id':'a$'")))),
        rule(
            "block_id 255",
            "must be less than 256 characters [json-pointer:/blocks/0/block_id]",
            "[{'type':'divider','block_id':'" + x(256) + "'}]",
            "[{'type':'divider','block_id':'" + x(255) + "'}]"),
        rule(
            "block_id once",
            "block_id already exists: b [json-pointer:/blocks/1/block_id]",
            times(2, "{'type':'divider','block_id':'b'}"),
            numbered(2, "{'type':'divider','block_id':'b$'}")),
        rule(
            "100 options",
            "no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]",
            select(101, 1, 1),
            select(100, 1, 1)),
        rule(
            "option text 75",
            "must be less than 76 characters"
                + " [json-pointer:/blocks/0/elements/0/options/0/text/text]",
            select(1, 76, 1),
            select(1, 75, 1)),
        rule(
            "option value 150",
            "must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]",
            select(1, 1, 151),
            select(1, 1, 150)),
        rule(
            "image alt text",
            "missing required field: alt_text [json-pointer:/blocks/0]",
            image(""),
            image(",'alt_text':'a'")),
        rule(
            "image alt text 2000",
            "must be less than 2001 characters [json-pointer:/blocks/0/alt_text]",
            image(",'alt_text':'" + x(2001) + "'"),
            image(",'alt_text':'" + x(2000) + "'")),
        rule(
            "markdown 12000 over all",
            "markdown text exceeds the cumulative limit of 12000 [json-pointer:/blocks]",
            "[" + markdown(6000) + "," + markdown(6001) + "]",
            "[" + markdown(6000) + "," + markdown(6000) + "]"),
        rule(
            "unknown block",
            "unsupported type: poem [json-pointer:/blocks/0/type]",
            "[{'type':'poem'}]",
            "[{'type':'divider'}]"),
        rule(
            "unknown element",
            "unsupported type: lever [json-pointer:/blocks/0/elements/0/type]",
            actions("[{'type':'lever'}]"),
            actions("[" + button("") + "]")),
        rule(
            "rich text parts",
            "unsupported type: text [json-pointer:/blocks/0/elements/0/type]",
            "[{'type':'rich_text','elements':[{'type':'text','text':'a'}]}]",
            "[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':"
                + "[{'type':'text','text':'a'}]}]}]"),
        rule(
            "table 100 rows",
            "no more than 100 items allowed [json-pointer:/blocks/0/rows]",
            table(times(101, "[" + cell(1) + "]")),
            table(times(100, "[" + cell(1) + "]"))),
        rule(
            "table 20 columns",
            "no more than 20 items allowed [json-pointer:/blocks/0/rows/0]",
            table("[" + times(21, cell(1)) + "]"),
            table("[" + times(20, cell(1)) + "," + times(3, cell(1)) + "]")),
        rule(
            "table no empty cell",
            "must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]",
            table("[[" + cell(0) + "]]"),
            table("[[{'type':'raw_text','text':' '}]]")),
        rule(
            "table cell types",
            "unsupported type: mrkdwn [json-pointer:/blocks/0/rows/0/0/type]",
            table("[[{'type':'mrkdwn','text':'a'}]]"),
            table("[[" + cell(1) + "]]")),
        rule(
            "table 10000 characters",
            "must be less than 10001 characters in all cells [json-pointer:/blocks/0]",
            table("[[" + cell(5000) + "," + cell(5001) + "]]"),
            table("[[" + cell(5000) + "," + cell(5000) + "]]")),
        rule(
            "one table",
            "invalid_attachments",
            "only_one_table_allowed",
            times(2, "{'type':'table','rows':[[" + cell(1) + "]]}"),
            table("[[" + cell(1) + "]]")),
        rule(
            "13200 characters over all blocks",
            "msg_blocks_too_long",
            "",
            "["
                + section(3000)
                + ","
                + String.join(",", java.util.Collections.nCopies(3, section(3000)))
                + ","
                + section(1201)
                + "]",
            "["
                + section(3000)
                + ","
                + String.join(",", java.util.Collections.nCopies(3, section(3000)))
                + ","
                + section(1200)
                + "]"),
        rule(
            "blocks are a list",
            "invalid_blocks_format",
            "",
            "{'type':'divider'}",
            "[{'type':'divider'}]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void a_payload_over_a_limit_is_refused_in_slacks_word_and_one_within_is_taken(
      String name, String error, String problem, String refused, String taken) {
    JsonNode no = post(refused);
    assertThat(no.path("error").asText()).as(name).isEqualTo(error);
    if (!problem.isEmpty()) {
      assertThat(no.path("response_metadata").path("messages").toString())
          .contains("[ERROR] " + problem);
    }

    JsonNode yes = post(taken);
    assertThat(yes.path("ok").asBoolean()).as(yes.toString()).isTrue();
  }

  private static JsonNode post(String blocks) {
    return ApiClient.of(slack)
        .json(
            "chat.postMessage",
            "{\"channel\":\"general\",\"text\":\"t\",\"blocks\":" + blocks + "}");
  }

  @Test
  void a_form_carries_blocks_as_text() {
    JsonNode answer =
        ApiClient.of(slack)
            .form(
                "chat.postMessage", java.util.Map.of("channel", "general", "blocks", "not a list"));

    assertThat(answer.path("error").asText()).isEqualTo("invalid_blocks_format");
  }
}
