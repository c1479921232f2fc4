package aimarket.bot;

import static aimarket.bot.local.Control.ADA;
import static aimarket.bot.local.Control.LIN;
import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.Control;
import aimarket.bot.local.Delivery;
import aimarket.bot.local.Message;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.Terminal;
import aimarket.bot.testing.WholeBot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do with an answer that is there: look behind it, take it along, doubt it. */
class AnswerToolsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String GROSS = "oda-anthropic-annualized-revenue-gross";

  @TempDir private static Path home;
  private static Path settings;
  private static WholeBot bot;
  private static Control people;
  private static String channel;

  @BeforeAll
  static void start() throws IOException {
    settings = home.resolve("settings.yaml");
    Files.writeString(settings, "store:\n  home: store\n");
    bot = WholeBot.in(home.resolve("store"), Map.of("curators.channel", "C0LOCALGEN0"));
    people = bot.people();
    channel = people.channel("ai-market");
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @AfterEach
  void close_what_is_open() {
    while (people.modal(YOU).isPresent()) {
      people.closeModal(YOU);
    }
  }

  @Test
  void why_opens_the_derivation_that_the_question_why_gives() throws IOException {
    Message answer = ask("anthropic revenue");

    JsonNode modal = opened(() -> people.press(YOU, answer, "why"));
    String asked = ask("why " + GROSS).text();

    assertThat(modal.path("title").path("text").asText()).isEqualTo("Why this answer");
    assertThat(shown(modal))
        .contains("Read as: annualised revenue", "$30B [1]")
        .contains("claimed by Anthropic, of itself")
        .contains("stands in Odaily, printed 14 Apr 2026, paragraph")
        .contains("rank: preferred, since: the latest figure")
        .contains("on another basis: $22B [1], net")
        .contains("recorded as " + GROSS);
    for (String line : shown(modal).lines().filter(l -> l.startsWith("• ")).toList()) {
      if (line.contains("recorded as")) {
        break;
      }
      assertThat(asked).contains(line.substring(2));
    }
  }

  @Test
  void why_of_a_sum_shows_its_inputs_and_its_formula() throws IOException {
    Message answer = ask("compare openai anthropic revenue");

    String why = shown(opened(() -> people.press(YOU, answer, "why")));

    assertThat(why)
        .contains("Computed here")
        .containsPattern("\\$2B = .*\\$24B \\[1] − \\$22B \\[1]");
  }

  @Test
  void where_a_modal_is_too_late_it_comes_as_a_private_message() {
    Message answer = ask("anthropic revenue");
    people.refuseNext("views.open", "expired_trigger_id");

    Message why = bot.whisper(YOU, () -> people.press(YOU, answer, "why"));

    assertThat(why.text()).contains("claimed by Anthropic", "recorded as " + GROSS);
    assertThat(people.modal(YOU)).isEmpty();
  }

  @Test
  void more_has_the_citation_as_text_and_the_comparison_as_csv() throws IOException {
    Message answer = ask("compare openai anthropic revenue");
    opened(() -> people.press(YOU, answer, "more"));

    JsonNode copy = opened(() -> people.pressInModal(YOU, "copy"));

    assertThat(copy.path("title").path("text").asText()).isEqualTo("Copy");
    assertThat(shown(copy))
        .contains("[1] Odaily, “A four-page internal letter, what is OpenAI's game plan?”")
        .contains("entity,metric,value,value_high,unit,period")
        .contains("anthropic,annualized_revenue,30000000000,,USD,2026-04-06/2026-04-14");
  }

  @Test
  void not_what_i_meant_stays_within_the_modal_and_its_questions_work_there() throws IOException {
    Message answer = ask("compare openai anthropic revenue");
    opened(() -> people.press(YOU, answer, "more"));
    int told = bot.toldTo(YOU).size();

    JsonNode misread = opened(() -> people.pressInModal(YOU, "misread"));
    JsonNode other = opened(() -> people.pressInModal(YOU, "ask-1"));

    assertThat(shown(misread)).contains("I read “compare openai anthropic revenue” as");
    assertThat(shown(other)).contains("Read as:", "[1]");
    assertThat(bot.toldTo(YOU)).hasSize(told);
  }

  @Test
  void a_flag_reaches_the_curators_with_the_question_and_its_reading() throws IOException {
    String general = people.channel("general");
    Message answer = ask("anthropic revenue");
    JsonNode why = opened(() -> people.press(YOU, answer, "why"));
    assertThat(shown(why)).contains(GROSS);
    JsonNode form = opened(() -> people.pressInModal(YOU, "flag-" + GROSS));
    assertThat(form.toString()).contains("\"initial_option\"", "annualised revenue, $30B");

    assertThat(people.submit(YOU, Map.of("which", GROSS, "reason", " ")))
        .containsOnlyKeys("reason");
    int before = bot.saidIn(general).size();
    int told = bot.toldTo(YOU).size();
    assertThat(
            people.submit(
                YOU, Map.of("which", GROSS, "reason", "It is <!channel> $31B since today.")))
        .isEmpty();
    Eventually.until("the answer", () -> bot.toldTo(YOU).size() > told);
    Eventually.until("the curators' line", () -> bot.saidIn(general).size() > before);

    assertThat(bot.toldTo(YOU).get(told).text()).startsWith("Flagged for the curators");
    assertThat(bot.saidIn(general).get(before).text())
        .contains("<@" + YOU + "> flagged Anthropic’s annualised revenue, $30B")
        .contains("It is &lt;!channel&gt; $31B since today.")
        .contains("Asked: anthropic revenue", "Read as: annualised revenue · Anthropic");
    assertThat(terminal("flags"))
        .contains(GROSS, "It is <!channel> $31B since today.", "“anthropic revenue”", YOU);
    assertThat(terminal("flags", "--json")).contains("\"fact\":\"" + GROSS + "\"");
    assertThat(terminal("flags", "--settle", GROSS)).contains("1 flag");
    assertThat(terminal("flags")).doesNotContain(GROSS);
  }

  @Test
  void flag_is_a_command_too() throws IOException {
    assertThat(ask("flag " + GROSS + " the month is wrong").text())
        .startsWith("Flagged for the curators")
        .contains("Anthropic’s annualised revenue, $30B");
    assertThat(ask("flag no-such-fact really wrong").text())
        .startsWith("There is no fact with the id “no-such-fact”");
    assertThat(ask("flag").text()).startsWith("To flag a figure, write flag");
    assertThat(terminal("flags")).contains("the month is wrong");
    terminal("flags", "--settle", GROSS);
  }

  @Test
  void helpful_and_not_helpful_are_kept_as_one_word_a_person() throws IOException {
    Message answer = ask("openai valuation");

    Message first = bot.whisper(YOU, () -> people.choose(YOU, answer, "feedback", "negative"));
    Message second = bot.whisper(YOU, () -> people.choose(YOU, answer, "feedback", "positive"));
    Message post = bot.post(channel, () -> people.send(ADA, channel, "@aimarket openai valuation"));
    bot.whisper(ADA, () -> people.choose(ADA, post, "feedback", "negative"));

    assertThat(first.text()).contains("the answer did not help");
    assertThat(second.text()).isEqualTo("Thank you. Noted as helpful.");
    assertThat(terminal("flags"))
        .contains("“openai valuation”: helped 1 time, did not help 1 time");
  }

  @Test
  void the_figures_of_a_message_are_checked_for_whoever_asks_alone() throws IOException {
    people
        .send(
            ADA,
            channel,
            "Anthropic is at a $30B run rate & OpenAI is valued at $500B. <!here> Mistral raised"
                + " $2B, and the valuation difference of OpenAI and Anthropic is $800B.")
        .join();
    List<Message> all = people.messages(channel);
    Message message = all.get(all.size() - 1);
    int said = bot.saidIn(channel).size();

    JsonNode checked = opened(() -> people.shortcut(YOU, message, "check_figures"));

    assertThat(checked.path("title").path("text").asText()).isEqualTo("Figures checked");
    assertThat(shown(checked))
        .contains("1 confirmed, 1 different here, 1 held as wrong, 1 not known here")
        .contains("$30B: the store has it. Anthropic’s annualised revenue: $30B [1], gross")
        .contains("$500B: the store has another. OpenAI’s valuation: $852B")
        .contains("$2B: nothing here")
        .contains("$800B: held as wrong [1]")
        .contains("[1] Odaily")
        .doesNotContain("<!here>");
    assertThat(bot.saidIn(channel)).hasSize(said);
  }

  @Test
  void a_message_without_figures_is_told_so_and_a_late_check_comes_as_a_message()
      throws IOException {
    people.send(ADA, channel, "Let us have lunch.").join();
    List<Message> all = people.messages(channel);
    Message message = all.get(all.size() - 1);
    people.refuseNext("views.open", "expired_trigger_id");

    Message told = bot.whisper(YOU, () -> people.shortcut(YOU, message, "check_figures"));

    assertThat(told.text()).startsWith("There is no figure in this message");
  }

  @Test
  void a_person_is_forgotten_and_what_was_removed_is_said() throws IOException {
    String direct = people.directMessages(LIN);
    bot.post(direct, () -> people.send(LIN, direct, "anthropic revenue"));
    Message post = bot.post(channel, () -> people.send(LIN, channel, "@aimarket openai valuation"));
    bot.whisper(LIN, () -> people.choose(LIN, post, "feedback", "positive"));
    bot.whisper(
        LIN, () -> people.send(LIN, channel, "/aimarket flag " + GROSS + " wrong, says Lin"));

    String removed = terminal("forget", "--user", LIN);
    Message follow = bot.post(direct, () -> people.send(LIN, direct, "and openai?"));

    assertThat(removed)
        .startsWith("Removed of " + LIN + ":")
        .contains(
            "requests not answered yet: 0",
            "conversations: 1",
            "opinions on answers: 1",
            "flags: 1");
    assertThat(follow.text()).contains("Read as: OpenAI\n");
    assertThat(terminal("flags")).doesNotContain(LIN);
    assertThat(terminal("forget", "--user", "U0NOBODY00"))
        .contains("Nothing is kept of U0NOBODY00");
    assertThat(terminal("forget", "--user", LIN, "--team", "T0OTHER"))
        .contains("Nothing is kept of");
  }

  static Message ask(String question) {
    return bot.whisper(YOU, () -> people.send(YOU, channel, "/aimarket " + question));
  }

  /** The modal that this opens. */
  static JsonNode opened(Supplier<CompletableFuture<Delivery>> doing) throws IOException {
    String before = people.modal(YOU).orElse("");
    assertThat(doing.get().join().status()).isEqualTo(200);
    Eventually.until("a modal", () -> people.modal(YOU).filter(m -> !m.equals(before)).isPresent());
    return JSON.readTree(people.modal(YOU).orElseThrow());
  }

  /** All words of a modal, a block a paragraph. */
  static String shown(JsonNode modal) {
    List<String> texts = new ArrayList<>();
    for (JsonNode block : modal.path("blocks")) {
      texts.add(block.path("text").path("text").asText());
      block.path("elements").forEach(e -> texts.add(e.path("text").asText()));
    }
    return String.join("\n", texts).replace("&amp;", "&");
  }

  private static String terminal(String... line) {
    List<String> all = new ArrayList<>(List.of(line));
    all.addAll(List.of("--config", settings.toString()));
    Terminal.Ran ran = Terminal.run(all.toArray(String[]::new));
    assertThat(ran.err()).isEmpty();
    return ran.out();
  }
}
