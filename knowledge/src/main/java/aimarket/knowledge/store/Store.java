package aimarket.knowledge.store;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;

/** An open store: the facts, and the database that others may keep their tables in. */
public final class Store implements AutoCloseable {
  private final StoreSettings settings;
  private final Database database;
  private final FactStore facts;
  private final Gaps gaps;
  private final Clock clock;

  Store(StoreSettings settings, Database database, Clock clock) {
    this.settings = settings;
    this.database = database;
    this.facts = new SqlFactStore(database, clock);
    this.gaps = new SqlGaps(database, clock);
    this.clock = clock;
  }

  public FactStore facts() {
    return facts;
  }

  public Gaps gaps() {
    return gaps;
  }

  /** Changes of single facts by people. */
  public Curation curation() {
    return new SqlCuration(database, clock);
  }

  /** The starter knowledge's way in. */
  public StarterLoad starter() {
    return new StarterLoad(database, clock);
  }

  /** Connections to the same database, for the tables of others; closed with the store. */
  public DataSource dataSource() {
    return database.pool();
  }

  /** Whether the database is H2, and not PostgreSQL. */
  public boolean isH2() {
    return database.dialect() == Dialect.H2;
  }

  /**
   * Returns when everything committed survives a loss of power. What {@link FactStore} records does
   * so by itself.
   */
  public void checkpoint() {
    database.checkpoint();
  }

  /**
   * Reads every version of every fact, for a look at the store's health.
   *
   * @return how many there are
   * @throws StoreProblem where one cannot be read, with what to do
   */
  public long verify() {
    return database.read(handle -> new FactQueries(handle).verify());
  }

  /**
   * Writes the whole embedded store into one file, which is replaced where it is there. Others may
   * read and write meanwhile.
   *
   * @throws StoreProblem for another database, and where the file cannot be written
   */
  public void backup(Path file) {
    Backup.of(settings, database).to(file);
  }

  /**
   * Writes a backup into the folder {@code backups} of the home and keeps the seven newest.
   *
   * @return the file
   */
  public Path backup() {
    return Backup.of(settings, database).intoHome("daily", clock.instant());
  }

  @Override
  public void close() {
    database.close();
  }
}
