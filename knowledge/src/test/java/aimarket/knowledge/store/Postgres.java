package aimarket.knowledge.store;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One real PostgreSQL for all tests of the module, with a new database for each store. */
final class Postgres {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;
  private static @Nullable String whyNot;

  private Postgres() {}

  /** Settings for a new, empty database; skips the test, with the reason, where none can start. */
  static synchronized StoreSettings newDatabase(java.nio.file.Path home) {
    if (server == null && whyNot == null) {
      start();
    }
    if (server == null) {
      abort("no PostgreSQL can be started here: " + whyNot);
    }
    String name = "store_" + DATABASES.incrementAndGet();
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      // A locale that does not order by bytes, as most servers have.
      statement.execute(
          "create database " + name + " template template0 locale_provider icu icu_locale 'en'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new StoreSettings(home, server.getJdbcUrl("postgres", name), null, null);
  }

  private static void start() {
    try {
      server = EmbeddedPostgres.builder().start();
    } catch (IOException | RuntimeException e) {
      whyNot = e.toString();
    }
  }
}
