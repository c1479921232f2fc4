package aimarket.bot.digest;

import aimarket.bot.digest.Handed.Done;
import aimarket.bot.digest.Subscription.Wanted;
import aimarket.bot.digest.Subscription.WhenQuiet;
import java.time.Instant;
import java.util.Optional;

/** Puts what people want into the store, and says afterwards what came of it. */
final class SettingUp {
  private final Subscriptions subscriptions;
  private final Ledger ledger;
  private final DigestLines lines;
  private final Announcer announcer;
  private final DigestClock clock;

  SettingUp(
      DigestOffice.Parts parts,
      Ledger ledger,
      DigestLines lines,
      Announcer announcer,
      DigestClock clock) {
    this.subscriptions = parts.subscriptions();
    this.ledger = ledger;
    this.lines = lines;
    this.announcer = announcer;
    this.clock = clock;
  }

  /** A new one, or another time for the one on these topics in that channel. */
  Done put(Wanted wanted) {
    Optional<Subscription> same = subscriptions.same(wanted);
    boolean known = same.isPresent();
    // Who gives it another time does not take it from whoever set it up.
    Wanted kept = same.map(Subscription::wanted).map(w -> wanted.by(w.owner())).orElse(wanted);
    Subscription put = subscriptions.put(kept, ledger.now());
    clock.changed(put.id());
    return new Done(put, known, !known);
  }

  /** Empty where another one on these topics is in that channel already. */
  Optional<Done> change(Subscription before, Wanted wanted, Instant pausedUntil) {
    if (!subscriptions.change(before.id(), wanted, pausedUntil, ledger.now())) {
      return Optional.empty();
    }
    clock.changed(before.id());
    return subscriptions
        .find(before.id())
        .map(put -> new Done(put, true, !before.channel().equals(put.channel())));
  }

  /** A channel that is new to it hears of it; what comes back is for whoever did it. */
  String told(Done done) {
    Subscription put = done.put();
    if (done.moved() && !Names.isDirect(put.channel())) {
      announcer.setUp(put, lines);
    }
    String paused = put.pausedAt(ledger.now()) ? lines.state(put) + " " : "";
    return "%s digest %d: %s, in %s.\n%s%s\n%s"
        .formatted(
            done.known() ? "Changed" : "Set up",
            put.id(),
            lines.about(put),
            Names.channel(put.channel()),
            paused,
            lines.next(put),
            put.wanted().whenQuiet() == WhenQuiet.SKIP
                ? "A week in which nothing became known is skipped; add 'also when quiet' to get a line then too."
                : "A week in which nothing became known gets one line.");
  }
}
