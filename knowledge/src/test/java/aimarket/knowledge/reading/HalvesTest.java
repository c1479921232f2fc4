package aimarket.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HalvesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How much did Acorn raise, and who put money in? | How much did Acorn raise | who put money in?",
        "is birch growing?? how fast | is birch growing? | how fast",
        "whats acorns margin & why is it low | whats acorns margin | why is it low",
        "hey when did it happen; and what came of it | hey when did it happen | what came of it",
      })
  void a_message_that_asks_twice_is_cut_where_it_asks_again(
      String message, String first, String second) {
    assertThat(Halves.of(message)).hasValue(new Halves(first, second));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which is larger, Acorn or Birch, and by how much?",
        "how and why did the share of Birch fall?",
        "Is there more than one document that says so, and which?",
        "We have the loss of Acorn; what is that of Birch?",
        "compare acorn and birch",
      })
  void what_asks_once_is_left_whole(String message) {
    assertThat(Halves.of(message)).isEmpty();
  }
}
