package aimarket.knowledge.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The folder of an embedded store.
 *
 * <pre>
 * aimarket.mv.db      the database
 * aimarket.password   its password, for its owner only
 * backups/            what was kept of it
 * serve.lock          who serves from it
 * aimarket.learned    what the reader learned, to be found at the next start; not the store's
 * </pre>
 */
final class H2Home {
  static final String USER = "aimarket";
  static final String DATABASE = "aimarket.mv.db";
  static final String PASSWORD = "aimarket.password";

  private final Path folder;

  H2Home(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  Path database() {
    return folder.resolve(DATABASE);
  }

  Path password() {
    return folder.resolve(PASSWORD);
  }

  Path backups() {
    return folder.resolve("backups");
  }

  void make() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreProblem(
          "the folder %s cannot be made: %s; set AIMARKET_HOME to a folder that can be written"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  /**
   * Mixed mode: the first process serves the others on loopback. A commit is with the operating
   * system when it returns, where H2's default keeps it back for half a second. Nothing is moved
   * about in the file at closing: in this version of H2 that can lose what is in it (h2database
   * issue 4247; see docs/decisions/0005-h2-version.md). What fails is thrown and told in words; a
   * file of H2's own with the same stack traces beside the store would be one more thing to tidy.
   */
  String url() {
    return "jdbc:h2:file:"
        + folder.resolve("aimarket")
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        + ";AUTO_SERVER=TRUE;WRITE_DELAY=0;MAX_COMPACT_TIME=0;LOCK_TIMEOUT=20000"
        + ";TRACE_LEVEL_FILE=0";
  }

  /**
   * The password, made at the first start. Two first starts at once agree on one, since the file
   * appears whole or not at all.
   */
  String readPassword() {
    try {
      if (!Files.exists(password())) {
        if (Files.exists(database())) {
          throw new StoreProblem(
              "%s is there without its password; put back %s, or restore a backup: aimarket restore FILE"
                  .formatted(database(), password()));
        }
        writePassword(newPassword());
      }
      return Files.readString(password()).strip();
    } catch (IOException e) {
      throw new StoreProblem(
          "the password of the store cannot be read from %s: %s"
              .formatted(password(), e.getMessage()),
          e);
    }
  }

  private void writePassword(String text) throws IOException {
    Path whole = Files.createTempFile(folder, PASSWORD, ".new", ownerOnly());
    try {
      Files.writeString(whole, text + "\n");
      Files.createLink(password(), whole);
    } catch (FileAlreadyExistsException e) {
      // Another first start was quicker; its password counts.
    } catch (UnsupportedOperationException e) {
      Files.move(whole, password(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private static String newPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** Read and write for the owner, where the file system knows owners. */
  static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Newest first; empty where there is none. */
  List<Path> kept() {
    if (!Files.isDirectory(backups())) {
      return List.of();
    }
    try (var files = Files.list(backups())) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".zip"))
          .sorted(Comparator.comparing(Path::getFileName).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
