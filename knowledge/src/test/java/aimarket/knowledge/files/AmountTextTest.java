package aimarket.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Comparator;
import aimarket.knowledge.fact.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$30B|30000000000||USD|EXACT|2",
        "$1.4T|1400000000000||USD|EXACT|2",
        "over $2B|2000000000||USD|OVER|1",
        "about $9 billion|9000000000||USD|ABOUT|1",
        "~$9bn|9000000000||USD|ABOUT|1",
        "nearly $20B|20000000000||USD|NEARLY|2",
        "30.6%|30.6||PERCENT|EXACT|3",
        "7-8 GW|7|8|GW|EXACT|1",
        "7 to 8 GW|7|8|GW|EXACT|1",
        "$7-8B|7000000000|8000000000|USD|EXACT|1",
        "4.6 points|4.6||PERCENTAGE_POINTS|EXACT|2",
        "about 4x|4||MULTIPLE|ABOUT|1",
        "about 500,000 chips|500000||CHIPS|ABOUT|1",
        "1B users|1000000000||USERS|EXACT|1",
        "2 months|2||MONTHS|EXACT|1",
        "at least 9 years|9||YEARS|AT_LEAST|1",
        "-$3M|-3000000||USD|EXACT|1",
        "30 billion dollars|30000000000||USD|EXACT|2",
      })
  void an_amount_is_read_as_people_write_it(
      String text, BigDecimal value, BigDecimal high, Unit unit, Comparator hedge, int digits) {
    Amount amount = AmountText.parse(text, unit);
    assertThat(amount).isEqualTo(new Amount(value, high, unit, hedge, digits, null));
    assertThat(AmountText.parse(String.valueOf(AmountPrint.print(amount)), unit)).isEqualTo(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "$30 percent", "30 acorns", "$8-7B", "B30$", "1.2.3 GW", "$"})
  void what_is_no_amount_is_not_guessed_at(String text) {
    assertThat(AmountText.parse(text)).isEmpty();
  }

  @Test
  void words_stay_words() {
    assertThat(AmountText.parse("tens of billions of dollars", Unit.USD))
        .isEqualTo(Amount.inWords("tens of billions of dollars", Unit.USD));
  }

  @Test
  void an_amount_in_another_unit_than_the_metrics_is_refused() {
    assertThatThrownBy(() -> AmountText.parse("30%", Unit.USD))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("'30%' is in percent");
  }

  @Test
  void any_amount_is_printed_so_that_it_reads_back() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      Unit unit = Unit.values()[random.nextInt(Unit.values().length)];
      BigDecimal value =
          BigDecimal.valueOf(random.nextInt(1, 1_000_000), random.nextInt(4))
              .scaleByPowerOfTen(unit == Unit.USD ? random.nextInt(10) : 0);
      BigDecimal high = random.nextInt(4) == 0 ? value.add(BigDecimal.ONE) : null;
      Comparator hedge = Comparator.values()[random.nextInt(Comparator.values().length)];
      Amount amount = new Amount(value, high, unit, hedge, random.nextInt(1, 8), null);
      Object printed = AmountPrint.print(amount);
      if (printed instanceof String text) {
        assertThat(AmountText.parse(text, unit)).as(text).isEqualTo(amount);
      }
    }
  }

  @Test
  void the_usual_amounts_are_printed_in_one_text() {
    for (String text :
        List.of("$30B", "about $1.9B", "7-8 GW", "30.6%", "over 3x", "500,000 chips", "1B users")) {
      Amount amount = AmountText.parse(text).orElseThrow();
      assertThat(AmountPrint.print(amount)).isEqualTo(text);
    }
  }
}
