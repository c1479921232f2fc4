package aimarket.knowledge.store;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL whose processes may be killed, and which is started again on what they left. It
 * acknowledges a commit before it has written it, as a server may be set up to (synchronous_commit
 * = off), and does wait for the disk where it writes.
 */
final class KillablePostgres implements KillTrials.Places, AutoCloseable {
  private static final int PORT_BY_CHANCE = 0;

  private final Path data;
  private int port = PORT_BY_CHANCE;
  private int databases;
  private @Nullable EmbeddedPostgres server;

  /** Skips the test, with the reason, where none can start. */
  KillablePostgres(Path data) {
    this.data = data;
    try {
      start();
    } catch (IOException | RuntimeException e) {
      abort("no PostgreSQL can be started here: " + e);
    }
  }

  /** As after a crash: on the data that are there. */
  void start() throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("fsync", "on");
    server = (port == PORT_BY_CHANCE ? builder : builder.setPort(port)).start();
    port = server.getPort();
    if (count("select count(*) from pg_settings where name = 'fsync' and setting = 'on'") == 0) {
      throw new IllegalStateException("the server does not wait for the disk");
    }
  }

  /** A database of its own. */
  @Override
  public StoreSettings in(Path home) {
    String name = "store_" + ++databases;
    execute("create database " + name);
    return new StoreSettings(home, running().getJdbcUrl("postgres", name), null, null);
  }

  /**
   * SIGKILL to the postmaster and, where all are to go at once, to all of its processes. Where not,
   * they see that it is gone, and end by themselves. Returns when none is left.
   */
  void kill(boolean atOnce) throws IOException, InterruptedException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> others = postmaster.children().toList();
    postmaster.destroyForcibly();
    if (atOnce) {
      others.forEach(ProcessHandle::destroyForcibly);
    }
    for (ProcessHandle other : others) {
      try {
        other.onExit().get(10, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        other.destroyForcibly();
      }
    }
    running().close();
  }

  /** The server notices in its own time that whoever was killed is gone. */
  @Override
  public void settle() throws InterruptedException {
    while (count("select count(*) from pg_stat_activity where datname like 'store\\_%'") > 0) {
      Thread.sleep(20);
    }
  }

  private void execute(String sql) {
    try (var connection = running().getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int count(String sql) {
    try (var connection = running().getPostgresDatabase().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private EmbeddedPostgres running() {
    if (server == null) {
      throw new IllegalStateException("the server was not started");
    }
    return server;
  }

  @Override
  public void close() throws IOException {
    running().close();
  }
}
