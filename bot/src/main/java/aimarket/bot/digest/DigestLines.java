package aimarket.bot.digest;

import java.time.Instant;
import java.time.LocalDate;

/** How a digest stands, in words. */
final class DigestLines {
  private final Ledger ledger;
  private final DigestOffice.Parts parts;

  DigestLines(DigestOffice.Parts parts, Ledger ledger) {
    this.parts = parts;
    this.ledger = ledger;
  }

  /** All of it, as a list shows it. */
  String whole(Subscription one) {
    return "%d: %s, in %s.\n    %s"
        .formatted(one.id(), about(one), Names.channel(one.channel()), standing(one));
  }

  /** Its state, the last run and the next. */
  String standing(Subscription one) {
    return "%s Last: %s. %s"
        .formatted(
            state(one),
            ledger.last(one.id()).map(run -> last(one, run)).orElse("none yet"),
            one.active() ? next(one) : "")
        .stripTrailing();
  }

  String state(Subscription one) {
    if (!one.active()) {
      return "Stopped: %s; %s digest resume %d once that is mended."
          .formatted(Owners.reason(one.why()), parts.command(), one.id());
    }
    return one.pausedAt(ledger.now())
        ? "Paused until %s."
            .formatted(LocalDate.ofInstant(one.pausedUntil(), one.schedule().zone()))
        : "Active.";
  }

  private static String last(Subscription one, Run run) {
    String how =
        switch (run.state()) {
          case CLAIMED, SENDING -> "on its way";
          case SENT -> "sent";
          case UNKNOWN -> "it is not known whether Slack has it";
          case FAILED -> "failed, " + Owners.reason(run.why());
          case SKIPPED -> "skipped, " + run.why();
          case STALE -> "not posted before the next was due, which covers it";
        };
    return Edition.when(run.due(), one.schedule().zone()) + ", " + how;
  }

  /** What it is about, and when. */
  String about(Subscription one) {
    return TopicReader.words(one.wanted().topics(), parts.vocabulary().get())
        + ", "
        + one.schedule().words();
  }

  String next(Subscription one) {
    Week week = nextWeek(one);
    String remark = one.schedule().remark(week).map(r -> " (" + r + ")").orElse("");
    return "Next: %s%s."
        .formatted(Edition.when(one.schedule().due(week), one.schedule().zone()), remark);
  }

  /** The first whose moment comes, which is not paused, and which has had none yet. */
  Week nextWeek(Subscription one) {
    Schedule schedule = one.schedule();
    Instant now = ledger.now();
    Week week = schedule.latest(now).next();
    while (one.pausedAt(schedule.due(week))
        || ledger.find(new Run.Key(one.id(), week)).isPresent()) {
      week = week.next();
    }
    return week;
  }
}
