package aimarket.bot.digest;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A store at one of whose statements the process ends, as a kill -9 would end it. */
final class DeadlyStore implements DataSource {
  private final DataSource store;
  private volatile String fatal = "";
  private volatile boolean before;
  private final AtomicInteger left = new AtomicInteger();

  DeadlyStore(DataSource store) {
    this.store = store;
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
    Connection real = store.getConnection();
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

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return store.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    store.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    store.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return store.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return store.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return store.isWrapperFor(type);
  }
}
