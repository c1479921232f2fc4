package aimarket.knowledge.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Puts a backup in the place of the store. */
final class Restore {
  private final H2Home home;

  Restore(StoreSettings settings) {
    if (!settings.embedded()) {
      throw new StoreProblem(
          "only the embedded store is restored by aimarket; for %s use the database's own tool"
              .formatted(settings));
    }
    this.home = new H2Home(settings.home());
  }

  /** The backup is opened once before anything is moved, so that a bad one changes nothing. */
  List<Path> from(Path backup, Instant now) {
    home.make();
    ServeLock lock = ServeLock.take(home.folder(), 0);
    try {
      refuseInUse();
      Path tried = Files.createTempDirectory(home.folder(), ".restore");
      try {
        Backup.unpack(backup, tried);
        // Twice, since a file can open once and not again.
        verify(tried);
        verify(tried);
        return swap(tried, now);
      } finally {
        delete(tried);
      }
    } catch (IOException e) {
      throw new StoreProblem(
          "the backup cannot be put into %s: %s".formatted(home.folder(), e.getMessage()), e);
    } finally {
      lock.close();
    }
  }

  private static void verify(Path folder) {
    try (Store store = Stores.open(StoreSettings.in(folder))) {
      store.verify();
    }
  }

  /** Mixed mode writes down where the process that has the store open serves the others. */
  private void refuseInUse() throws IOException {
    Path lock = home.folder().resolve("aimarket.lock.db");
    if (!Files.exists(lock)) {
      return;
    }
    Properties held = new Properties();
    try (InputStream in = Files.newInputStream(lock)) {
      held.load(in);
    }
    String server = held.getProperty("server", "");
    int colon = server.lastIndexOf(':');
    if (colon > 0 && answers(server.substring(0, colon), server.substring(colon + 1))) {
      throw new StoreProblem(
          "%s is in use; end the other aimarket first. Nothing was changed"
              .formatted(home.database()));
    }
    Files.delete(lock);
  }

  private static boolean answers(String host, String port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, Integer.parseInt(port)), 2_000);
      return true;
    } catch (IOException | NumberFormatException e) {
      return false;
    }
  }

  private List<Path> swap(Path tried, Instant now) throws IOException {
    List<Path> former = new ArrayList<>();
    for (Path file : List.of(home.database(), home.password())) {
      if (Files.exists(file)) {
        Path aside =
            file.resolveSibling(file.getFileName() + ".before-restore-" + now.getEpochSecond());
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        former.add(aside);
      }
    }
    Files.move(tried.resolve(H2Home.PASSWORD), home.password());
    Files.move(tried.resolve(H2Home.DATABASE), home.database());
    return former;
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
