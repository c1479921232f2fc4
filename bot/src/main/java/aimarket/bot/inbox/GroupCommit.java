package aimarket.bot.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes rows of many requests in one transaction: whatever came while the last one was committed.
 * One thread and one connection, so that requests never queue for the connections that answers are
 * read by. Thread-safe.
 *
 * @param <T> what becomes of a row
 */
final class GroupCommit<T> implements AutoCloseable {
  private static final int WAITING = 1_000;
  private static final int AT_ONCE = 100;

  private final Jdbi jdbi;
  private final BlockingQueue<Row<T>> waiting = new ArrayBlockingQueue<>(WAITING);
  private final ExecutorService writer = Executors.newSingleThreadExecutor(Daemons.named("inbox"));

  GroupCommit(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * One row's part.
   *
   * @param work may run twice: a transaction that one row breaks is rolled back, and each row of it
   *     is written by itself
   */
  private record Row<T>(Function<Handle, T> work, CompletableFuture<T> done) {}

  /**
   * Completes when the row is committed, or with what prevented it.
   *
   * @throws RejectedExecutionException where too many wait, or this is closed
   */
  CompletableFuture<T> write(Function<Handle, T> work) {
    var row = new Row<T>(work, new CompletableFuture<>());
    if (!waiting.offer(row)) {
      throw new RejectedExecutionException("%d rows wait to be written".formatted(WAITING));
    }
    writer.execute(this::drain);
    return row.done();
  }

  private void drain() {
    List<Row<T>> group = new ArrayList<>();
    waiting.drainTo(group, AT_ONCE);
    if (group.isEmpty()) {
      return;
    }
    try {
      List<T> results =
          jdbi.inTransaction(
              handle -> group.stream().map(row -> row.work().apply(handle)).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).done().complete(results.get(i));
      }
    } catch (RuntimeException e) {
      group.forEach(this::alone);
    }
  }

  private void alone(Row<T> row) {
    try {
      row.done().complete(jdbi.inTransaction(row.work()::apply));
    } catch (RuntimeException e) {
      row.done().completeExceptionally(e);
    }
  }

  /** What waits is still written. */
  @Override
  public void close() {
    writer.shutdown();
    Daemons.await(writer);
  }
}
