package aimarket.bot.slack;

import aimarket.bot.inbox.Daemons;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * Threads that serve workspaces in turn: one that has thousands of messages to send does not hold
 * up another that has one.
 */
final class InTurn implements AutoCloseable {
  private final ExecutorService threads;
  private final Map<String, Deque<Runnable>> waiting = new LinkedHashMap<>();
  private int number;

  InTurn(int threads, String name) {
    this.threads = Executors.newFixedThreadPool(threads, Daemons.named(name));
  }

  /**
   * @param whose those with the same wait for one another
   * @throws RejectedExecutionException after the close
   */
  void execute(String whose, Runnable task) {
    synchronized (this) {
      // One run for each task, whichever it is that is served then; none after the close, and so
      // before the task, which another run would serve. The run waits for this lock.
      threads.execute(() -> next().run());
      waiting.computeIfAbsent(whose, key -> new ArrayDeque<>()).add(task);
      number++;
    }
  }

  private synchronized Runnable next() {
    Iterator<Map.Entry<String, Deque<Runnable>>> all = waiting.entrySet().iterator();
    Map.Entry<String, Deque<Runnable>> first = all.next();
    Runnable task = first.getValue().remove();
    all.remove();
    number--;
    if (!first.getValue().isEmpty()) {
      waiting.put(first.getKey(), first.getValue());
    }
    return task;
  }

  /** How many tasks nobody serves yet. */
  synchronized int waiting() {
    return number;
  }

  boolean hasEnded() {
    return threads.isTerminated();
  }

  /** Ends what is begun, within seconds. */
  @Override
  public void close() {
    threads.shutdown();
    Daemons.await(threads);
  }
}
