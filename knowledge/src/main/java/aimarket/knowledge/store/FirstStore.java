package aimarket.knowledge.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Makes the file of an embedded store, aside, and puts it in its place when it is whole, so that a
 * kill in its making leaves nothing half made.
 */
final class FirstStore {
  private final StoreSettings settings;
  private final H2Home home;

  FirstStore(StoreSettings settings) {
    this.settings = settings;
    this.home = new H2Home(settings.home());
  }

  /** Does nothing where there is a file. Of two first starts at once, one's file counts. */
  void make(String password) {
    if (Files.exists(home.database())) {
      return;
    }
    try {
      Path aside = Files.createTempDirectory(home.folder(), ".first");
      try {
        H2Home made = new H2Home(aside);
        build(made, password);
        put(made.database());
      } finally {
        delete(aside);
      }
    } catch (IOException e) {
      throw new StoreProblem(
          "the store cannot be made in %s: %s; set AIMARKET_HOME to a folder that can be written"
              .formatted(home.folder(), e.getMessage()),
          e);
    }
  }

  private void build(H2Home made, String password) {
    String url = made.url().replace("AUTO_SERVER=TRUE;", "");
    try (HikariDataSource pool = new HikariDataSource(Stores.config(url, H2Home.USER, password))) {
      new Migrations(pool, Dialect.H2, settings.toString()).run(version -> {});
      new Database(pool, Dialect.H2, new Trouble(settings)).checkpoint();
    }
  }

  private void put(Path whole) throws IOException {
    try {
      Files.createLink(home.database(), whole);
    } catch (FileAlreadyExistsException e) {
      // Another first start was quicker; its file counts.
    } catch (UnsupportedOperationException e) {
      Files.move(whole, home.database(), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
