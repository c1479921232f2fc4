package aimarket.bot;

import static aimarket.bot.local.Control.ADA;
import static aimarket.bot.local.Control.LIN;
import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.Control;
import aimarket.bot.local.Message;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.FormFilling;
import aimarket.bot.testing.WholeBot;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts changed from Slack, over signed HTTP, in the bot as it is shipped. */
class CurationTest {
  private static final String FACT = "nov-openai-funding-raised";
  private static final String QUESTION = "@aimarket openai funding raised";

  @TempDir private static Path home;
  private static WholeBot bot;
  private static Control people;
  private static int tests;

  private String channel;
  private FormFilling forms;

  /** What the bot told curators in the tests before. */
  private int told;

  @BeforeAll
  static void start() {
    bot = WholeBot.in(home, Map.of("curators.people", YOU + "," + ADA));
    people = bot.people();
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  /** A channel of its own: what is told later of another test's fact takes no turn here. */
  @BeforeEach
  void enter() {
    channel = people.open("curation" + ++tests, YOU, ADA, LIN);
    forms = new FormFilling(bot, channel);
    told = bot.toldTo(YOU).size();
  }

  @AfterEach
  void putBack() {
    List.of(YOU, ADA)
        .forEach(
            user -> {
              while (people.modal(user).isPresent()) {
                people.closeModal(user);
              }
            });
    bot.putBack(FACT);
  }

  private void opens(String user, String command) {
    forms.opens(user, command);
  }

  private JsonNode modal(String user) {
    return forms.modal(user);
  }

  private String holds(String user, String field) {
    return forms.holds(user, field);
  }

  private Message taken(String user, Map<String, String> entered) {
    return forms.taken(user, entered);
  }

  /** The first answer in the thread of the question; corrections of others go elsewhere. */
  private String answer(String question) {
    people.send(LIN, channel, question).join();
    List<Message> asked =
        people.messages(channel).stream().filter(m -> m.user().equals(LIN)).toList();
    String thread = asked.get(asked.size() - 1).ts();
    Eventually.until("an answer", () -> people.thread(channel, thread).size() > 1);
    return people.thread(channel, thread).get(1).text();
  }

  @Test
  void a_correction_changes_the_answer_and_is_undone_by_its_button() {
    assertThat(answer(QUESTION)).contains("$122B");

    opens(YOU, "/aimarket correct " + FACT);
    assertThat(holds(YOU, "amount")).isEqualTo("$122B");
    assertThat(holds(YOU, "by")).isEqualTo("NovVista as press");
    Message done = taken(YOU, Map.of("amount", "$121B", "why", "misread by a digit"));
    assertThat(done.text()).contains("Corrected: OpenAI", "amount: $122B → $121B");
    assertThat(answer(QUESTION)).contains("$121B");

    people.press(YOU, done, "curate-undo").join();
    Eventually.until("the undoing", () -> bot.toldTo(YOU).size() == told + 2);
    assertThat(bot.toldTo(YOU).get(told + 1).text()).startsWith("Undone: " + FACT);
    assertThat(answer(QUESTION)).contains("$122B");
  }

  @Test
  void what_is_wrong_stands_below_its_field_and_nothing_is_recorded() {
    opens(YOU, "/aimarket add figure");
    Map<String, String> problems =
        people.submit(
            YOU,
            Map.of(
                "entity", "Opnai",
                "metric", "valuation",
                "amount", "30%",
                "basis", "gross",
                "period", "last spring",
                "by", "Bloomberg",
                "at", "page 3"));

    assertThat(problems.get("entity")).contains("'opnai' is not in the vocabulary", "openai");
    assertThat(problems.get("amount")).contains("is in percent", "measured in USD");
    assertThat(problems.get("basis")).contains("has no basis 'gross'");
    assertThat(problems.get("period")).contains("'last spring' cannot be read", "2026-Q1");
    assertThat(problems.get("by")).contains("'Bloomberg' cannot be read", "as self");
    assertThat(problems.get("at")).contains("names no place", "paragraph 5");
    assertThat(problems.get("document")).contains("No document is named");
    assertThat(people.modal(YOU)).isPresent();
    assertThat(bot.toldTo(YOU)).hasSize(told);
  }

  @Test
  void a_figure_of_a_new_document_is_added_and_answers_and_its_undoing_takes_it_back() {
    opens(YOU, "/aimarket add figure");
    Map<String, String> entered =
        Map.of(
            "entity", "OpenAI",
            "metric", "valuation",
            "amount", "about $910B",
            "basis", "primary_round",
            "period", "2026-06-02",
            "by", "Bloomberg as press",
            "at", "Markets, paragraph 2",
            "publisher", "Bloomberg",
            "published", "2026-06-03",
            "title", "A round & <more>");
    Message done = taken(YOU, entered);
    assertThat(done.text()).startsWith("Added: openai-valuation-2026-06-02.");
    String after = answer("@aimarket openai valuation primary round");
    assertThat(after).contains("about $910B", "A round &amp; &lt;more&gt;");

    people.press(YOU, done, "curate-undo").join();
    Eventually.until("the undoing", () -> bot.toldTo(YOU).size() == told + 2);
    assertThat(bot.toldTo(YOU).get(told + 1).text()).contains("it is taken back");
    assertThat(answer("@aimarket openai valuation primary round")).doesNotContain("$910B");
  }

  @Test
  void a_statement_is_added_and_an_amount_written_out_in_it_is_refused() {
    opens(YOU, "/aimarket add a statement");
    Map<String, String> entered =
        new HashMap<>(
            Map.of(
                "about", "OpenAI\nMicrosoft",
                "topic", "funding",
                "kind", "claim",
                "sentence", "OpenAI paid $5B for the colour of its office.",
                "by", "NovVista as press",
                "document", "novvista",
                "at", "(lead), paragraph 1"));
    assertThat(people.submit(YOU, entered))
        .containsOnlyKeys("sentence")
        .hasEntrySatisfying("sentence", words -> assertThat(words).contains("'$5B'", "{its-id}"));

    entered.put(
        "sentence", "OpenAI paid {nov-openai-funding-raised} for the colour of its office.");
    Message done = taken(YOU, entered);
    assertThat(done.text()).contains("OpenAI paid $122B for the colour");

    // Or the next test waits until it is learned.
    people.press(YOU, done, "curate-undo").join();
    Eventually.until("the undoing", () -> bot.toldTo(YOU).size() == told + 2);
  }

  @Test
  void of_two_who_correct_at_once_the_second_sees_what_changed_and_keeps_what_was_typed() {
    opens(YOU, "/aimarket correct " + FACT);
    opens(ADA, "/aimarket correct " + FACT);
    taken(ADA, Map.of("amount", "$123B", "why", "as in the filing"));

    assertThat(people.submit(YOU, Map.of("caveat", "Not yet closed.", "why", "a caveat")))
        .isEmpty();
    assertThat(modal(YOU).toString())
        .contains("<@" + ADA + ">", "meanwhile", "amount: $122B → $123B");
    assertThat(holds(YOU, "caveat")).isEqualTo("Not yet closed.");
    assertThat(holds(YOU, "why")).isEqualTo("a caveat");
    assertThat(holds(YOU, "amount")).as("nobody typed over it").isEqualTo("$123B");

    taken(YOU, Map.of());
    assertThat(answer(QUESTION)).contains("$123B", "Not yet closed.");
  }

  @Test
  void an_undoing_after_a_newer_correction_undoes_nothing() {
    opens(YOU, "/aimarket correct " + FACT);
    Message first = taken(YOU, Map.of("amount", "$121B", "why", "one"));
    opens(ADA, "/aimarket correct " + FACT);
    taken(ADA, Map.of("amount", "$120B", "why", "two"));

    people.press(YOU, first, "curate-undo").join();
    Eventually.until("an answer", () -> bot.toldTo(YOU).size() == told + 2);
    assertThat(bot.toldTo(YOU).get(told + 1).text())
        .contains("changed again meanwhile", "It was <@" + ADA + ">");
    assertThat(answer(QUESTION)).contains("$120B");
  }

  @Test
  void who_is_no_curator_is_told_kindly_that_they_can_flag() {
    Message told = bot.whisper(LIN, () -> people.send(LIN, channel, "/aimarket retire " + FACT));
    assertThat(told.text())
        .contains("changed by curators", "/aimarket flag " + FACT)
        .doesNotContain("!");
    assertThat(people.modal(LIN)).isEmpty();

    opens(YOU, "/aimarket correct " + FACT);
    Message done = taken(YOU, Map.of("amount", "$121B", "why", "one"));
    assertThat(done.onlyFor()).as("nobody else sees the button").isEqualTo(YOU);
  }

  @Test
  void a_fact_is_found_by_a_question_too_and_a_mistyped_id_is_said() {
    Message which =
        bot.whisper(
            YOU, () -> people.send(YOU, channel, "/aimarket correct openai funding raised"));
    assertThat(which.text()).startsWith("Which one?").contains(FACT);
    people.press(YOU, which, "curate-open-0").join();
    Eventually.until("a modal", () -> people.modal(YOU).isPresent());
    assertThat(modal(YOU).toString()).contains(FACT);

    Message unknown =
        bot.whisper(YOU, () -> people.send(YOU, channel, "/aimarket retire nov-no-such-fact"));
    assertThat(unknown.text()).startsWith("No fact has the id nov-no-such-fact.");
    Message help = bot.whisper(YOU, () -> people.send(YOU, channel, "/aimarket add"));
    assertThat(help.text()).isEqualTo("What do you want to add?");
  }

  @Test
  void a_question_that_begins_like_a_command_stays_a_question() {
    Message answer =
        bot.whisper(
            LIN, () -> people.send(LIN, channel, "/aimarket correct me, openai funding raised"));
    assertThat(answer.text()).contains("$122B");
  }

  @Test
  void a_form_that_opens_too_late_is_told_in_words() {
    people.refuseNext("views.open", "expired_trigger_id");
    Message told = bot.whisper(YOU, () -> people.send(YOU, channel, "/aimarket correct " + FACT));
    assertThat(told.text()).contains("within 3 seconds", "Ask again");
  }

  @Test
  void what_is_retired_is_told_and_no_answer_shows_it() {
    answer(QUESTION);
    String thread = people.messages(channel).get(0).ts();
    opens(YOU, "/aimarket retire " + FACT);
    assertThat(modal(YOU).toString()).contains("$122B", "Retire");
    Message done = taken(YOU, Map.of("why", "said of another firm"));
    assertThat(done.text()).startsWith("Retired: " + FACT);
    Eventually.until("a notice", () -> people.thread(channel, thread).size() == 3);
    assertThat(people.thread(channel, thread).get(2).text())
        .contains("taken back, no answer shows it any more. Reason: said of another firm.");

    people.press(YOU, done, "curate-undo").join();
    Eventually.until("another notice", () -> people.thread(channel, thread).size() == 4);
    assertThat(people.thread(channel, thread).get(3).text()).contains(": held again.");
  }
}
