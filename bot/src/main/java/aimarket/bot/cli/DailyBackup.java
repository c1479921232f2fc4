package aimarket.bot.cli;

import aimarket.bot.inbox.Daemons;
import aimarket.knowledge.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Backs the embedded store up where the last time is a day ago, as long as the bot serves. */
final class DailyBackup implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DailyBackup.class);
  private static final Duration DAY = Duration.ofDays(1);

  private final Store store;
  private final Path backups;
  private final Clock clock;
  private final ScheduledExecutorService timer;

  /**
   * @param home of the store
   */
  DailyBackup(Store store, Path home, Clock clock) {
    this.store = store;
    this.backups = home.resolve("backups");
    this.clock = clock;
    this.timer = Executors.newSingleThreadScheduledExecutor(Daemons.named("daily-backup"));
  }

  /** Looks every hour, the first time soon, but not while the bot is starting. */
  void start() {
    timer.scheduleWithFixedDelay(this::tend, 1, 60, TimeUnit.MINUTES);
  }

  private void tend() {
    try {
      whereDue();
    } catch (RuntimeException | IOException e) {
      log.error("the daily backup failed; trying again in an hour", e);
    }
  }

  /** Backs up, if a backup is due. */
  void whereDue() throws IOException {
    if (last().plus(DAY).isAfter(clock.instant())) {
      return;
    }
    log.info("backed up to {}", store.backup());
  }

  private Instant last() throws IOException {
    if (!Files.isDirectory(backups)) {
      return Instant.EPOCH;
    }
    try (var files = Files.list(backups)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-daily.zip"))
          .map(DailyBackup::written)
          .max(Instant::compareTo)
          .orElse(Instant.EPOCH);
    }
  }

  private static Instant written(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    timer.shutdown();
    Daemons.await(timer);
  }
}
