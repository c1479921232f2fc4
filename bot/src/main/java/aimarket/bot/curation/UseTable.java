package aimarket.bot.curation;

import aimarket.bot.curation.Uses.Place;
import aimarket.bot.curation.Uses.Shown;
import aimarket.bot.curation.Uses.Use;
import aimarket.knowledge.store.Curation.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The SQL of who was shown which facts. */
final class UseTable {
  private static final String UNIQUE_VIOLATION = "23505";

  /** What has to be told still is: a newer answer in the thread does not make up for it. */
  private static final String UPDATE =
      """
      update fact_use
      set version = case when state = 'shown' then ? else version end,
          in_force = case when state = 'shown' then ? else in_force end,
          changed_at = ?, expires_at = ?
      where team = ? and channel = ? and thread = ? and fact = ?
      """;

  private static final String INSERT =
      """
      insert into fact_use (
        version, in_force, changed_at, expires_at, team, channel, thread, fact,
        due_version, due_force, state)
      values (?, ?, ?, ?, ?, ?, ?, ?, 0, false, 'shown')
      """;

  private static final String SHOWN =
      """
      select distinct fact, version, in_force from fact_use where state <> 'sending' order by fact, version
      """;

  private static final String DUE =
      """
      update fact_use set due_version = ?, due_force = ?, state = 'due', changed_at = ?
      where fact = ? and version = ? and in_force = ? and state <> 'sending'
      """;

  private static final String LEVEL =
      """
      update fact_use set version = ?, in_force = ?, state = 'shown', changed_at = ?
      where fact = ? and version = ? and in_force = ? and state <> 'sending'
      """;

  private static final String ALL_DUE =
      """
      select team, channel, thread, fact, version, in_force, due_version, due_force
      from fact_use where state = 'due'
      order by team, channel, thread, fact
      """;

  private static final String CLAIM =
      """
      update fact_use set state = 'sending', changed_at = ?
      where team = ? and channel = ? and thread = ? and fact = ?
        and state = 'due' and due_version = ? and due_force = ?
      """;

  private static final String TOLD =
      """
      update fact_use
      set version = due_version, in_force = due_force, state = 'shown', changed_at = ?
      where team = ? and channel = ? and thread = ? and fact = ? and state = 'sending'
      """;

  private static final String AGAIN =
      """
      update fact_use set state = 'due', changed_at = ?
      where team = ? and channel = ? and thread = ? and fact = ? and state = 'sending'
      """;

  private static final String DROP =
      """
      delete from fact_use where team = ? and channel = ? and thread = ? and fact = ?
      """;

  private static final String STUCK =
      """
      update fact_use
      set version = due_version, in_force = due_force, state = 'shown', changed_at = ?
      where state = 'sending' and changed_at < ?
      """;

  private static final String EXPIRED =
      """
      delete from fact_use where expires_at <= ?
      """;

  private final Jdbi jdbi;

  UseTable(DataSource store) {
    this.jdbi = Jdbi.create(store);
  }

  void put(Place place, String fact, Standing standing, Instant now, Instant expires) {
    jdbi.useHandle(
        handle -> {
          if (write(handle, UPDATE, place, fact, standing, now, expires) == 0) {
            insert(handle, place, fact, standing, now, expires);
          }
        });
  }

  private static void insert(
      Handle handle, Place place, String fact, Standing standing, Instant now, Instant expires) {
    try {
      write(handle, INSERT, place, fact, standing, now, expires);
    } catch (JdbiException e) {
      if (!(e.getCause() instanceof SQLException sql)
          || !UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        throw e;
      }
      write(handle, UPDATE, place, fact, standing, now, expires);
    }
  }

  private static int write(
      Handle handle,
      String sql,
      Place place,
      String fact,
      Standing standing,
      Instant now,
      Instant expires) {
    return handle.execute(
        sql,
        standing.version(),
        standing.open(),
        at(now),
        at(expires),
        place.team(),
        place.channel(),
        place.thread(),
        fact);
  }

  List<Shown> shown() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SHOWN)
                .map(
                    (row, context) ->
                        new Shown(row.getString("fact"), standing(row, "version", "in_force")))
                .list());
  }

  void due(Shown shown, Standing now, Instant at) {
    mark(DUE, shown, now, at);
  }

  void level(Shown shown, Standing now, Instant at) {
    mark(LEVEL, shown, now, at);
  }

  private void mark(String sql, Shown shown, Standing now, Instant at) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                sql,
                now.version(),
                now.open(),
                at(at),
                shown.fact(),
                shown.as().version(),
                shown.as().open()));
  }

  List<Use> allDue() {
    return jdbi.withHandle(
        handle -> handle.createQuery(ALL_DUE).map((row, context) -> use(row)).list());
  }

  /** All of them, or none where one is not as it was. */
  boolean claim(List<Use> uses, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          for (Use use : uses) {
            Standing due = use.due();
            if (placed(handle, CLAIM, use, now, due.version(), due.open()) == 0) {
              handle.rollback();
              return false;
            }
          }
          return true;
        });
  }

  void told(List<Use> uses, Instant now) {
    jdbi.useTransaction(handle -> uses.forEach(use -> placed(handle, TOLD, use, now)));
  }

  void again(List<Use> uses, Instant now) {
    jdbi.useTransaction(handle -> uses.forEach(use -> placed(handle, AGAIN, use, now)));
  }

  void drop(List<Use> uses) {
    jdbi.useTransaction(
        handle ->
            uses.forEach(
                use -> {
                  Place place = use.place();
                  handle.execute(DROP, place.team(), place.channel(), place.thread(), use.fact());
                }));
  }

  int stuck(Instant since, Instant now) {
    return jdbi.withHandle(handle -> handle.execute(STUCK, at(now), at(since)));
  }

  int deleteExpired(Instant now) {
    return jdbi.withHandle(handle -> handle.execute(EXPIRED, at(now)));
  }

  private static int placed(Handle handle, String sql, Use use, Instant now, Object... more) {
    Object[] bound = new Object[5 + more.length];
    Place place = use.place();
    Object[] first = {at(now), place.team(), place.channel(), place.thread(), use.fact()};
    System.arraycopy(first, 0, bound, 0, 5);
    System.arraycopy(more, 0, bound, 5, more.length);
    return handle.execute(sql, bound);
  }

  private static Use use(ResultSet row) throws SQLException {
    return new Use(
        new Place(row.getString("team"), row.getString("channel"), row.getString("thread")),
        row.getString("fact"),
        standing(row, "version", "in_force"),
        standing(row, "due_version", "due_force"));
  }

  private static Standing standing(ResultSet row, String version, String force)
      throws SQLException {
    return new Standing(row.getInt(version), row.getBoolean(force));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
