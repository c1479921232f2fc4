package aimarket.knowledge.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** One file with the whole embedded store and its password. */
final class Backup {
  private static final int KEPT = 7;

  /** Sorts by time. */
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final H2Home home;
  private final Database database;

  private Backup(H2Home home, Database database) {
    this.home = home;
    this.database = database;
  }

  /**
   * @throws StoreProblem for a database that is not the embedded one
   */
  static Backup of(StoreSettings settings, Database database) {
    if (!settings.embedded()) {
      throw new StoreProblem(
          "only the embedded store is backed up by aimarket; for %s use the database's own tool, as pg_dump"
              .formatted(settings));
    }
    return new Backup(new H2Home(settings.home()), database);
  }

  void to(Path file) {
    Path target = file.toAbsolutePath();
    try {
      Files.createDirectories(target.getParent());
      // Beside the target, so that the last step is one rename.
      Path raw = Files.createTempFile(target.getParent(), ".aimarket", ".h2", H2Home.ownerOnly());
      Path whole =
          Files.createTempFile(target.getParent(), ".aimarket", ".zip", H2Home.ownerOnly());
      try {
        database.read(handle -> handle.execute("backup to ?", raw.toString()));
        pack(raw, whole);
        Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(raw);
        Files.deleteIfExists(whole);
      }
    } catch (IOException e) {
      throw new StoreProblem(
          "the backup cannot be written to %s: %s".formatted(target, e.getMessage()), e);
    }
  }

  /** Into the folder of backups, of which the newest are kept. */
  Path intoHome(String reason, Instant now) {
    Path file = home.backups().resolve("aimarket-" + STAMP.format(now) + "-" + reason + ".zip");
    to(file);
    List<Path> kept = home.kept();
    try {
      for (Path old : kept.subList(Math.min(KEPT, kept.size()), kept.size())) {
        Files.deleteIfExists(old);
      }
    } catch (IOException e) {
      throw new StoreProblem("an old backup cannot be removed: " + e.getMessage(), e);
    }
    return file;
  }

  private void pack(Path raw, Path whole) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(raw));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(whole))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(out);
      }
      out.putNextEntry(new ZipEntry(H2Home.PASSWORD));
      Files.copy(home.password(), out);
      out.closeEntry();
    }
  }

  /** Takes the two files out of a backup; anything else in it is passed over. */
  static void unpack(Path backup, Path folder) {
    int found = 0;
    try (InputStream file = Files.newInputStream(backup);
        ZipInputStream in = new ZipInputStream(file)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        if (List.of(H2Home.DATABASE, H2Home.PASSWORD).contains(name)) {
          found++;
          Path target = Files.createFile(folder.resolve(name), H2Home.ownerOnly());
          try (OutputStream out = Files.newOutputStream(target)) {
            in.transferTo(out);
          }
        }
      }
    } catch (IOException e) {
      throw new StoreProblem(
          "%s cannot be read: %s; nothing was changed".formatted(backup, e.getMessage()), e);
    }
    if (found != 2) {
      throw new StoreProblem(
          "%s is no backup of aimarket; nothing was changed, give a file that 'aimarket backup' wrote"
              .formatted(backup));
    }
  }
}
