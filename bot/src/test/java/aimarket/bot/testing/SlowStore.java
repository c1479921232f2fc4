package aimarket.bot.testing;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A store that stalls or fails when it is told to. */
public final class SlowStore implements DataSource {
  private final DataSource store;
  private final Semaphore open = new Semaphore(Integer.MAX_VALUE);
  private volatile boolean failing;

  public SlowStore(DataSource store) {
    this.store = store;
  }

  /** Nobody gets a connection until {@link #resume}. */
  public void stall() {
    open.drainPermits();
  }

  public void resume() {
    open.release(1_000_000);
  }

  public void fail() {
    failing = true;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (failing) {
      throw new SQLException("the store is gone");
    }
    open.acquireUninterruptibly();
    open.release();
    return store.getConnection();
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
