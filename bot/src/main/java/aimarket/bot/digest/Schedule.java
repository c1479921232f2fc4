package aimarket.bot.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When a digest is due: once in each ISO week. Only this is stored, never a moment, so that a
 * change of a zone's rules moves what is to come.
 *
 * @param time of the clocks there, to the minute
 */
public record Schedule(DayOfWeek weekday, LocalTime time, ZoneId zone) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /**
   * The moment of a week. A time that the clocks skip is the first moment after the gap, also where
   * they skip the whole day; of a time that they show twice it is the earlier one.
   */
  public Instant due(Week week) {
    LocalDateTime local = local(week);
    List<java.time.ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    return offsets.isEmpty()
        ? zone.getRules().getTransition(local).getInstant()
        : local.toInstant(offsets.get(0));
  }

  /** The week whose moment was the last, or is just now. */
  public Week latest(Instant now) {
    Week week = Week.of(LocalDate.ofInstant(now, zone)).next();
    while (due(week).isAfter(now)) {
      week = week.previous();
    }
    return week;
  }

  /** The first moment after this one. */
  Instant next(Instant now) {
    return due(latest(now).next());
  }

  /** What is odd about the clocks at that week's moment, in words; empty as a rule. */
  Optional<String> remark(Week week) {
    LocalDateTime local = local(week);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    if (change == null) {
      return Optional.empty();
    }
    return Optional.of(
        change.isGap()
            ? "the clocks there skip %s on that day, so it comes as they go on".formatted(clock())
            : "the clocks there show %s twice on that day, and it comes at the first"
                .formatted(clock()));
  }

  private LocalDateTime local(Week week) {
    LocalDate day = week.monday().plusDays(weekday.getValue() - 1L);
    return day.atTime(time);
  }

  /** "09:00". */
  String clock() {
    return MINUTE.format(time);
  }

  /** "every Monday 09:00 Europe/Berlin", which the command takes again. */
  public String words() {
    return "every %s %s %s"
        .formatted(
            weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
            clock(),
            zone.getId().equals("Z") ? "UTC" : zone.getId());
  }
}
