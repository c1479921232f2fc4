package aimarket.bot.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/** A store that stalls or fails when it is told to. */
public final class SlowStore extends WrappedStore {
  private final Semaphore open = new Semaphore(Integer.MAX_VALUE);
  private volatile boolean failing;

  public SlowStore(DataSource store) {
    super(store);
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
    return real();
  }
}
