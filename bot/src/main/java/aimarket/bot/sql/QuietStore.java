package aimarket.bot.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * A store of what people wrote, which no message of an exception quotes: drivers put what was bound
 * into theirs.
 */
public final class QuietStore {
  private static final String UNIQUE_VIOLATION = "23505";

  private final Jdbi jdbi;
  private final String of;

  /**
   * @param of what it keeps, for the message of a failure
   */
  public QuietStore(DataSource store, String of) {
    this.jdbi = Jdbi.create(store);
    this.of = of;
  }

  /** Statements on one connection. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Handle handle);
  }

  /**
   * Each statement is a transaction of its own.
   *
   * @throws Failed where the store does not answer
   */
  public <T> T run(Work<T> work) {
    try {
      return jdbi.withHandle(work::on);
    } catch (JdbiException e) {
      throw new Failed(of, state(e));
    }
  }

  /** False where a row with its key is there already. */
  public static boolean inserted(Handle handle, String sql, Object... row) {
    try {
      handle.execute(sql, row);
      return true;
    } catch (JdbiException e) {
      if (!UNIQUE_VIOLATION.equals(state(e))) {
        throw e;
      }
      return false;
    }
  }

  /** Of two at once, who comes later writes over the other; both take the same values. */
  public static void put(Handle handle, String update, String insert, Object... row) {
    if (handle.execute(update, row) == 0 && !inserted(handle, insert, row)) {
      handle.execute(update, row);
    }
  }

  public static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static String state(Throwable e) {
    Throwable cause = e;
    while (!(cause instanceof SQLException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "none";
  }

  /** The store did not answer. Has no cause. */
  public static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(String of, String state) {
      super("the store of " + of + " does not answer (SQL state " + state + ")");
    }
  }
}
