package aimarket.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aimarket.knowledge.fact.Period;
import aimarket.knowledge.fact.Period.Kind;
import aimarket.knowledge.fact.Precision;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTextTest {

  @ParameterizedTest
  @CsvSource({
    "2026-04-14,INSTANT,2026-04-14,2026-04-14,DAY,false",
    "2026-04,SPAN,2026-04-01,2026-04-30,MONTH,false",
    "2026-Q1,SPAN,2026-01-01,2026-03-31,QUARTER,false",
    "2026,SPAN,2026-01-01,2026-12-31,YEAR,false",
    "within 2026-04-06/2026-04-14,WITHIN,2026-04-06,2026-04-14,DAY,false",
    "change 2025-12-31/2026-04-14,CHANGE,2025-12-31,2026-04-14,DAY,false",
    "about 2026-04-14 to the month,INSTANT,2026-04-14,2026-04-14,MONTH,true",
    "until 2026-04-14,OPEN,,2026-04-14,DAY,false",
    "from 2027,OPEN,2027-01-01,,YEAR,false",
    "within 2024-02,WITHIN,2024-02-01,2024-02-29,MONTH,false",
  })
  void a_period_is_iso_with_a_few_words(
      String text, Kind kind, LocalDate from, LocalDate to, Precision precision, boolean about) {
    Period period = PeriodText.parse(text);
    assertThat(period).isEqualTo(new Period(kind, from, to, precision, about));
    assertThat(PeriodText.print(period)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"April 2026", "2026-13", "2026-02-30", "2026-Q5", "26", "", "2026/2025", "within"})
  void what_is_no_period_is_refused(String text) {
    assertThatThrownBy(() -> PeriodText.parse(text)).isInstanceOf(Refusal.class);
  }

  @Test
  void any_period_is_printed_so_that_it_reads_back() {
    Random random = new Random(11);
    for (int i = 0; i < 5_000; i++) {
      LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_000));
      from = random.nextBoolean() ? from.withDayOfMonth(1) : from;
      LocalDate to = from.plusDays(random.nextInt(400));
      to = random.nextBoolean() ? to.withDayOfMonth(to.lengthOfMonth()) : to;
      Kind kind = Kind.values()[random.nextInt(5)];
      int open = kind == Kind.OPEN ? random.nextInt(3) : 0;
      Period period =
          new Period(
              kind,
              open == 1 ? null : from,
              open == 2 ? null : to,
              Precision.values()[random.nextInt(4)],
              random.nextBoolean());
      assertThat(PeriodText.parse(PeriodText.print(period)))
          .as(PeriodText.print(period))
          .isEqualTo(period);
    }
    assertThat(PeriodText.parse(PeriodText.print(Period.UNSTATED))).isEqualTo(Period.UNSTATED);
  }
}
