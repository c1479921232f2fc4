package aimarket.bot.digest;

import static aimarket.bot.digest.Sql.at;

import aimarket.bot.digest.Run.Key;
import aimarket.bot.digest.Run.State;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The SQL of what became of each week's digest. Every change names the state that it leaves, so
 * that of two processes one succeeds.
 */
final class RunTable {
  private static final String ALL =
      """
      select subscription, iso_week, due_at, covers_after, covers_to, stale_at, state, why, holder,
        held_until, channel, ts
      from digest_run
      """;

  private static final String INSERT =
      """
      insert into digest_run (
        subscription, iso_week, due_at, covers_after, covers_to, stale_at, state, why, holder,
        held_until, channel, ts, notice, changed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', 'none', ?)
      """;

  /** What a digest that is to come need not tell again: unknown counts as told. */
  private static final String COVERED =
      """
      select max(covers_to) from digest_run
      where subscription = ? and state in ('sending', 'sent', 'unknown', 'skipped')
      """;

  /** Where the first one began, for when none was posted yet. */
  private static final String BEGAN =
      """
      select min(covers_after) from digest_run where subscription = ?
      """;

  /** Nothing is sent of what was paused, stopped or given up while it waited. */
  private static final String SENDING =
      """
      update digest_run set state = 'sending', changed_at = ?
      where subscription = ? and iso_week = ? and state = 'claimed' and holder = ?
        and held_until > ? and stale_at > ?
        and exists (select 1 from digest_subscription s
          where s.id = digest_run.subscription and s.state = 'active' and s.paused_until <= ?)
      """;

  private static final String NOT_SENDING =
      """
      update digest_run set state = 'claimed', changed_at = ?
      where subscription = ? and iso_week = ? and state = 'sending' and holder = ?
      """;

  /** Whoever sent it knows best, also where it was given up as unknown meanwhile. */
  private static final String ENDED =
      """
      update digest_run set state = ?, why = ?, channel = ?, ts = ?, notice = ?, changed_at = ?
      where subscription = ? and iso_week = ? and holder = ?
        and state in ('claimed', 'sending', 'unknown')
      """;

  private static final String RELEASE =
      """
      update digest_run set state = 'claimed', holder = '', held_until = ?, why = ?, changed_at = ?
      where subscription = ? and iso_week = ? and holder = ? and state in ('claimed', 'sending')
      """;

  private static final String RENEW =
      """
      update digest_run set held_until = ? where holder = ? and state in ('claimed', 'sending')
      """;

  private static final String LEFT =
      ALL + " where state = ? and held_until < ? order by held_until limit 500";

  private static final String TAKE_OVER =
      """
      update digest_run
      set state = ?, holder = ?, held_until = ?, notice = 'none', changed_at = ?
      where subscription = ? and iso_week = ? and state = ? and holder = ? and held_until = ?
      """;

  private static final String GIVE_UP =
      """
      update digest_run set state = 'unknown', notice = 'due', why = ?, changed_at = ?
      where subscription = ? and iso_week = ? and state = 'sending' and holder = ?
        and held_until = ?
      """;

  private static final String FOUND =
      """
      update digest_run set state = 'sent', channel = ?, ts = ?, notice = 'none', changed_at = ?
      where subscription = ? and iso_week = ? and state = 'unknown'
      """;

  private static final String NOTICES =
      ALL + " where notice = 'due' order by subscription, iso_week limit 200";

  private static final String NOTICE =
      """
      update digest_run set notice = ?, changed_at = ?
      where subscription = ? and iso_week = ? and notice = ?
      """;

  private final Jdbi jdbi;

  RunTable(DataSource store) {
    this.jdbi = Jdbi.create(store);
  }

  /** False where the week has one already. */
  boolean insert(Run run, Instant now) {
    try {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  INSERT,
                  run.key().subscription(),
                  run.key().week().name(),
                  at(run.due()),
                  at(run.after()),
                  at(run.upTo()),
                  at(run.staleAt()),
                  word(run.state()),
                  run.why(),
                  run.holder(),
                  at(run.heldUntil()),
                  at(now)));
      return true;
    } catch (JdbiException e) {
      if (Sql.isThere(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Up to when everything was told; empty where there was no digest yet. */
  Optional<Instant> covered(long subscription) {
    return moment(COVERED, subscription).or(() -> moment(BEGAN, subscription));
  }

  private Optional<Instant> moment(String sql, long subscription) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(sql, subscription)
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant));
  }

  boolean sending(Key key, String holder, Instant now) {
    Object moment = at(now);
    return changed(
        SENDING, moment, key.subscription(), key.week().name(), holder, moment, moment, moment);
  }

  boolean notSending(Key key, String holder, Instant now) {
    return changed(NOT_SENDING, at(now), key.subscription(), key.week().name(), holder);
  }

  /**
   * @param notice whether its owner has to hear of it
   */
  boolean ended(
      Key key, String holder, State state, String why, Where where, boolean notice, Instant now) {
    return changed(
        ENDED,
        word(state),
        cut(why),
        where.channel(),
        where.ts(),
        notice ? "due" : "none",
        at(now),
        key.subscription(),
        key.week().name(),
        holder);
  }

  /** Slack has nothing of it; whoever finds it after that moment takes it up. */
  boolean release(Key key, String holder, Instant until, String why, Instant now) {
    return changed(
        RELEASE, at(until), cut(why), at(now), key.subscription(), key.week().name(), holder);
  }

  void renew(String holder, Instant until) {
    changed(RENEW, at(until), holder);
  }

  /** Those of which nothing was heard since that moment. */
  List<Run> left(State state, Instant since) {
    return list(LEFT, word(state), at(since));
  }

  /** False where another process was faster. */
  boolean takeOver(Run run, String holder, Instant until, Instant now) {
    return changed(
        TAKE_OVER,
        word(State.CLAIMED),
        holder,
        at(until),
        at(now),
        run.key().subscription(),
        run.key().week().name(),
        word(run.state()),
        run.holder(),
        at(run.heldUntil()));
  }

  boolean giveUp(Run run, String why, Instant now) {
    return changed(
        GIVE_UP,
        cut(why),
        at(now),
        run.key().subscription(),
        run.key().week().name(),
        run.holder(),
        at(run.heldUntil()));
  }

  boolean found(Key key, Where where, Instant now) {
    return changed(FOUND, where.channel(), where.ts(), at(now), key.subscription(), name(key));
  }

  List<Run> notices() {
    return list(NOTICES);
  }

  /** From one state of telling its owner to another. */
  boolean notice(Key key, String from, String to, Instant now) {
    return changed(NOTICE, to, at(now), key.subscription(), key.week().name(), from);
  }

  Optional<Run> find(Key key) {
    return list(ALL + " where subscription = ? and iso_week = ?", key.subscription(), name(key))
        .stream()
        .findFirst();
  }

  /** Newest first. */
  Optional<Run> last(long subscription) {
    return list(
            ALL + " where subscription = ? order by subscription desc, iso_week desc limit 1",
            subscription)
        .stream()
        .findFirst();
  }

  void deleteDueBefore(Instant limit) {
    changed(
        "delete from digest_run where due_at < ? and state not in ('claimed', 'sending')",
        at(limit));
  }

  private static String name(Key key) {
    return key.week().name();
  }

  private boolean changed(String sql, Object... bound) {
    return jdbi.withHandle(handle -> handle.execute(sql, bound)) > 0;
  }

  private List<Run> list(String sql, Object... bound) {
    return jdbi.withHandle(
        handle -> handle.select(sql, bound).map((row, context) -> RunRow.read(row)).list());
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static String cut(String why) {
    return why.length() > 200 ? why.substring(0, 200) : why;
  }
}
