package aimarket.knowledge.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens stores. */
public final class Stores {
  private static final int CONNECTIONS = 8;

  private Stores() {}

  /** Opens the store by the system's clock; see {@link #open(StoreSettings, Clock)}. */
  public static Store open(StoreSettings settings) {
    return open(settings, Clock.systemUTC());
  }

  /**
   * Opens the store, makes it where there is none, and brings its tables up to this jar, with a
   * backup before.
   *
   * @param clock what recorded times are read from
   * @throws StoreProblem where it cannot be opened, is damaged, or is newer than this jar; it is
   *     left as it was
   */
  public static Store open(StoreSettings settings, Clock clock) {
    Database database = database(settings);
    try {
      new Migrations(database.pool(), database.dialect(), settings.toString())
          .run(applied -> backUpBefore(applied, settings, database, clock));
      return new Store(settings, database, clock);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Puts a backup in the place of the embedded store, which must not be in use. The one that was
   * there is kept beside it.
   *
   * @return the files that the former store was moved to; empty where there was none
   */
  public static List<Path> restore(StoreSettings settings, Path backup) {
    return new Restore(settings).from(backup, Clock.systemUTC().instant());
  }

  private static Database database(StoreSettings settings) {
    String url = settings.url();
    if (url != null) {
      return connect(config(url, settings.user(), settings.password()), settings);
    }
    H2Home home = new H2Home(settings.home());
    home.make();
    String password = home.readPassword();
    new FirstStore(settings).make(password);
    return connect(config(home.url(), H2Home.USER, password), settings);
  }

  static HikariConfig config(String url, @Nullable String user, @Nullable String password) {
    Dialect dialect = Dialect.of(url);
    if (dialect == Dialect.H2 && System.getProperty("h2.bindAddress") == null) {
      // Read once, when H2 loads; without it mixed mode listens on all interfaces.
      System.setProperty("h2.bindAddress", "127.0.0.1");
    }
    HikariConfig config = new HikariConfig();
    config.setPoolName("store");
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(1);
    if (dialect == Dialect.POSTGRESQL) {
      // Planning a look-up takes longer than the look-up; ours go by their index with any values.
      // Where the server acknowledges a commit before it is written, its crash would lose it.
      config.setConnectionInitSql(
          "set lock_timeout = '20s'; set plan_cache_mode = force_generic_plan;"
              + " select set_config('synchronous_commit', 'on', false)"
              + " where current_setting('synchronous_commit') = 'off'");
    }
    return config;
  }

  private static Database connect(HikariConfig config, StoreSettings settings) {
    try {
      return new Database(
          new HikariDataSource(config), Dialect.of(config.getJdbcUrl()), new Trouble(settings));
    } catch (RuntimeException e) {
      throw new Trouble(settings).opening(e);
    }
  }

  private static void backUpBefore(
      int applied, StoreSettings settings, Database database, Clock clock) {
    if (settings.embedded()) {
      Backup.of(settings, database).intoHome("before-version-" + (applied + 1), clock.instant());
    }
  }
}
