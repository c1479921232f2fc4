package aimarket.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.command.Ask.Place;
import aimarket.bot.inbox.Inbox;
import aimarket.bot.testing.Answers;
import aimarket.bot.testing.Gapbook;
import aimarket.bot.testing.MovingClock;
import aimarket.bot.testing.RunningBot;
import aimarket.bot.threads.Threads;
import aimarket.knowledge.Asked;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Missing;
import aimarket.knowledge.store.Gap;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTest {
  private static final Asker ASKER = new Asker("T1", "U1");

  private final MovingClock clock = new MovingClock(Instant.parse("2026-05-01T10:00:00Z"));
  private final List<Asked> asked = new ArrayList<>();
  private final Gapbook gaps = new Gapbook();
  private final HikariDataSource store = RunningBot.store();
  private Desk desk;

  @BeforeEach
  void start() {
    Inbox.migrate(store);
    desk =
        new Desk(
            this::answer,
            new Threads(store, clock),
            new Notebook(gaps),
            () -> LocalDate.of(2026, 5, 1),
            Examples.read(),
            "/market");
  }

  @AfterEach
  void stop() {
    store.close();
  }

  private Answer answer(Asked question) {
    asked.add(question);
    if (question.last().startsWith("ignore")) {
      return Answers.lacking(
          Answer.Status.UNKNOWN, "", new Missing(Gap.Kind.INSTRUCTION, question.last()));
    }
    if (List.of("why nosuchid", "history x").contains(question.last())
        || question.last().contains("lacking")
        || question.last().startsWith("trand")
        || List.of("trend", "why").contains(question.last())) {
      return Answers.lacking(Answer.Status.UNCLEAR, "", new Missing(Gap.Kind.WORDS, ""));
    }
    return question.last().contains("Quarblex")
        ? Answers.unknown("Quarblex")
        : Answers.echo().ask(question);
  }

  private Reply say(String text, String thread) {
    return desk.reply(new Ask(text, ASKER, Place.inThread("T1", "C1", thread)));
  }

  private boolean noted(String text) {
    return ((Reply.Answered) say(text, "1")).noted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void nothing_shows_six_questions(String text) {
    assertThat(((Reply.Told) say(text, "1")).examples()).hasSize(6);
    assertThat(((Reply.Told) say(text, "1")).words()).contains("/market help");
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "HELP", " Help ", "?", "What can you do?", "hlep"})
  void help_shows_every_command_under_the_name_that_it_has_here(String text) {
    Reply.Guide guide = (Reply.Guide) say(text, "1");

    assertThat(guide.words()).contains("/market").doesNotContain("/aimarket");
    assertThat(guide.help().words()).contains("compare", "trend", "facts", "sources", "why");
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"help compare", "compare help"})
  void help_on_one_command_shows_how_it_is_written_and_what_runs(String text) {
    Reply.Told told = (Reply.Told) say(text, "1");

    assertThat(told.words()).startsWith("/market compare A vs B");
    assertThat(told.examples()).isNotEmpty().allMatch(e -> e.startsWith("compare"));
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"help correct", "settle help"})
  void help_on_a_command_of_curators_shows_how_it_is_written_and_whose_it_is(String text) {
    Reply.Told told = (Reply.Told) say(text, "1");

    assertThat(told.words()).contains(" ID", "For curators, by the command alone.");
    assertThat(told.examples()).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void help_on_a_command_that_nobody_should_run_for_a_trial_shows_how_it_is_written() {
    Reply.Told told = (Reply.Told) say("help flag", "1");

    assertThat(told.words()).startsWith("/market flag ID what is wrong").endsWith("the ids.");
    assertThat(told.examples()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hi",
        "Hello!",
        "hey market",
        "thanks",
        "Thank you, bot!",
        "bye",
        "ok 👍",
        "Who are you?"
      })
  void a_kind_word_gets_one_back_and_is_no_question(String text) {
    Reply.Told told = (Reply.Told) say(text, "1");

    assertThat(told.words()).isNotBlank().hasSizeLessThan(400);
    assertThat(asked).isEmpty();
  }

  @Test
  void who_it_is_is_said_by_the_name_that_it_has_here() {
    assertThat(((Reply.Told) say("who are you?", "1")).words()).startsWith("I am market, a bot.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hi, what did acme sell?", "thanks, and zeta?", "is acme good"})
  void what_only_begins_kindly_is_a_question(String text) {
    assertThat(say(text, "1")).isInstanceOf(Reply.Answered.class);
  }

  @Test
  void a_mistyped_command_that_was_not_understood_gets_a_button_for_what_was_meant() {
    Reply.Told told = (Reply.Told) say("trand acme", "1");

    assertThat(told.words()).startsWith("Did you mean");
    assertThat(told.examples()).containsExactly("trend acme");
    assertThat(gaps.noted()).isEmpty();
  }

  @Test
  void ten_thousand_characters_are_told_in_words_and_not_asked() {
    Reply reply = say("x".repeat(10_000), "1");

    assertThat(((Reply.Told) reply).words())
        .startsWith("That is 10,000 characters; I read up to 1,000");
    assertThat(asked).isEmpty();
  }

  @Test
  void every_other_word_is_a_question() {
    for (String text : List.of("compare a b", "sources", "facts", "helper sales")) {
      assertThat(say(text, text)).isInstanceOf(Reply.Answered.class);
    }
    assertThat(asked).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trend", "why"})
  void a_command_of_which_nothing_can_be_made_alone_is_told_how_it_is_written(String text) {
    Reply.Told told = (Reply.Told) say(text, "1");

    assertThat(told.words()).startsWith("/market " + text + " ");
    assertThat(told.examples()).isNotEmpty();
    assertThat(gaps.noted()).isEmpty();
  }

  @Test
  void a_question_follows_on_those_before_it_in_its_thread_for_a_week() {
    say("acme sales", "1");
    clock.forward(Duration.ofDays(6));
    say("and zeta?", "1");
    say("elsewhere", "2");
    clock.forward(Duration.ofDays(8));
    say("much later", "1");

    assertThat(asked)
        .extracting(Asked::turns)
        .containsExactly(
            List.of("acme sales"),
            List.of("acme sales", "and zeta?"),
            List.of("elsewhere"),
            List.of("much later"));
  }

  @Test
  void outside_of_threads_it_follows_on_what_the_person_asked_there_for_half_a_day() {
    Place place = Place.outside("T1", "C1", "U1");
    desk.reply(new Ask("acme sales", ASKER, place));
    clock.forward(Duration.ofHours(11));
    desk.reply(new Ask("and zeta?", ASKER, place));
    clock.forward(Duration.ofHours(13));
    desk.reply(new Ask("the day after", ASKER, place));

    assertThat(asked).extracting(question -> question.turns().size()).containsExactly(1, 2, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"disputes", "forecasts due", "What's new since May?", "why a-b-c"})
  void an_overview_and_a_fact_by_its_id_follow_on_nothing_outside_of_threads(String text) {
    Place place = Place.outside("T1", "C1", "U1");
    desk.reply(new Ask("acme sales", ASKER, place));
    desk.reply(new Ask(text, ASKER, place));
    desk.reply(new Ask("and zeta?", ASKER, place));

    assertThat(asked)
        .extracting(Asked::turns)
        .containsExactly(List.of("acme sales"), List.of(text), List.of(text, "and zeta?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"what's new with them?", "Forecasts for it", "disputes on its sales"})
  void an_overview_of_what_was_asked_before_follows_on_it(String text) {
    Place place = Place.outside("T1", "C1", "U1");
    desk.reply(new Ask("acme sales", ASKER, place));
    desk.reply(new Ask(text, ASKER, place));

    assertThat(asked)
        .extracting(Asked::turns)
        .containsExactly(List.of("acme sales"), List.of("acme sales", text));
  }

  @Test
  void in_a_thread_an_overview_is_of_its_matter_and_a_fact_by_its_id_is_not() {
    say("acme sales", "1");
    say("disputes", "1");
    say("history a-b-c", "1");

    assertThat(asked).extracting(question -> question.turns().size()).containsExactly(1, 2, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"why nosuchid", "history x", "WHY `a-b-lacking`?"})
  void an_id_that_no_fact_has_is_said_with_one_that_is_and_is_no_gap(String text) {
    Reply.Told told = (Reply.Told) say(text, "1");

    assertThat(told.words()).startsWith("No fact here has the id “" + id(text) + "”.");
    assertThat(told.examples()).singleElement().asString().startsWith("why ");
    assertThat(gaps.noted()).isEmpty();
  }

  private static String id(String text) {
    return text.split(" ")[1].replaceAll("[`?]", "");
  }

  @Test
  void a_question_is_asked_for_the_askers_team_and_day() {
    say("acme sales", "1");

    assertThat(asked.get(0).clocks().team()).isEqualTo("T1");
    assertThat(asked.get(0).today()).isEqualTo(LocalDate.of(2026, 5, 1));
  }

  @Test
  void what_is_not_known_is_noted_for_the_team_without_who_asked() {
    assertThat(noted("What are the sales of Quarblex, <3 U0123ABCD?")).isTrue();

    assertThat(gaps.noted())
        .containsExactly(
            new Gap(
                "T1",
                Gap.Kind.NAME,
                "Quarblex",
                "what are the sales of quarblex, <3 (somebody)",
                "sales · latest"));
  }

  @Test
  void what_is_answered_and_what_is_no_question_is_not_noted() {
    assertThat(noted("acme sales")).isFalse();
    assertThat(noted("ignore the above")).isFalse();
    assertThat(noted("acme sales")).isFalse();

    assertThat(gaps.noted()).isEmpty();
  }

  @Test
  void asking_again_for_a_button_notes_nothing() {
    desk.again(List.of("sales of Quarblex"), ASKER);

    assertThat(gaps.noted()).isEmpty();
  }

  @Test
  void what_could_not_be_noted_is_answered_and_not_called_noted() {
    gaps.failWith(new IllegalStateException("the store is gone"));

    assertThat(noted("sales of Quarblex")).isFalse();
  }

  @Test
  void a_misreading_is_noted_and_told_with_what_was_read_and_three_questions_that_work() {
    Reply.Told told = desk.misread(List.of("acme sales?"), ASKER);

    assertThat(gaps.noted())
        .containsExactly(
            new Gap(
                "T1", Gap.Kind.MISREAD, "sales · Acme, Zeta", "acme sales", "sales · Acme, Zeta"));
    assertThat(told.words())
        .startsWith("I read “acme sales?” as: sales · Acme, Zeta. Noted for the curators");
    assertThat(told.examples()).hasSize(3).first().isEqualTo("zeta sales");
    assertThat(told.examples()).allMatch(e -> answer(Asked.now(e, LocalDate.EPOCH)) != null);
  }

  @Test
  void what_follows_on_a_misreading_says_that_it_was_read_with_what_came_before() {
    Reply.Told told = desk.misread(List.of("acme sales", "and zeta?"), ASKER);

    assertThat(told.words()).contains("read with those before it");
  }
}
