package aimarket.bot;

import aimarket.bot.inbox.Daemons;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a day forgets what people wrote and nobody needs any more. */
final class Tidying implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Tidying.class);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("tidying"));

  /**
   * @param tasks each by itself, so that one that fails does not stop the others
   */
  void start(List<Runnable> tasks) {
    for (Runnable task : tasks) {
      timer.scheduleWithFixedDelay(() -> run(task), 1, 24 * 60, TimeUnit.MINUTES);
    }
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      log.warn("what is too old was not forgotten; trying again tomorrow: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    timer.shutdown();
    Daemons.await(timer);
  }
}
