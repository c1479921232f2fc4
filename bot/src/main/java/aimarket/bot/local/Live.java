package aimarket.bot.local;

import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells open pages that something changed; they fetch what they show. Changes of one moment become
 * one event, and no change waits for a slow browser.
 */
final class Live {
  private static final long TOGETHER_MS = 40;
  private final Set<SseClient> pages = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean due = new AtomicBoolean();
  private final ScheduledExecutorService teller =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "local-slack-live");
            thread.setDaemon(true);
            return thread;
          });

  Live(Workspace workspace) {
    workspace.onChange(this::changed);
    teller.scheduleAtFixedRate(this::beat, 15, 15, TimeUnit.SECONDS);
  }

  void routes(RoutesConfig routes) {
    routes.sse(
        "/live",
        page -> {
          page.keepAlive();
          pages.add(page);
          page.onClose(() -> pages.remove(page));
        });
  }

  private void changed() {
    if (!teller.isShutdown() && due.compareAndSet(false, true)) {
      teller.schedule(this::tell, TOGETHER_MS, TimeUnit.MILLISECONDS);
    }
  }

  private void tell() {
    due.set(false);
    // A browser drops an event without data.
    pages.forEach(page -> page.sendEvent("changed", "all"));
  }

  /** Finds out about pages that went away without a word. */
  private void beat() {
    pages.forEach(page -> page.sendComment("still here"));
  }

  void close() {
    teller.shutdownNow();
    pages.forEach(SseClient::close);
  }
}
