package aimarket.bot.digest;

import static aimarket.bot.digest.Sql.at;

import aimarket.bot.digest.Subscription.State;
import aimarket.bot.digest.Subscription.Wanted;
import aimarket.bot.digest.Subscription.WhenQuiet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Who gets a digest, in the store. Each statement is a transaction of its own. */
final class Subscriptions {
  private static final String ALL =
      """
      select id, team, channel, topics, weekday, local_time, zone, when_quiet, owner, paused_until,
        state, why, since_at
      from digest_subscription
      """;

  private static final String BY_ID = ALL + " where id = ?";

  /** Those that nothing looks at: new, or forgotten by a crash. */
  private static final String WITHOUT_CLOCK =
      ALL
          + """
             where not exists (
              select 1 from digest_clock c
              where c.task_name = ? and c.task_instance = cast(digest_subscription.id as varchar(20)))
            """;

  private static final String SEEN_BY =
      ALL + " where team = ? and (channel = ? or owner = ?) order by id";

  private static final String BEFORE =
      """
      select count(*) from digest_subscription where team = ? and id < ?
      """;

  private static final String SAME = ALL + " where team = ? and channel = ? and topics = ?";

  private static final String INSERT =
      """
      insert into digest_subscription (
        weekday, local_time, zone, when_quiet, owner, paused_until, state, why, since_at,
        team, channel, topics)
      values (?, ?, ?, ?, ?, ?, 'active', '', ?, ?, ?, ?)
      """;

  private static final String CHANGE =
      """
      update digest_subscription
      set weekday = ?, local_time = ?, zone = ?, when_quiet = ?, owner = ?, paused_until = ?,
        since_at = ?, state = 'active', why = ''
      where team = ? and channel = ? and topics = ?
      """;

  private static final String CHANGE_BY_ID =
      """
      update digest_subscription
      set weekday = ?, local_time = ?, zone = ?, when_quiet = ?, owner = ?, paused_until = ?,
        since_at = ?, state = 'active', why = '', team = ?, channel = ?, topics = ?
      where id = ?
      """;

  private static final String PAUSE =
      """
      update digest_subscription set paused_until = ?, state = 'active', why = '' where id = ?
      """;

  private static final String STOP =
      """
      update digest_subscription set state = 'stopped', why = ? where id = ? and state = 'active'
      """;

  private static final String DELETE =
      """
      delete from digest_subscription where id = ?
      """;

  private final Jdbi jdbi;

  Subscriptions(DataSource store) {
    this.jdbi = Jdbi.create(store);
  }

  /** One for these topics in this channel: what is there already changes its time. */
  Subscription put(Wanted wanted, Instant now) {
    if (change(wanted, now) == 0) {
      try {
        insert(wanted, now);
      } catch (JdbiException e) {
        if (!Sql.isThere(e)) {
          throw e;
        }
        change(wanted, now);
      }
    }
    return same(wanted).orElseThrow(() -> new IllegalStateException("it was taken away meanwhile"));
  }

  private void insert(Wanted wanted, Instant now) {
    execute(INSERT, wanted, Subscription.NOT_PAUSED, now);
  }

  private int change(Wanted wanted, Instant now) {
    return execute(CHANGE, wanted, Subscription.NOT_PAUSED, now);
  }

  /** All of it. False where another one has these topics in that channel, or it is no more. */
  boolean change(long id, Wanted wanted, Instant pausedUntil, Instant now) {
    try {
      return execute(CHANGE_BY_ID, wanted, pausedUntil, now, id) == 1;
    } catch (JdbiException e) {
      if (Sql.isThere(e)) {
        return false;
      }
      throw e;
    }
  }

  private int execute(String sql, Wanted wanted, Instant pausedUntil, Instant now, Object... more) {
    Schedule schedule = wanted.schedule();
    List<Object> bound =
        new ArrayList<>(
            List.of(
                schedule.weekday().getValue(),
                schedule.clock(),
                schedule.zone().getId(),
                word(wanted.whenQuiet()),
                wanted.owner(),
                at(pausedUntil),
                at(now),
                wanted.team(),
                wanted.channel(),
                TopicText.write(wanted.topics())));
    bound.addAll(List.of(more));
    return jdbi.withHandle(handle -> handle.execute(sql, bound.toArray()));
  }

  /** The one that such a wish would change. */
  Optional<Subscription> same(Wanted wanted) {
    String topics = TopicText.write(wanted.topics());
    return list(SAME, wanted.team(), wanted.channel(), topics).stream().findFirst();
  }

  Optional<Subscription> find(long id) {
    return list(BY_ID, id).stream().findFirst();
  }

  /** How many its workspace has that are older than it. */
  long before(Subscription one) {
    return jdbi.withHandle(
        handle -> handle.select(BEFORE, one.team(), one.id()).mapTo(Long.class).one());
  }

  /** Those that no execution of this task looks at. */
  List<Subscription> withoutClock(String task) {
    return list(WITHOUT_CLOCK, task);
  }

  /** Those of a channel, and a person's own elsewhere. */
  List<Subscription> seenBy(String team, String channel, String user) {
    return list(SEEN_BY, team, channel, user);
  }

  /** Until then; a stopped one is active again. */
  void pause(long id, Instant until) {
    jdbi.useHandle(handle -> handle.execute(PAUSE, at(until), id));
  }

  /** False where it was stopped already, or is no more. */
  boolean stop(long id, String why) {
    return jdbi.withHandle(handle -> handle.execute(STOP, why, id)) == 1;
  }

  void delete(long id) {
    jdbi.useHandle(handle -> handle.execute(DELETE, id));
  }

  private List<Subscription> list(String sql, Object... bound) {
    return jdbi.withHandle(
        handle -> handle.select(sql, bound).map((row, context) -> read(row)).list());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Subscription read(ResultSet row) throws SQLException {
    Schedule schedule =
        new Schedule(
            DayOfWeek.of(row.getInt("weekday")),
            LocalTime.parse(row.getString("local_time")),
            ZoneId.of(row.getString("zone")));
    return new Subscription(
        row.getLong("id"),
        new Wanted(
            row.getString("team"),
            row.getString("channel"),
            TopicText.read(row.getString("topics")),
            schedule,
            WhenQuiet.valueOf(row.getString("when_quiet").toUpperCase(Locale.ROOT)),
            row.getString("owner")),
        Sql.instant(row, "paused_until"),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("why"),
        Sql.instant(row, "since_at"));
  }
}
