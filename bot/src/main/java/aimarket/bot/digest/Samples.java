package aimarket.bot.digest;

import aimarket.bot.digest.DigestCommands.Speaker;
import aimarket.bot.digest.Edition.Kind;
import aimarket.bot.digest.Subscription.Wanted;
import aimarket.bot.digest.Subscription.WhenQuiet;
import aimarket.knowledge.changes.Topics;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/** Digests out of turn, for somebody to see what one looks like. */
final class Samples {
  private static final Duration AT_LEAST = Duration.ofDays(7);

  private final DigestOffice.Parts parts;
  private final Ledger ledger;
  private final DigestLines lines;

  Samples(DigestOffice.Parts parts, Ledger ledger, DigestLines lines) {
    this.parts = parts;
    this.ledger = ledger;
    this.lines = lines;
  }

  /** As if somebody had subscribed to these topics. */
  Subscription wanted(Topics topics, Speaker speaker) {
    Schedule schedule = new Schedule(DayOfWeek.MONDAY, LocalTime.of(9, 0), parts.zone());
    return new Subscription(
        0,
        new Wanted(
            speaker.team(), speaker.channel(), topics, schedule, WhenQuiet.LINE, speaker.user()),
        Subscription.NOT_PAUSED,
        Subscription.State.ACTIVE,
        "",
        ledger.now());
  }

  /** As it would be now, and of a week at least. */
  Edition of(Subscription one, Kind kind) {
    Instant now = ledger.now();
    Instant week = now.minus(AT_LEAST);
    Instant covered = ledger.after(one, one.schedule().latest(now).next());
    Instant after = covered.isBefore(week) ? covered : week;
    Week next = lines.nextWeek(one);
    return new Edition(
        one,
        parts.editions().of(one.wanted(), after, now),
        Run.weeks(after, now),
        one.schedule().due(next),
        one.schedule().remark(next).orElse(""),
        "",
        kind,
        parts.command());
  }
}
