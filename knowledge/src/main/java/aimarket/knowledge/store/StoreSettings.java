package aimarket.knowledge.store;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the store is.
 *
 * @param home folder of the embedded store, its password, lock and backups
 * @param url JDBC address of another store; null for the embedded one in the home folder
 * @param user null where the address has it, or for the embedded store
 * @param password null where the address has it, or for the embedded store
 */
public record StoreSettings(
    Path home, @Nullable String url, @Nullable String user, @Nullable String password) {
  public StoreSettings {
    Objects.requireNonNull(home, "home is null");
    home = home.toAbsolutePath().normalize();
  }

  /** The embedded store in a folder, which is made where it is missing. */
  public static StoreSettings in(Path home) {
    return new StoreSettings(home, null, null, null);
  }

  /** Whether this is the embedded store in the home folder. */
  public boolean embedded() {
    return url == null;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return url == null ? "the store in " + home : "the store at " + url.replaceAll("\\?.*", "");
  }
}
