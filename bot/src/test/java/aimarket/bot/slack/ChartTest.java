package aimarket.bot.slack;

import static aimarket.bot.local.Control.ADA;
import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.ApiCall;
import aimarket.bot.local.Control;
import aimarket.bot.local.Delivery;
import aimarket.bot.local.Message;
import aimarket.bot.local.UploadedFile;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.WholeBot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the button to the picture in the workspace, over signed HTTP. */
class ChartTest {
  private static final String TREND = "anthropic revenue trend";

  @TempDir private static Path home;
  private static WholeBot bot;
  private static Control people;
  private static String channel;

  @BeforeAll
  static void start() {
    bot = WholeBot.in(home);
    people = bot.people();
    channel = people.channel("ai-market");
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  private static Message privately(String question) {
    return bot.whisper(YOU, () -> people.send(YOU, channel, "/aimarket " + question));
  }

  /** The chart of a private answer; ends when the asker was told, so that no other test sees it. */
  private static Message drawnFor(Message answer) {
    int whispers = bot.toldTo(YOU).size();
    String direct = people.directMessages(YOU);
    Message shown = bot.post(direct, () -> people.press(YOU, answer, "chart"));
    Eventually.until("word of it", () -> bot.toldTo(YOU).size() > whispers);
    assertThat(bot.toldTo(YOU).get(whispers).text()).startsWith("The chart is in your direct");
    return shown;
  }

  private static UploadedFile file(Message message) {
    assertThat(message.files()).hasSize(1);
    return message.files().get(0);
  }

  @Test
  void a_private_answer_gets_its_chart_in_the_askers_direct_messages_and_says_so()
      throws IOException {
    Message answer = privately(TREND);
    int inChannel = people.messages(channel).size();

    Message shown = drawnFor(answer);

    UploadedFile chart = file(shown);
    assertThat(chart.title()).isEqualTo("Anthropic: annualised revenue");
    assertThat(chart.name()).isEqualTo("anthropic-annualised-revenue.png");
    assertThat(chart.altText()).contains("$30B [2]", "Net, per OpenAI, disputed: $22B [2]");
    assertThat(ImageIO.read(new ByteArrayInputStream(chart.bytes())).getWidth()).isEqualTo(800);
    assertThat(shown.text()).isEqualTo("The chart for “" + TREND + "”");
    assertThat(people.messages(channel)).hasSize(inChannel);
  }

  @Test
  void an_answer_in_a_thread_gets_its_chart_in_that_thread() {
    Message answer =
        bot.post(
            channel, () -> people.send(ADA, channel, "@aimarket compare openai anthropic revenue"));
    int whispers = bot.toldTo(ADA).size();

    Message shown = bot.post(channel, () -> people.press(ADA, answer, "chart"));

    assertThat(shown.threadTs()).isEqualTo(answer.threadTs());
    assertThat(file(shown).altText()).startsWith("Bar chart. OpenAI, Anthropic");
    assertThat(bot.toldTo(ADA)).hasSize(whispers);
  }

  @Test
  void an_answer_that_was_shared_gets_its_chart_in_a_thread_below_it() {
    Message answer = privately("enterprise share by segment");
    Message shared = bot.post(channel, () -> people.press(YOU, answer, "share"));

    Message shown = bot.post(channel, () -> people.press(ADA, shared, "chart"));

    assertThat(shown.threadTs()).isEqualTo(shared.ts());
    assertThat(file(shown).altText()).contains("All Apr 2026.", "IT and software: Anthropic: 63%");
  }

  @Test
  void in_direct_messages_the_chart_stands_below_the_answer() {
    String direct = people.directMessages(ADA);
    Message answer = bot.post(direct, () -> people.send(ADA, direct, TREND));

    Message shown = bot.post(direct, () -> people.press(ADA, answer, "chart"));

    assertThat(shown.threadTs()).isNull();
    assertThat(file(shown).name()).endsWith(".png");
  }

  @Test
  void no_chart_is_offered_where_there_is_one_figure_only() {
    assertThat(privately("how much did amazon invest in anthropic?").blocks().toString())
        .doesNotContain("\"chart\"");
    assertThat(privately("mistral valuation?").blocks().toString()).doesNotContain("\"chart\"");
    assertThat(privately(TREND).blocks().toString()).contains("\"chart\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          files.getUploadURLExternal   | missing_scope         | lacks the permission
          files.getUploadURLExternal   | file_uploads_disabled | limit the upload of files
          files.completeUploadExternal | not_in_channel        | no member of that channel
          conversations.open           | missing_scope         | lacks the permission
          """)
  void where_slack_does_not_take_the_picture_its_words_come_and_the_reason(
      String method, String error, String advice) {
    Message answer = privately(TREND);
    people.refuseNext(method, error);
    int before = bot.toldTo(YOU).size();

    Delivery pressed = people.press(YOU, answer, "chart").join();

    assertThat(pressed.status()).isEqualTo(200);
    Eventually.until("words and reason", () -> bot.toldTo(YOU).size() >= before + 2);
    List<Message> told = bot.toldTo(YOU).subList(before, before + 2);
    assertThat(told.get(0).text()).startsWith("The chart in words. Step chart.").contains("$30B");
    assertThat(told.get(1).text()).startsWith("I could not show the picture: ").contains(advice);
  }

  @Test
  void a_limit_on_the_way_is_waited_for_and_the_chart_comes_once() {
    Message answer = privately(TREND);
    people.rateLimit("files.completeUploadExternal", 1);
    String direct = people.directMessages(YOU);
    int before = bot.saidIn(direct).size();

    drawnFor(answer);

    assertThat(bot.saidIn(direct)).hasSize(before + 1);
  }

  @Test
  void a_chart_whose_showing_is_not_confirmed_is_not_shown_again() {
    Message answer = privately(TREND);
    people.refuseNext("files.completeUploadExternal", "internal_error");
    int shown = bot.saidIn(people.directMessages(YOU)).size();
    int calls = people.calls("files.completeUploadExternal").size();

    Message told = bot.whisper(YOU, () -> people.press(YOU, answer, "chart"));

    assertThat(told.text()).contains("did not confirm");
    assertThat(people.calls("files.completeUploadExternal")).hasSize(calls + 1);
    assertThat(bot.saidIn(people.directMessages(YOU))).hasSize(shown);
  }

  @Test
  void a_failure_before_anybody_could_see_it_is_tried_again() {
    Message answer = privately(TREND);
    people.refuseNext("files.getUploadURLExternal", "internal_error");

    Message shown = drawnFor(answer);

    assertThat(file(shown).altText()).startsWith("Step chart.");
  }

  @Test
  void the_bytes_are_as_long_as_was_said_and_the_alt_text_goes_with_them() {
    Message answer = privately(TREND);
    Message shown = drawnFor(answer);

    List<ApiCall> places = people.calls("files.getUploadURLExternal");
    ApiCall place = places.get(places.size() - 1);
    assertThat(place.arguments().path("length").asInt()).isEqualTo(file(shown).bytes().length);
    assertThat(place.arguments().path("alt_txt").asText()).isEqualTo(file(shown).altText());
  }
}
