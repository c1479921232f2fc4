package aimarket.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.MovingClock;
import aimarket.knowledge.store.Store;
import aimarket.knowledge.store.StoreSettings;
import aimarket.knowledge.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyBackupTest {
  @TempDir private Path home;

  @Test
  void a_store_is_backed_up_at_once_and_then_a_day_later() throws IOException {
    MovingClock clock = new MovingClock(Instant.now());
    try (Store store = Stores.open(StoreSettings.in(home));
        DailyBackup daily = new DailyBackup(store, home, clock)) {
      daily.whereDue();
      assertThat(backups()).hasSize(1);

      clock.forward(Duration.ofHours(23));
      daily.whereDue();
      assertThat(backups()).hasSize(1);

      clock.forward(Duration.ofHours(2));
      daily.whereDue();
      assertThat(backups()).hasSize(2);
    }
  }

  private List<Path> backups() throws IOException {
    try (var files = Files.list(home.resolve("backups"))) {
      return files.toList();
    }
  }
}
