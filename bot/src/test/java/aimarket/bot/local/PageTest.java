package aimarket.bot.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see, as HTML. */
class PageTest {
  private final LocalSlack slack =
      LocalSlack.start(
          LocalSlack.Config.of(
                  "helper",
                  List.of(new SlashCommand("/helper", "words", "Helps", List.of())),
                  List.of("/helper facts Acme"))
              .withPace(Pace.asSlack().withMessages(Duration.ZERO, 1)));
  private final Control control = slack.control();

  @AfterEach
  void stop() {
    slack.close();
  }

  private String page(String path) {
    return ApiClient.send(HttpRequest.newBuilder(URI.create(slack.pageUrl() + path)).GET().build())
        .body();
  }

  private String shown(String blocks) {
    String body =
        "{\"channel\":\"general\",\"text\":\"t\",\"blocks\":" + blocks.replace('\'', '"') + "}";
    assertThat(ApiClient.of(slack).json("chat.postMessage", body).path("ok").asBoolean())
        .as(blocks)
        .isTrue();
    return page("part/log?channel=general");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'type':'section','text':{'type':'mrkdwn','text':'HOSTILE'}}]",
        "[{'type':'section','text':{'type':'plain_text','text':'HOSTILE'}}]",
        "[{'type':'section','text':{'type':'mrkdwn','text':'*HOSTILE* _HOSTILE_ `HOSTILE`'}}]",
        "[{'type':'section','text':{'type':'mrkdwn','text':'```HOSTILE```'}}]",
        "[{'type':'section','text':{'type':'mrkdwn','text':'<https://example.com/|HOSTILE>'}}]",
        "[{'type':'section','fields':[{'type':'mrkdwn','text':'HOSTILE'}]}]",
        "[{'type':'header','text':{'type':'plain_text','text':'HOSTILE'}}]",
        "[{'type':'context','elements':[{'type':'mrkdwn','text':'HOSTILE'}]}]",
        "[{'type':'markdown','text':'# HOSTILE'}]",
        "[{'type':'image','image_url':'https://example.com/a.png','alt_text':'HOSTILE'}]",
        "[{'type':'table','rows':[[{'type':'raw_text','text':'HOSTILE'}]]}]",
        "[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'HOSTILE'}]}]}]",
        "[{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'HOSTILE'},'value':'HOSTILE'}]}]",
        "[{'type':'actions','elements':[{'type':'static_select','options':[{'text':{'type':'plain_text','text':'HOSTILE'},'value':'HOSTILE'}]}]}]"
      })
  void hostile_text_is_shown_and_never_becomes_markup(String blocks) {
    for (String hostile :
        List.of(
            "<img src=x onerror=alert(1)>", "</textarea><script>1</script>", "&lt;script&gt;")) {
      String html = shown(blocks.replace("HOSTILE", hostile));

      assertThat(html).doesNotContain("<script", "<img src=x", "</textarea");
    }
  }

  static List<Arguments> drawings() {
    return List.of(
        Arguments.of("<javascript:alert(1)|click>", "&lt;javascript:alert(1)|click&gt;"),
        Arguments.of(
            "<https://example.com/a?b=1&amp;c=2|the report>",
            "<a href=\"https://example.com/a?b=1&amp;c=2\" target=\"_blank\""
                + " rel=\"noopener noreferrer\">the report</a>"),
        Arguments.of(
            "*bold* and _it_ and ~no~", "<strong>bold</strong> and <em>it</em> and <s>no</s>"),
        Arguments.of("2*3*4 snake_case_name", "2*3*4 snake_case_name"),
        Arguments.of("a &amp; b &lt;c&gt;", "a &amp; b &lt;c&gt;"),
        Arguments.of("`*x*`", "<code>*x*</code>"),
        Arguments.of("<@U0LOCALADA0>", "<span class=\"mention\">@ada</span>"),
        Arguments.of("<#C0LOCALGEN0>", "<span class=\"mention\">#general</span>"),
        Arguments.of("<!channel>", "<span class=\"mention call\">@channel</span>"),
        Arguments.of("&gt; said", "<blockquote>said</blockquote>"),
        Arguments.of(":white_check_mark: :nobody_knows:", "✅ :nobody_knows:"));
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void mrkdwn_is_drawn_as_slack_draws_it(String mrkdwn, String html) {
    String drawn =
        new Mrkdwn(new Workspace("helper"))
            .html(mrkdwn).stream()
                .map(j2html.tags.DomContent::render)
                .collect(java.util.stream.Collectors.joining());
    assertThat(drawn).isEqualTo(html);
  }

  @Test
  void an_empty_channel_offers_examples_and_one_with_messages_does_not() {
    assertThat(page("c/general")).contains("data-fill=\"/helper facts Acme\"");
    control.send(Control.ADA, control.channel("general"), "hello").join();
    assertThat(page("c/general")).doesNotContain("data-fill");
  }

  @Test
  void only_its_addressee_sees_a_private_message_marked_as_such() {
    control.send(Control.YOU, control.channel("general"), "/nonsense").join();

    assertThat(page("part/log?channel=general&as=" + Control.YOU))
        .contains("Only visible to you", "/nonsense");
    assertThat(page("part/log?channel=general&as=" + Control.ADA)).doesNotContain("/nonsense");
  }

  @Test
  void a_table_has_heads_for_its_columns_and_rows() {
    String html =
        shown(
            "[{'type':'table','rows':[[{'type':'raw_text','text':'firm'},{'type':'raw_text','text':'value'}],"
                + "[{'type':'raw_text','text':'Acme'},{'type':'raw_text','text':'5'}]]}]");

    assertThat(html)
        .contains("<th scope=\"col\" class=\"al-left\">firm</th>")
        .contains("<th scope=\"row\" class=\"al-left\">Acme</th>")
        .contains("<td class=\"al-left\">5</td>");
  }

  @Test
  void an_archived_channel_takes_no_messages_and_nobody_unknown_looks_in() {
    assertThat(page("c/old-plans"))
        .contains("This channel is archived")
        .doesNotContain("<textarea");
    assertThat(page("c/general?as=U0NOBODY")).contains("There is nobody with the id");
    assertThat(page("c/nowhere")).isEqualTo("There is no such channel.");
  }
}
