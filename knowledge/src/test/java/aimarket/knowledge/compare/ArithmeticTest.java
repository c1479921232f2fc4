package aimarket.knowledge.compare;

import static aimarket.knowledge.Facts.dollars;
import static aimarket.knowledge.Facts.of;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.answer.Written;
import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Comparator;
import aimarket.knowledge.fact.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ArithmeticTest {

  @Test
  void percent_less_percent_is_points() {
    Amount change = Arithmetic.difference(of("64.5", Unit.PERCENT), of("86.7", Unit.PERCENT));

    assertThat(Written.amount(change)).isEqualTo("−22.2 points");
  }

  @Test
  void a_range_carries_through_a_ratio() {
    Amount range =
        new Amount(new BigDecimal("7"), new BigDecimal("8"), Unit.GW, Comparator.EXACT, 1, null);

    assertThat(Written.amount(Arithmetic.ratio(of("30", Unit.GW), range))).isEqualTo("3.75–4.29×");
  }

  @Test
  void more_is_measured_by_the_smaller() {
    assertThat(Written.amount(Arithmetic.percentMore(of("1.9", Unit.GW), of("1.4", Unit.GW))))
        .isEqualTo("35.7%");
  }

  @Test
  void a_multiple_has_no_unit_but_its_own() {
    assertThat(Written.amount(Arithmetic.ratio(dollars("852B"), dollars("24B"))))
        .isEqualTo("35.5×");
  }

  @Test
  void a_hedged_input_makes_a_hedged_result() {
    Amount about =
        new Amount(new BigDecimal("24000000000"), null, Unit.USD, Comparator.ABOUT, 2, null);

    assertThat(Written.amount(Arithmetic.difference(about, dollars("22B")))).isEqualTo("about $2B");
  }
}
