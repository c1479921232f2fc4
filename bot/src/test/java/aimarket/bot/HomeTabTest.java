package aimarket.bot;

import static aimarket.bot.local.Control.ADA;
import static aimarket.bot.local.Control.LIN;
import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.ApiCall;
import aimarket.bot.local.Control;
import aimarket.bot.local.Message;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.WholeBot;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see under Home, of the bot as it is shipped. */
class HomeTabTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private static Path home;
  private static WholeBot bot;
  private static Control people;

  @BeforeAll
  static void start() {
    bot = WholeBot.in(home);
    people = bot.people();
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @Test
  void opening_it_shows_how_to_ask_what_is_to_come_and_what_is_kept() {
    String tab = opened(ADA);

    assertThat(tab)
        .contains("/aimarket and a question", "compare openai vs anthropic revenue")
        .contains("\"Forecasts\"", "[1]", "All of it")
        .contains("kept for a week in a thread", "90 days, without who asked", "180 days at most")
        .doesNotContain("For curators");
  }

  @Test
  void every_amount_on_it_stands_beside_a_citation_that_is_on_it_too()
      throws JsonProcessingException {
    String cited = "";
    for (JsonNode block : JSON.readTree(opened(ADA)).path("blocks")) {
      String text = block.path("text").path("text").asText();
      for (String line : text.split("\n")) {
        if (line.startsWith("•") && line.matches(".*(\\$|%|GW|users).*")) {
          assertThat(line).containsPattern("\\[\\d+]");
          cited += line;
        }
      }
    }
    assertThat(cited).isNotEmpty();
  }

  @Test
  void a_button_of_it_is_answered_in_the_persons_messages_and_can_be_followed_up() {
    opened(ADA);
    String direct = people.directMessages(ADA);

    Message answer = bot.post(direct, () -> people.pressHome(ADA, "ask-2"));
    Message follow = bot.post(direct, () -> people.send(ADA, direct, "and openai?"));

    assertThat(answer.text()).contains("Anthropic", "[1]");
    assertThat(answer.blocks().toString()).doesNotContain("Share to channel");
    assertThat(follow.text()).startsWith("OpenAI");
  }

  @Test
  void whoever_mends_the_facts_sees_what_was_not_answered_and_never_who_asked() {
    String channel = people.channel("general");
    bot.whisper(ADA, () -> people.send(ADA, channel, "/aimarket valuation of Quarblex"));
    bot.whisper(ADA, () -> people.send(ADA, channel, "/aimarket valuation of <!channel> Zorbix"));

    String tab = opened(YOU);

    assertThat(tab)
        .contains("For curators", "Questions without an answer in the last week: ")
        .contains("valuation of quarblex", "./aimarket gaps")
        .doesNotContain(ADA, "<!channel>");
  }

  @Test
  void whoever_mends_the_facts_sees_what_is_flagged_by_whom_and_what_did_not_help() {
    String channel = people.channel("general");
    String flag = "/aimarket flag nov-openai-funding-raised <!channel> it was 110";
    Message answer =
        bot.whisper(LIN, () -> people.send(LIN, channel, "/aimarket openai valuation"));
    bot.whisper(LIN, () -> people.send(LIN, channel, flag));
    bot.whisper(LIN, () -> people.choose(LIN, answer, "feedback", "negative"));

    String tab = opened(YOU);

    assertThat(tab)
        .contains("Flagged and not settled: 1", "nov-openai-funding-raised: “&lt;!channel&gt; it")
        .contains("<@" + LIN + ">", "/aimarket settle ID")
        .contains("0 said to help, 1 said not to")
        .contains("“openai valuation”: did not help 1 person; read as: ")
        .doesNotContain("<!channel>");
    assertThat(opened(ADA)).doesNotContain("Flagged", "said to help", LIN);
  }

  @Test
  void it_is_drawn_anew_whenever_it_is_opened_and_not_for_another_tab() {
    opened(ADA);
    int before = people.calls("views.publish").size();

    people.openMessages(ADA).join();
    people.openHome(ADA).join();

    Eventually.until("a new Home tab", () -> people.calls("views.publish").size() > before);
    assertThat(people.calls("views.publish")).hasSize(before + 1);
  }

  @Test
  void a_drawing_that_slack_refuses_is_shown_in_words() {
    people.refuseNext("views.publish", "invalid_blocks");

    int before = people.calls("views.publish").size();
    people.openHome(LIN).join();

    Eventually.until("two attempts", () -> people.calls("views.publish").size() >= before + 2);
    Eventually.until("words", () -> people.home(LIN).isPresent());
    assertThat(people.home(LIN).orElseThrow()).contains("Sourced figures");
  }

  @Test
  void a_slack_that_asks_for_a_pause_gets_it_and_then_the_tab() {
    people.rateLimit("views.publish", 1);

    assertThat(opened(ADA)).contains("Forecasts");
    List<ApiCall> calls = people.calls("views.publish");
    assertThat(calls.get(calls.size() - 1).ok()).isTrue();
  }

  private static String opened(String user) {
    int before = published(user);
    assertThat(people.openHome(user).join().status()).isEqualTo(200);
    Eventually.until("a Home tab", () -> published(user) > before);
    return people.home(user).orElseThrow();
  }

  private static int published(String user) {
    return (int)
        people.calls("views.publish").stream()
            .filter(ApiCall::ok)
            .filter(call -> call.arguments().path("user_id").asText().equals(user))
            .count();
  }
}
