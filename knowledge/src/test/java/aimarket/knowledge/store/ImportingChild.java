package aimarket.knowledge.store;

import static aimarket.knowledge.store.Facts.APRIL;
import static aimarket.knowledge.store.Facts.PAPER;
import static aimarket.knowledge.store.Facts.figure;

import aimarket.knowledge.fact.Fact;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Imports batch after batch until it is killed, and writes each acknowledged one down in a file
 * that outlives it.
 */
final class ImportingChild {
  static final int FACTS = 5;

  /** The batch, counted from its start, in which it stops at the named point. */
  private static final int STOPS_IN = 4;

  private final String stopAt;
  private final MappedByteBuffer stage;
  private int batches;

  private ImportingChild(String stopAt, MappedByteBuffer stage) {
    this.stopAt = stopAt;
    this.stage = stage;
  }

  /**
   * Arguments: home, "safe" or "default", a {@link Point} or "none", number of the first batch, and
   * the address of a PostgreSQL where it is not H2.
   */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    boolean safe = arguments[1].equals("safe");
    try (FileChannel stage =
            FileChannel.open(
                home.resolve("stage"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileChannel witness =
            FileChannel.open(
                home.resolve("witness"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ImportingChild child =
          new ImportingChild(arguments[2], stage.map(FileChannel.MapMode.READ_WRITE, 0, 1));
      Database database =
          arguments.length > 4 ? child.postgresql(arguments[4], safe) : child.h2(home, safe);
      child.run(database, Integer.parseInt(arguments[3]), witness);
    } catch (StoreProblem e) {
      // The server was killed under it.
      System.exit(1);
    }
  }

  private Database h2(Path home, boolean safe) {
    StoreSettings settings = StoreSettings.in(home);
    H2Home h2 = new H2Home(home);
    String url = safe ? h2.url() : h2.url().replace("WRITE_DELAY=0", "WRITE_DELAY=500");
    String password = h2.readPassword();
    new FirstStore(settings).make(password);
    HikariConfig config = Stores.config(url, H2Home.USER, password);
    config.setDataSource(new WatchedConnections(this::passed, safe).of(url, H2Home.USER, password));
    return migrated(config, Dialect.H2, settings);
  }

  private Database postgresql(String url, boolean safe) {
    HikariConfig config = Stores.config(url, null, null);
    config.setDataSource(new WatchedConnections(this::passed, safe).of(url, null, null));
    if (!safe) {
      config.setConnectionInitSql(null);
    }
    return migrated(
        config, Dialect.POSTGRESQL, new StoreSettings(Path.of("unused"), url, null, null));
  }

  private static Database migrated(HikariConfig config, Dialect dialect, StoreSettings settings) {
    Database database = new Database(new HikariDataSource(config), dialect, new Trouble(settings));
    new Migrations(database.pool(), dialect, settings.toString()).run(version -> {});
    return database;
  }

  private void run(Database database, int first, FileChannel witness) throws Exception {
    FactStore facts = new SqlFactStore(database, Clock.systemUTC());
    for (int batch = first; ; batch++) {
      batches++;
      facts.record(batch(batch));
      witness.write(ByteBuffer.wrap((batch + "\n").getBytes(StandardCharsets.UTF_8)));
      stage.put(0, (byte) 0);
      if (batches == 1) {
        System.out.println("importing");
      }
    }
  }

  /** New facts, and one that changes with each batch. */
  private static FactStore.Batch batch(int number) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < FACTS; i++) {
      facts.add(figure("b" + number + "-" + i, APRIL, String.valueOf(number)));
    }
    facts.add(figure("counter", APRIL, String.valueOf(number)));
    return new FactStore.Batch(
        List.of(PAPER), facts, List.of(), new Version.Why("child", "import", "batch " + number));
  }

  private void passed(Point point) {
    if (batches == 0) {
      return;
    }
    if (point == Point.FIRST_INSERT) {
      stage.put(0, (byte) 1);
    }
    if (batches == STOPS_IN && point.name().equals(stopAt)) {
      System.out.println("at " + point);
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
