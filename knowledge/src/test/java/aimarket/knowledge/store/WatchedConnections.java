package aimarket.knowledge.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections that say when an import passes a named point; the store under them is the real one.
 */
final class WatchedConnections {
  private final Consumer<Point> passed;
  private final boolean checkpoints;

  /**
   * @param checkpoints false to leave "checkpoint sync" out, as a program does that trusts a commit
   */
  WatchedConnections(Consumer<Point> passed, boolean checkpoints) {
    this.passed = passed;
    this.checkpoints = checkpoints;
  }

  DataSource of(String url, @Nullable String user, @Nullable String password) {
    return proxy(
        DataSource.class,
        (self, method, arguments) ->
            method.getName().equals("getConnection")
                ? watched(DriverManager.getConnection(url, user, password))
                : null);
  }

  private Connection watched(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          if (method.getName().equals("commit")) {
            passed.accept(Point.BEFORE_COMMIT);
            Object done = call(method, connection, arguments);
            passed.accept(Point.AFTER_COMMIT);
            return done;
          }
          Object result = call(method, connection, arguments);
          return method.getName().equals("prepareStatement")
              ? watched((PreparedStatement) result, ((String) arguments[0]).strip())
              : result;
        });
  }

  private PreparedStatement watched(PreparedStatement statement, String sql) {
    return proxy(
        PreparedStatement.class,
        (self, method, arguments) -> {
          boolean runs = method.getName().startsWith("execute");
          if (runs && sql.startsWith("checkpoint")) {
            passed.accept(Point.BEFORE_CHECKPOINT);
            Object done = checkpoints ? call(method, statement, arguments) : (Object) false;
            passed.accept(Point.AFTER_CHECKPOINT);
            return done;
          }
          Object result = call(method, statement, arguments);
          if (runs && sql.startsWith("insert into fact (")) {
            passed.accept(Point.FIRST_INSERT);
          } else if (runs && sql.startsWith("insert into fact_claimant")) {
            passed.accept(Point.LISTS_INSERTED);
          } else if (runs && sql.startsWith("update store_state")) {
            passed.accept(Point.STATE_WRITTEN);
          }
          return result;
        });
  }

  private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            WatchedConnections.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
