package aimarket.bot.charts;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.Golden;
import aimarket.bot.testing.Shipped;
import aimarket.knowledge.answer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a screen reader says of a picture, to the letter. */
class AltTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trend       | anthropic revenue trend
          comparison  | compare openai anthropic revenue
          two-points  | chatgpt gemini traffic trend
          segments    | enterprise share by segment
          valuations  | compare openai anthropic valuation
          projections | anthropic payments to cloud partners trend
          ranking     | who has the most revenue
          """)
  void a_picture_is_told_in_words_and_figures(String name, String question) {
    Golden.matches(
        "charts/" + name + ".txt", AltText.of(Pictures.of(Shipped.ask(question)).orElseThrow()));
  }

  @Test
  void both_ends_of_a_disputed_range_are_said() {
    Answer answer =
        MadeUp.of("compare")
            .figure("Acorn", "net", "2026-03", "800000000000", "reported")
            .figure("Acorn", "net", "2026-03", "1000000000000", "disputed")
            .figure("Birch", "net", "2026-03", "852000000000", "actual")
            .differ("conflict", "f1", "f2")
            .answer();

    assertThat(AltText.of(Pictures.of(answer).orElseThrow()))
        .contains("Acorn, disputed: $800B [1] to $1T [1]; Birch: $852B [1].");
  }

  @Test
  void however_much_is_drawn_it_is_no_longer_than_slack_takes_and_no_figure_is_cut() {
    MadeUp many = MadeUp.of("trend");
    for (int i = 0; i < 60; i++) {
      String day = "20%02d-0%d-15".formatted(10 + i / 9, 1 + i % 9);
      many.figure("Acorn", "net", day, (i + 1) + "000000000", "reported");
    }

    String told = AltText.of(Pictures.of(many.answer()).orElseThrow());

    assertThat(told.length()).isBetween(900, AltText.LONGEST);
    assertThat(told).endsWith("). More in the answer.");
  }
}
