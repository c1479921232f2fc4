package aimarket.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.command.Ask.Place;
import aimarket.bot.testing.Answers;
import aimarket.bot.testing.MovingClock;
import aimarket.knowledge.Asked;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-05-01T10:00:00Z"));
  private final List<Asked> asked = new ArrayList<>();
  private final Desk desk =
      new Desk(
          question -> {
            asked.add(question);
            return Answers.echo().ask(question);
          },
          new Conversations(clock),
          () -> LocalDate.of(2026, 5, 1),
          Examples.read());

  private Reply say(String text, String thread) {
    return desk.reply(new Ask(text, new Asker("T1", "U1"), new Place("T1", "C1", thread)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "help", "HELP", " Help ", "?"})
  void nothing_and_help_show_six_questions(String text) {
    assertThat(say(text, "1")).isInstanceOf(Reply.Told.class);
    assertThat(((Reply.Told) say(text, "1")).examples()).hasSize(6);
    assertThat(asked).isEmpty();
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
    for (String text : List.of("compare a b", "sources", "facts", "trend", "helper sales")) {
      assertThat(say(text, text)).isInstanceOf(Reply.Answered.class);
    }
    assertThat(asked).hasSize(5);
  }

  @Test
  void a_question_follows_on_those_before_it_in_its_place_for_a_while() {
    say("acme sales", "1");
    say("and zeta?", "1");
    say("elsewhere", "2");
    clock.forward(Duration.ofHours(13));
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
  void a_question_is_asked_for_the_askers_team_and_day() {
    say("acme sales", "1");

    assertThat(asked.get(0).clocks().team()).isEqualTo("T1");
    assertThat(asked.get(0).today()).isEqualTo(LocalDate.of(2026, 5, 1));
  }
}
