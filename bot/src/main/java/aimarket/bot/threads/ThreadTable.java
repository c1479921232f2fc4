package aimarket.bot.threads;

import aimarket.bot.command.Ask;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The SQL of conversations. Each statement is a transaction of its own. */
final class ThreadTable {
  private static final String UNIQUE_VIOLATION = "23505";

  private static final String TURNS =
      """
      select turns from conversation
      where team = ? and channel = ? and thread = ? and expires_at > ?
      """;

  private static final String UPDATE =
      """
      update conversation set turns = ?, expires_at = ?
      where team = ? and channel = ? and thread = ?
      """;

  private static final String INSERT =
      """
      insert into conversation (turns, expires_at, team, channel, thread) values (?, ?, ?, ?, ?)
      """;

  private static final String EXPIRED =
      """
      delete from conversation where expires_at <= ?
      """;

  private final Jdbi jdbi;

  ThreadTable(DataSource store) {
    this.jdbi = Jdbi.create(store);
  }

  Optional<String> turns(Ask.Place place, Instant now) {
    return run(
        handle ->
            handle
                .select(TURNS, place.team(), place.channel(), place.thread(), at(now))
                .mapTo(String.class)
                .findOne());
  }

  /** Of two at once, one is kept. */
  void put(Ask.Place place, String turns, Instant expires) {
    run(
        handle -> {
          if (write(handle, UPDATE, place, turns, expires) == 0) {
            insert(handle, place, turns, expires);
          }
          return turns;
        });
  }

  int deleteExpired(Instant now) {
    return run(handle -> handle.execute(EXPIRED, at(now)));
  }

  private static void insert(Handle handle, Ask.Place place, String turns, Instant expires) {
    try {
      write(handle, INSERT, place, turns, expires);
    } catch (JdbiException e) {
      if (!UNIQUE_VIOLATION.equals(state(e))) {
        throw e;
      }
      write(handle, UPDATE, place, turns, expires);
    }
  }

  private static int write(
      Handle handle, String sql, Ask.Place place, String turns, Instant expires) {
    return handle.execute(sql, turns, at(expires), place.team(), place.channel(), place.thread());
  }

  private <T> T run(Work<T> work) {
    try {
      return jdbi.withHandle(work::on);
    } catch (JdbiException e) {
      throw new Failed(state(e));
    }
  }

  private static String state(Throwable e) {
    Throwable cause = e;
    while (!(cause instanceof SQLException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "none";
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** A few statements. */
  @FunctionalInterface
  private interface Work<T> {
    T on(Handle handle);
  }

  /** The store did not answer. Has no cause: drivers quote what was bound, here what was asked. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(String state) {
      super("the store of conversations does not answer (SQL state " + state + ")");
    }
  }
}
