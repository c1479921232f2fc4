package aimarket.bot.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The two sorts of store that a contract is held on: a database of its own for each test class,
 * which all of its tests share, and one server of PostgreSQL for all. They end with the process.
 */
public final class Databases {
  private static final Map<Class<?>, HikariDataSource> H2 = new ConcurrentHashMap<>();
  private static final Map<Class<?>, DataSource> POSTGRES = new ConcurrentHashMap<>();
  private static @Nullable EmbeddedPostgres server;

  private Databases() {}

  public static DataSource h2(Class<?> test) {
    return H2.computeIfAbsent(test, key -> RunningBot.store());
  }

  public static DataSource postgres(Class<?> test) {
    return POSTGRES.computeIfAbsent(test, Databases::made);
  }

  private static DataSource made(Class<?> test) {
    EmbeddedPostgres all = server();
    String name = test.getSimpleName().toLowerCase(java.util.Locale.ROOT);
    Jdbi.create(all.getPostgresDatabase())
        .useHandle(handle -> handle.execute("create database " + name));
    return all.getDatabase("postgres", name);
  }

  private static synchronized EmbeddedPostgres server() {
    if (server == null) {
      try {
        EmbeddedPostgres started = EmbeddedPostgres.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
        server = started;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return server;
  }

  private static void close(EmbeddedPostgres started) {
    try {
      started.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
