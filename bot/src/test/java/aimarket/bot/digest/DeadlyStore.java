package aimarket.bot.digest;

import aimarket.bot.testing.WrappedStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A store at one of whose statements the process ends, as a kill -9 would end it. */
final class DeadlyStore extends WrappedStore {
  private volatile String fatal = "";
  private volatile boolean before;
  private final AtomicInteger left = new AtomicInteger();

  DeadlyStore(DataSource store) {
    super(store);
  }

  /** Where a process can end, by the statement that stands next to it. */
  enum Point {
    BEFORE_CLAIM("insert into digest_run", true),
    AFTER_CLAIM("insert into digest_run", false),
    BEFORE_SENDING("set state = 'sending'", true),
    /** The call to Slack comes next. */
    AFTER_SENDING("set state = 'sending'", false),
    /** Slack has answered. */
    BEFORE_SENT("update digest_run set state = ?, why", true),
    AFTER_SENT("update digest_run set state = ?, why", false),
    BEFORE_NEXT_TIME("update digest_clock", true),
    AFTER_NEXT_TIME("update digest_clock", false);

    private final String statement;
    private final boolean before;

    Point(String statement, boolean before) {
      this.statement = statement;
      this.before = before;
    }
  }

  void dieAt(Point point, int occurrence) {
    left.set(occurrence);
    before = point.before;
    fatal = point.statement;
  }

  private void passing(String sql, boolean now) {
    if (!fatal.isEmpty() && before == now && sql.contains(fatal) && left.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(137);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection real = real();
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              Object result = call(method, real, args);
              return result instanceof PreparedStatement statement && args[0] instanceof String sql
                  ? watched(statement, sql)
                  : result;
            });
  }

  private PreparedStatement watched(PreparedStatement real, String sql) {
    return (PreparedStatement)
        Proxy.newProxyInstance(
            PreparedStatement.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            (proxy, method, args) -> {
              boolean runs = method.getName().startsWith("execute");
              if (runs) {
                passing(sql, true);
              }
              Object result = call(method, real, args);
              if (runs) {
                passing(sql, false);
              }
              return result;
            });
  }

  private static Object call(java.lang.reflect.Method method, Object on, Object[] args)
      throws Throwable {
    try {
      return method.invoke(on, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
