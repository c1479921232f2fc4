package aimarket.bot.digest;

import aimarket.bot.digest.Run.Key;
import aimarket.bot.digest.Run.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What became of each week's digest, over crashes and by several processes. What is being sent is
 * written down, and survives a loss of power, before the call to Slack; so is what came of it.
 */
final class Ledger {
  /** How long others leave alone what a process has in hand that is not heard of. */
  static final Duration LEASE = Duration.ofSeconds(30);

  /** Longer than a call to Slack takes, over and above the lease. */
  private static final Duration CALL = Duration.ofSeconds(30);

  private static final Duration KEPT = Duration.ofDays(400);

  private final RunTable table;
  private final Supplier<Instant> time;
  private final Runnable checkpoint;
  private final String holder;
  private final boolean alone;

  /**
   * @param checkpoint returns when what is committed survives a loss of power
   * @param holder names this process among those on the same store
   * @param alone no other process posts from this store while this one lives
   */
  Ledger(
      RunTable table, Supplier<Instant> time, Runnable checkpoint, String holder, boolean alone) {
    this.table = table;
    this.time = time;
    this.checkpoint = checkpoint;
    this.holder = holder;
    this.alone = alone;
  }

  Instant now() {
    return time.get();
  }

  /**
   * Takes a week's digest, before anything of it is done.
   *
   * @return empty where somebody has it already
   */
  Optional<Run> claim(Subscription subscription, Week week) {
    Run run = run(subscription, week, State.CLAIMED, "");
    return table.insert(run, now()) ? Optional.of(run) : Optional.empty();
  }

  /** Notes a week in which nothing is to be posted; what became known is left to the next one. */
  boolean pass(Subscription subscription, Week week, String why) {
    Run run = run(subscription, week, State.SKIPPED, why);
    Run nothing =
        new Run(
            run.key(),
            run.due(),
            run.after(),
            run.after(),
            run.staleAt(),
            run.state(),
            why,
            "",
            run.heldUntil(),
            "",
            "");
    return table.insert(nothing, now());
  }

  private Run run(Subscription subscription, Week week, State state, String why) {
    Schedule schedule = subscription.schedule();
    Instant due = schedule.due(week);
    return new Run(
        new Key(subscription.id(), week),
        due,
        after(subscription, week),
        due,
        schedule.due(week.next()),
        state,
        why,
        holder,
        now().plus(LEASE),
        "",
        "");
  }

  /** What became known up to this moment was told, or came before the first. */
  Instant after(Subscription subscription, Week week) {
    Schedule schedule = subscription.schedule();
    Instant due = schedule.due(week);
    Week before = schedule.latest(subscription.since());
    Instant first = schedule.due(before.compareTo(week) < 0 ? before : week.previous());
    return table.covered(subscription.id()).filter(due::isAfter).orElse(first);
  }

  /** The last moment before the call to Slack. False where it is not to be made. */
  boolean sending(Run run) {
    boolean ours = table.sending(run.key(), holder, now());
    if (ours) {
      checkpoint.run();
    }
    return ours;
  }

  void notSending(Run run) {
    table.notSending(run.key(), holder, now());
  }

  void ended(Run run, State state, String why, Where where, boolean notice) {
    table.ended(run.key(), holder, state, why, where, notice, now());
    checkpoint.run();
  }

  void release(Run run, Duration pause, String why) {
    Instant now = now();
    table.release(run.key(), holder, now.plus(pause), why, now);
  }

  /** Says that this process lives, of all that it has in hand. */
  void renew() {
    table.renew(holder, now().plus(LEASE));
  }

  /** Takes up what nobody has in hand any more, and Slack has nothing of. */
  List<Run> takeOver() {
    Instant now = now();
    return table.left(State.CLAIMED, now).stream()
        .filter(run -> table.takeOver(run, holder, now.plus(LEASE), now))
        .toList();
  }

  /** Takes up again one of which it is not known whether Slack has it: somebody asked for it. */
  boolean again(Run run) {
    Instant now = now();
    return run.state() == State.UNKNOWN && table.takeOver(run, holder, now.plus(LEASE), now);
  }

  /** Whether all calls to Slack about it have surely ended. */
  boolean isSettled(Run run) {
    return now().isAfter(run.heldUntil().plus(CALL));
  }

  /**
   * Whether no process can be left that would still post it: another one may only be asleep, and
   * hand it to Slack when it wakes.
   */
  boolean isNobodyElses(Run run) {
    return alone || run.holder().equals(holder);
  }

  /** It was unknown, and stands there. */
  void found(Run run, Where where) {
    table.found(run.key(), where, now());
  }

  /** What a process that ended was handing to Slack may be there: it is never sent again. */
  int settle() {
    Instant now = now();
    List<Run> left = table.left(State.SENDING, now.minus(CALL));
    left.forEach(run -> table.giveUp(run, "the bot stopped during the call", now));
    return left.size();
  }

  Optional<Run> find(Key key) {
    return table.find(key);
  }

  Optional<Run> last(long subscription) {
    return table.last(subscription);
  }

  List<Run> notices() {
    return table.notices();
  }

  /** Whether this process is the one to tell its owner; written down before it does. */
  boolean telling(Key key) {
    return table.notice(key, "due", "sending", now());
  }

  void notTold(Key key) {
    table.notice(key, "sending", "due", now());
  }

  void told(Key key) {
    table.notice(key, "sending", "told", now());
  }

  void forget() {
    table.deleteDueBefore(now().minus(KEPT));
  }
}
