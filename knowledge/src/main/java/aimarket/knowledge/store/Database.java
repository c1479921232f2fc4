package aimarket.knowledge.store;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Type;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/** The pool of connections, and transactions on it whose failures are told in words. */
final class Database implements AutoCloseable {
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Dialect dialect;
  private final Trouble trouble;

  Database(HikariDataSource pool, Dialect dialect, Trouble trouble) {
    this.pool = pool;
    this.dialect = dialect;
    this.trouble = trouble;
    this.jdbi = Jdbi.create(pool).registerArgument(Database::asIs);
  }

  HikariDataSource pool() {
    return pool;
  }

  Dialect dialect() {
    return dialect;
  }

  <T> T read(Function<Handle, T> work) {
    try {
      return jdbi.withHandle(work::apply);
    } catch (JdbiException e) {
      throw trouble.working("cannot be read", e);
    }
  }

  <T> T write(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw trouble.working("cannot be written, nothing was recorded", e);
    }
  }

  /**
   * Returns when everything committed is on the disk. H2's commits reach the operating system at
   * once and outlive this process, but not a loss of power; PostgreSQL's are on the disk already.
   */
  void checkpoint() {
    if (dialect == Dialect.H2) {
      read(handle -> handle.execute("checkpoint sync"));
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  /** As the driver takes it, without java.sql's types that know the zone of the machine. */
  private static Optional<Argument> asIs(Type type, @Nullable Object value, ConfigRegistry config) {
    if (type == LocalDate.class) {
      return Optional.of((at, statement, context) -> statement.setObject(at, value, Types.DATE));
    }
    if (type == OffsetDateTime.class) {
      return Optional.of(
          (at, statement, context) ->
              statement.setObject(at, value, Types.TIMESTAMP_WITH_TIMEZONE));
    }
    return Optional.empty();
  }
}
