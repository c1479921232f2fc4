package aimarket.bot.digest;

import aimarket.bot.digest.Edition.Kind;
import aimarket.bot.digest.Run.State;
import aimarket.bot.digest.Subscription.WhenQuiet;
import aimarket.knowledge.answer.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts what is due. Whoever inserted the week's row posts it; whatever crashes on the way, the
 * ledger says how far it came, and {@link #tend} goes on from there: what Slack has nothing of is
 * sent, what it may have is told to the owner.
 */
final class DigestRounds {
  private static final Logger log = LoggerFactory.getLogger(DigestRounds.class);
  private static final Duration REST = Duration.ofSeconds(10);
  private static final Duration LATE = Duration.ofMinutes(2);

  private final Subscriptions subscriptions;
  private final Ledger ledger;
  private final Editions editions;
  private final Poster poster;
  private final Owners owners;
  private final Counts counts;
  private final String command;

  /** What Slack said and the store did not take yet. */
  private final Map<Run.Key, Runnable> untold = new ConcurrentHashMap<>();

  DigestRounds(DigestOffice.Parts parts, Ledger ledger, Poster poster) {
    this.subscriptions = parts.subscriptions();
    this.ledger = ledger;
    this.editions = parts.editions();
    this.poster = poster;
    this.owners = new Owners(parts, ledger, poster);
    this.counts = parts.counts();
    this.command = parts.command();
  }

  /**
   * Does what is due for a subscription.
   *
   * @return when to look at it again; empty where it is no more
   */
  Optional<Instant> look(long id) {
    Optional<Subscription> found = subscriptions.find(id);
    // One moment for both: what falls due while this is looked at would else be passed over.
    Instant now = ledger.now();
    found.ifPresent(subscription -> look(subscription, now));
    return found.map(s -> s.schedule().next(now));
  }

  private void look(Subscription subscription, Instant now) {
    Week week = subscription.schedule().latest(now);
    Instant due = subscription.schedule().due(week);
    if (due.isBefore(subscription.since())) {
      return;
    }
    if (!subscription.active() || subscription.pausedAt(due) || subscription.pausedAt(now)) {
      ledger.pass(subscription, week, subscription.active() ? Run.PAUSED : Run.STOPPED);
      return;
    }
    ledger
        .claim(subscription, week)
        .ifPresent(
            run -> {
              counts.due();
              post(subscription, run);
            });
  }

  /** Goes on with what a crash, a stop or a Slack that was away has left; to be called often. */
  void tend() {
    untold.forEach((key, record) -> recorded(key, record));
    ledger.renew();
    int given = ledger.settle();
    if (given > 0) {
      log.warn("{} digests may or may not have reached Slack; they are not repeated", given);
      counts.unknown(given);
    }
    for (Run run : ledger.takeOver()) {
      Optional<Subscription> subscription =
          subscriptions.find(run.key().subscription()).filter(Subscription::active);
      if (subscription.isEmpty() || subscription.get().pausedAt(ledger.now())) {
        ledger.ended(run, State.SKIPPED, Run.PAUSED, Where.NOWHERE, false);
      } else {
        post(subscription.get(), run);
      }
    }
    for (Run run : ledger.notices()) {
      Optional<Subscription> subscription = subscriptions.find(run.key().subscription());
      if (subscription.isEmpty() || !found(subscription.get(), run)) {
        owners.tell(subscription, run);
      }
    }
  }

  /** Whether it needs nobody: it was looked up in the channel, or will be. */
  private boolean found(Subscription subscription, Run run) {
    if (run.state() != State.UNKNOWN || !subscription.active()) {
      return false;
    }
    // Until then the call may still arrive there.
    if (!ledger.isSettled(run)) {
      return true;
    }
    // It was changed after the call, perhaps to another channel than the one that may have it.
    if (run.due().isBefore(subscription.since())) {
      return false;
    }
    Poster.Look look = poster.look(subscription, run.key(), run.due());
    switch (look.kind()) {
      case THERE -> {
        ledger.found(run, look.where());
        counts.sent();
      }
      case MISSING -> {
        if (!ledger.isNobodyElses(run)) {
          return false;
        }
        if (ledger.again(run)) {
          post(subscription, run);
        }
      }
      case CANNOT -> {
        return false;
      }
    }
    return true;
  }

  /** Somebody wants one again of which it is not known whether it is there. In words, for them. */
  String again(Run.Key key) {
    Optional<Run> run = ledger.find(key);
    Optional<Subscription> subscription = subscriptions.find(key.subscription());
    if (run.isEmpty() || subscription.isEmpty()) {
      return "That digest has been cancelled since; nothing is posted.";
    }
    if (!ledger.now().isBefore(run.get().staleAt())) {
      return "The next digest has been due since; nothing is posted again.";
    }
    if (!ledger.again(run.get())) {
      return run.get().state() == State.SENT
          ? "That digest is there; nothing is posted again."
          : "That digest is on its way already.";
    }
    post(subscription.get(), run.get());
    return "The digest is on its way to " + Names.channel(subscription.get().channel()) + ".";
  }

  /** What fails here is taken up again by the next round that finds it. */
  private void post(Subscription subscription, Run run) {
    try {
      compose(subscription, run);
    } catch (RuntimeException e) {
      log.error("the digest {} failed; trying again", run.key(), e);
      recorded(run.key(), () -> ledger.release(run, REST, "it could not be composed"));
    }
  }

  private void compose(Subscription subscription, Run run) {
    if (!ledger.now().isBefore(run.staleAt())) {
      counts.stale();
      ledger.ended(run, State.STALE, "the next one was due", Where.NOWHERE, false);
      return;
    }
    Digest digest = editions.of(subscription.wanted(), run.after(), run.upTo());
    if (digest.quiet() && subscription.wanted().whenQuiet() == WhenQuiet.SKIP) {
      counts.skipped();
      ledger.ended(run, State.SKIPPED, Run.QUIET, Where.NOWHERE, false);
      return;
    }
    Week next = run.key().week().next();
    Edition edition =
        new Edition(
            subscription,
            digest,
            run.weeks(),
            run.staleAt(),
            subscription.schedule().remark(next).orElse(""),
            run.key().mark(),
            Kind.WEEKLY,
            command);
    poster
        .post(edition, turn(run))
        .whenComplete((posted, failed) -> recorded(run.key(), () -> ended(edition, run, posted)));
  }

  private Turn turn(Run run) {
    return new Turn() {
      @Override
      public boolean take() {
        try {
          return ledger.sending(run);
        } catch (RuntimeException e) {
          log.warn("the digest {} waits for the store: {}", run.key(), e.getMessage());
          return false;
        }
      }

      @Override
      public void giveBack() {
        ledger.notSending(run);
      }
    };
  }

  /** Until the store takes it: what is not written down is told as unknown after a crash. */
  private void recorded(Run.Key key, Runnable record) {
    try {
      record.run();
      untold.remove(key);
    } catch (RuntimeException e) {
      log.warn("what became of the digest {} was not kept; trying again", key, e);
      untold.put(key, record);
    }
  }

  private void ended(Edition edition, Run run, Posted posted) {
    switch (posted.kind()) {
      case DELIVERED -> sent(edition, run, posted.where());
      case UNKNOWN -> {
        ledger.ended(run, State.UNKNOWN, posted.why(), Where.NOWHERE, true);
        counts.unknown(1);
      }
      case UNREACHABLE -> ledger.release(run, REST, posted.why());
      case REFUSED -> {
        log.warn("the digest {} was refused: {}", run.key(), posted.why());
        if (posted.gone()) {
          subscriptions.stop(run.key().subscription(), posted.why());
        }
        ledger.ended(run, State.FAILED, posted.why(), Where.NOWHERE, true);
        counts.failed();
      }
    }
  }

  private void sent(Edition edition, Run run, Where where) {
    ledger.ended(run, State.SENT, "", where, false);
    counts.sent();
    if (Duration.between(run.due(), ledger.now()).compareTo(LATE) > 0) {
      counts.late();
    }
    if (!where.ts().isEmpty()) {
      poster.note(edition.subscription().team(), where, edition.digest().facts());
    }
  }
}
