package aimarket.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MistypedTest {
  private final Mistyped mistyped = new Mistyped(Help.read().words());

  @ParameterizedTest
  @CsvSource({
    "compair acme zeta,compare acme zeta",
    "Comapre acme zeta,compare acme zeta",
    "trand acme,trend acme",
    "ternd acme,trend acme",
    "sorces acme,sources acme",
    "souces acme,sources acme",
    "fatcs acme,facts acme",
    "facst  acme,facts acme",
    "forcasts,forecasts",
  })
  void a_slip_in_the_first_word_is_mended(String typed, String meant) {
    assertThat(mistyped.mended(typed)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compare acme zeta",
        "TREND acme",
        "who leads in sales",
        "what did acme raise",
        "fast growing companies",
        "acme trand",
        "why acme",
        ""
      })
  void what_is_right_and_what_is_another_word_is_left_alone(String typed) {
    assertThat(mistyped.mended(typed)).isEmpty();
  }

  @Test
  void a_swap_of_neighbours_is_one_slip() {
    assertThat(Mistyped.distance("trend", "ternd")).isEqualTo(1);
    assertThat(Mistyped.distance("facts", "facts")).isZero();
    assertThat(Mistyped.distance("abc", "")).isEqualTo(3);
  }
}
