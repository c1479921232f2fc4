package aimarket.bot.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aimarket.bot.accuracy.StatedAmount.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatedAmountsTest {

  @Test
  void money_is_read_with_its_scale() {
    assertThat(values("$30B, US$1.4 trillion and USD 5 million"))
        .containsExactly(30e9, 1.4e12, 5e6);
    assertThat(StatedAmounts.in("$30B")).allMatch(StatedAmount::money);
  }

  @Test
  void both_ends_of_a_range_count() {
    assertThat(values("$7–8B")).containsExactly(7e9, 8e9);
  }

  @Test
  void what_stands_behind_a_number_is_its_kind() {
    assertThat(kinds("30.6% 4 points 1.9 GW 1.25× 900 million users 6 months 2 percent"))
        .containsExactly(
            Kind.PERCENT,
            Kind.POINTS,
            Kind.GIGAWATTS,
            Kind.TIMES,
            Kind.USERS,
            Kind.MONTHS,
            Kind.PERCENT);
  }

  @Test
  void a_number_in_words_counts_and_needs_no_figure() {
    assertThat(StatedAmounts.in("twice, triple, four billion"))
        .extracting(StatedAmount::value)
        .containsExactly(3.0, 4e9);
    assertThat(StatedAmounts.in("four billion")).noneMatch(StatedAmount::needsFigure);
  }

  @Test
  void numbers_of_citations_and_parts_of_names_are_no_amounts() {
    assertThat(StatedAmounts.in("as it says [12], v2 of GPT4")).isEmpty();
  }

  @Test
  void slack_is_half_a_unit_of_the_last_digit() {
    assertThat(StatedAmounts.in("$1.4T").get(0).slack()).isCloseTo(0.05e12, within(1e9));
    assertThat(StatedAmounts.in("$1.4T").get(0).states(1.44e12)).isTrue();
    assertThat(StatedAmounts.in("$1.4T").get(0).states(1.46e12)).isFalse();
  }

  private static List<Double> values(String text) {
    return StatedAmounts.in(text).stream().map(StatedAmount::value).toList();
  }

  private static List<Kind> kinds(String text) {
    return StatedAmounts.in(text).stream().map(StatedAmount::kind).toList();
  }
}
