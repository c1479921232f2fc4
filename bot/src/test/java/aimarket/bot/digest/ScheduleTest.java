package aimarket.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One moment in each ISO week, whatever the clocks do. */
class ScheduleTest {
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Berlin",
          "America/New_York",
          "America/Los_Angeles",
          "Australia/Lord_Howe",
          "Antarctica/Troll",
          "Pacific/Apia",
          "Pacific/Auckland",
          "Asia/Kolkata",
          "Asia/Tehran",
          "Africa/Casablanca",
          "America/St_Johns");
  private static final List<LocalTime> TIMES =
      List.of(
          LocalTime.MIDNIGHT,
          LocalTime.of(1, 45),
          LocalTime.of(2, 30),
          LocalTime.of(9, 0),
          LocalTime.of(23, 59));

  private static Schedule every(DayOfWeek day, String time, String zone) {
    return new Schedule(day, LocalTime.parse(time), ZoneId.of(zone));
  }

  @Test
  void in_ten_years_and_twelve_zones_every_week_has_one_moment_and_every_moment_one_week() {
    int weeks = 0;
    for (String zone : ZONES) {
      for (DayOfWeek day : DayOfWeek.values()) {
        for (LocalTime time : TIMES) {
          weeks += tenYears(new Schedule(day, time, ZoneId.of(zone)));
        }
      }
    }
    assertThat(weeks).isGreaterThan(12 * 7 * 5 * 520);
  }

  /** From before the day that Samoa skipped to after the year of this writing, in two stretches. */
  private static int tenYears(Schedule schedule) {
    return stretch(schedule, 2009, 2014) + stretch(schedule, 2024, 2030);
  }

  private static int stretch(Schedule schedule, int from, int to) {
    Set<Instant> moments = new HashSet<>();
    Week week = Week.of(LocalDate.of(from, 1, 7));
    Instant before = schedule.due(week.previous());
    int weeks = 0;
    for (; week.monday().getYear() < to; week = week.next()) {
      Instant due = schedule.due(week);
      Duration since = Duration.between(before, due);
      assertThat(moments.add(due)).isTrue();
      assertThat(since)
          .isBetween(Duration.ofDays(6).minusHours(3), Duration.ofDays(8).plusHours(3));
      assertThat(schedule.latest(due)).isEqualTo(week);
      assertThat(schedule.latest(due.minusMillis(1))).isEqualTo(week.previous());
      assertThat(schedule.next(due.minusMillis(1))).isEqualTo(due);
      assertThat(schedule.next(due)).isEqualTo(schedule.due(week.next()));
      assertThat(Week.read(week.name())).isEqualTo(week);
      before = due;
      weeks++;
    }
    return weeks;
  }

  @Test
  void a_time_that_the_clocks_skip_is_the_first_moment_after_the_gap() {
    Schedule berlin = every(DayOfWeek.SUNDAY, "02:30", "Europe/Berlin");
    Week gap = Week.of(LocalDate.of(2026, 3, 29));

    assertThat(berlin.due(gap)).isEqualTo("2026-03-29T01:00:00Z");
    assertThat(berlin.remark(gap)).get().asString().contains("skip 02:30");
    assertThat(berlin.remark(gap.next())).isEmpty();
  }

  @Test
  void of_a_time_that_the_clocks_show_twice_it_is_the_earlier_one() {
    Schedule berlin = every(DayOfWeek.SUNDAY, "02:30", "Europe/Berlin");
    Week overlap = Week.of(LocalDate.of(2026, 10, 25));

    assertThat(berlin.due(overlap)).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(berlin.remark(overlap)).get().asString().contains("twice");
  }

  @Test
  void half_an_hour_of_lord_howe_and_two_hours_of_troll_count_too() {
    assertThat(
            every(DayOfWeek.SUNDAY, "02:15", "Australia/Lord_Howe")
                .due(Week.of(LocalDate.of(2026, 10, 4))))
        .isEqualTo("2026-10-03T15:30:00Z");
    assertThat(
            every(DayOfWeek.SUNDAY, "01:30", "Antarctica/Troll")
                .due(Week.of(LocalDate.of(2026, 3, 29))))
        .isEqualTo("2026-03-29T01:00:00Z");
  }

  @Test
  void on_the_friday_that_samoa_skipped_it_is_due_as_saturday_begins() {
    Schedule apia = every(DayOfWeek.FRIDAY, "09:00", "Pacific/Apia");
    Week skipped = Week.of(LocalDate.of(2011, 12, 30));

    assertThat(apia.due(skipped)).isEqualTo("2011-12-30T10:00:00Z");
    assertThat(apia.due(skipped).atZone(ZoneId.of("Pacific/Apia")).toLocalDate())
        .isEqualTo("2011-12-31");
  }

  @Test
  void a_week_is_called_as_iso_calls_it_also_where_two_years_meet() {
    assertThat(Week.of(LocalDate.of(2027, 1, 3)).name()).isEqualTo("2026-W53");
    assertThat(Week.of(LocalDate.of(2024, 12, 30)).name()).isEqualTo("2025-W01");
    assertThat(every(DayOfWeek.MONDAY, "09:00", "UTC").words()).isEqualTo("every Monday 09:00 UTC");
  }
}
