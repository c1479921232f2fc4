package aimarket.bot.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewsTest {
  private static final SlashCommand COMMAND = new SlashCommand("/helper", "", "", List.of());
  private static final String FIELD =
      "{'type':'input','block_id':'why','label':{'type':'plain_text','text':'Why'},"
          + "'element':{'type':'plain_text_input','action_id':'v'}}";
  private static final String FORM =
      "{'type':'modal','title':{'type':'plain_text','text':'T'},'submit':{'type':'plain_text','text':'S'},"
          + "'blocks':[{'type':'input','label':{'type':'plain_text','text':'L'},'element':";
  private final LocalSlack slack = start(Duration.ofSeconds(30));
  private final StandIn bot = new StandIn();
  private final Control control = slack.control();

  private static LocalSlack start(Duration triggerLives) {
    return LocalSlack.start(
        LocalSlack.Config.of("helper", List.of(COMMAND), List.of())
            .withPace(Pace.asSlack().withTriggerLives(triggerLives)));
  }

  @BeforeEach
  void connect() {
    slack.deliverTo(bot.url());
  }

  @AfterEach
  void stop() {
    slack.close();
    bot.close();
  }

  private String trigger() {
    control.send(Control.YOU, control.channel("general"), "/helper x").join();
    return bot.last().form().get("trigger_id");
  }

  private static String modal(String more, String blocks) {
    return "{'type':'modal','title':{'type':'plain_text','text':'T'}"
        + more
        + ",'blocks':"
        + blocks
        + "}";
  }

  private JsonNode open(String trigger, String view) {
    return ApiClient.of(slack)
        .form("views.open", Map.of("trigger_id", trigger, "view", view.replace('\'', '"')));
  }

  @Test
  void opens_by_a_fresh_trigger_once() {
    String trigger = trigger();
    String view = modal("", "[]");
    assertThat(open(trigger, view).path("view").path("id").asText()).startsWith("V");
    assertThat(open(trigger, view).path("error").asText()).isEqualTo("exchanged_trigger_id");
    assertThat(open("1.2.3", view).path("error").asText()).isEqualTo("invalid_trigger_id");
  }

  @Test
  void puts_two_on_top_of_one_and_no_third() {
    String view = modal("", "[]");
    assertThat(push(view).path("error").asText()).isEqualTo("not_found");
    assertThat(open(trigger(), view).path("ok").asBoolean()).isTrue();

    assertThat(push(view).path("ok").asBoolean()).isTrue();
    assertThat(push(view).path("ok").asBoolean()).isTrue();
    assertThat(push(view).path("error").asText()).isEqualTo("push_limit_reached");
  }

  private JsonNode push(String view) {
    return ApiClient.of(slack)
        .form("views.push", Map.of("trigger_id", trigger(), "view", view.replace('\'', '"')));
  }

  @Test
  void does_not_open_by_a_trigger_that_is_too_old() throws InterruptedException {
    try (LocalSlack hasty = start(Duration.ofMillis(20))) {
      hasty.deliverTo(bot.url());
      hasty.control().send(Control.YOU, hasty.control().channel("general"), "/helper x").join();
      String old = bot.last().form().get("trigger_id");
      Thread.sleep(40);

      JsonNode answer =
          ApiClient.of(hasty)
              .form("views.open", Map.of("trigger_id", old, "view", "{\"type\":\"modal\"}"));
      assertThat(answer.path("error").asText()).isEqualTo("expired_trigger_id");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{'type':'modal','blocks':[]} ~ missing required field: title [json-pointer:/view]",
        "{'type':'poem','blocks':[]} ~ must be a valid enum value: modal [json-pointer:/view/type]",
        "{'type':'modal','title':{'type':'plain_text','text':'1234567890123456789012345'},'blocks':[]}"
            + " ~ must be less than 25 characters [json-pointer:/view/title/text]",
        "{'type':'modal','title':{'type':'plain_text','text':'T'}}"
            + " ~ missing required field: blocks [json-pointer:/view]",
        "{'type':'modal','title':{'type':'plain_text','text':'T'},'blocks':[{'type':'poem'}]}"
            + " ~ unsupported type: poem [json-pointer:/view/blocks/0/type]",
        "{'type':'modal','title':{'type':'plain_text','text':'T'},'blocks':[{'type':'table','rows':[]}]}"
            + " ~ unsupported type: table [json-pointer:/view/blocks/0/type]",
        "{'type':'modal','title':{'type':'plain_text','text':'T'},'blocks':["
            + FIELD
            + "]}"
            + " ~ missing required field: submit [json-pointer:/view]",
        FORM
            + "{'type':'static_select','options':[{'text':{'type':'plain_text','text':'A'},'value':'a'}],"
            + "'initial_option':{'text':{'type':'plain_text','text':'B'},'value':'a'}}}]}"
            + " ~ must be one of the options [json-pointer:/view/blocks/0/element/initial_option]",
        FORM
            + "{'type':'datepicker','initial_date':'1 May 2026'}}]}"
            + " ~ must be a date in the format YYYY-MM-DD [json-pointer:/view/blocks/0/element/initial_date]",
        FORM
            + "{'type':'plain_text_input','max_length':3001}}]}"
            + " ~ must be a number from 1 to 3000 [json-pointer:/view/blocks/0/element/max_length]",
        FORM
            + "{'type':'plain_text_input','max_length':2,'initial_value':'abc'}}]}"
            + " ~ must be less than 3 characters [json-pointer:/view/blocks/0/element/initial_value]"
      })
  void refuses_a_view_that_breaks_a_rule(String view, String problem) {
    JsonNode answer = open(trigger(), view);

    assertThat(answer.path("error").asText()).isEqualTo("invalid_arguments");
    assertThat(answer.path("response_metadata").path("messages").toString()).contains(problem);
  }

  @Test
  void takes_100_blocks_and_no_more() {
    String divider = "{'type':'divider'}";
    String hundred = String.join(",", java.util.Collections.nCopies(100, divider));
    JsonNode taken = open(trigger(), modal("", "[" + hundred + "]"));
    assertThat(taken.path("ok").asBoolean()).as(taken.toString()).isTrue();
    assertThat(open(trigger(), modal("", "[" + hundred + "," + divider + "]")).toString())
        .contains("no more than 100 items allowed [json-pointer:/view/blocks]");
  }

  @Test
  void is_replaced_by_update_and_published_for_one_person() {
    String id = open(trigger(), modal("", "[]")).path("view").path("id").asText();
    var api = ApiClient.of(slack);
    String other = modal(",'private_metadata':'second'", "[]").replace('\'', '"');

    assertThat(
            api.form("views.update", Map.of("view_id", id, "view", other)).path("ok").asBoolean())
        .isTrue();
    assertThat(control.modal(Control.YOU)).get().asString().contains("second");
    assertThat(
            api.form("views.update", Map.of("view_id", "V0", "view", other)).path("error").asText())
        .isEqualTo("not_found");

    String home = "{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}";
    api.form("views.publish", Map.of("user_id", Control.ADA, "view", home));
    assertThat(control.home(Control.ADA)).isPresent();
    assertThat(control.home(Control.YOU)).isEmpty();
    control.openHome(Control.ADA).join();
    assertThat(bot.last().body()).contains("\"type\":\"app_home_opened\"");
  }

  @Test
  void refuses_a_view_over_250_kilobytes_and_a_group_that_is_not_there() {
    String long_ = "x".repeat(2_900);
    String section = "{'type':'section','text':{'type':'plain_text','text':'" + long_ + "'}}";
    String many = String.join(",", java.util.Collections.nCopies(90, section));
    assertThat(open(trigger(), modal("", "[" + many + "]")).path("error").asText())
        .isEqualTo("view_too_large");

    JsonNode refused = ApiClient.of(slack).form("usergroups.users.list", Map.of("usergroup", "S0"));
    assertThat(refused.path("error").asText()).isEqualTo("missing_scope");
  }

  @Test
  void a_form_is_handed_in_whole_and_keeps_standing_where_the_answer_is_of_no_use() {
    open(trigger(), modal(",'submit':{'type':'plain_text','text':'S'}", "[" + FIELD + "]"));
    assertThat(control.submit(Control.YOU, Map.of()))
        .containsEntry("why", "Please complete this required field.");

    for (String useless :
        List.of(
            "{\"response_action\":\"errors\",\"errors\":{\"other\":\"no such field\"}}",
            "{\"response_action\":\"errors\",\"errors\":{}}",
            "{\"response_action\":\"update\",\"view\":{\"type\":\"modal\",\"blocks\":[]}}",
            "{\"response_action\":\"dance\"}")) {
      bot.answers(http -> http.contentType("application/json").result(useless));
      assertThat(control.submit(Control.YOU, Map.of("why", "so")))
          .as(useless)
          .containsEntry("", "We had some trouble connecting. Try again?");
      assertThat(control.modal(Control.YOU)).isPresent();
    }

    String wrong = "{\"response_action\":\"errors\",\"errors\":{\"why\":\"too short\"}}";
    bot.answers(http -> http.contentType("application/json").result(wrong));
    assertThat(control.submit(Control.YOU, Map.of("why", "so"))).containsEntry("why", "too short");
    bot.answers(http -> http.status(200));
    assertThat(control.submit(Control.YOU, Map.of("why", "so"))).isEmpty();
    assertThat(control.modal(Control.YOU)).isEmpty();
  }
}
