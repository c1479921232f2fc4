package aimarket.bot.testing;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A store whose connections are another one's, with something done to them. */
public abstract class WrappedStore implements DataSource {
  private final DataSource store;

  protected WrappedStore(DataSource store) {
    this.store = store;
  }

  /** One of the store itself. */
  protected final Connection real() throws SQLException {
    return store.getConnection();
  }

  @Override
  public final Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public final PrintWriter getLogWriter() throws SQLException {
    return store.getLogWriter();
  }

  @Override
  public final void setLogWriter(PrintWriter out) throws SQLException {
    store.setLogWriter(out);
  }

  @Override
  public final void setLoginTimeout(int seconds) throws SQLException {
    store.setLoginTimeout(seconds);
  }

  @Override
  public final int getLoginTimeout() throws SQLException {
    return store.getLoginTimeout();
  }

  @Override
  public final Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public final <T> T unwrap(Class<T> type) throws SQLException {
    return store.unwrap(type);
  }

  @Override
  public final boolean isWrapperFor(Class<?> type) throws SQLException {
    return store.isWrapperFor(type);
  }
}
