package aimarket.knowledge.compare;

import static aimarket.knowledge.Facts.dollars;
import static aimarket.knowledge.Facts.hedged;
import static aimarket.knowledge.Facts.of;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.fact.Comparator;
import aimarket.knowledge.fact.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AmountsTest {

  @Test
  void amounts_agree_within_the_coarser_ones_last_digit() {
    assertThat(Amounts.agree(of("30.6", Unit.PERCENT), of("31", Unit.PERCENT))).isTrue();
    assertThat(Amounts.agree(of("30.6", Unit.PERCENT), of("30.4", Unit.PERCENT))).isFalse();
  }

  @Test
  void over_two_agrees_with_two() {
    assertThat(Amounts.agree(hedged(Comparator.OVER, dollars("2B")), dollars("2B"))).isTrue();
  }

  @Test
  void nearly_twenty_agrees_with_nineteen_but_not_with_thirty() {
    assertThat(Amounts.agree(hedged(Comparator.NEARLY, dollars("20B")), dollars("19B"))).isTrue();
    assertThat(Amounts.agree(hedged(Comparator.NEARLY, dollars("20B")), dollars("30B"))).isFalse();
  }

  @Test
  void a_number_put_into_the_question_is_held_to_its_own_digits() {
    assertThat(Amounts.agree(dollars("122B"), new BigDecimal("120000000000"))).isFalse();
    assertThat(Amounts.agree(dollars("122B"), new BigDecimal("122000000000"))).isTrue();
  }

  @Test
  void different_units_never_agree() {
    assertThat(Amounts.agree(of("30", Unit.PERCENT), of("30", Unit.GW))).isFalse();
  }
}
