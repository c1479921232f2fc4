package aimarket.knowledge.store;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Brings the tables of facts up to this jar; has its own history, apart from other tables'. */
final class Migrations {
  /** The version that this jar brings; a test holds that it is the newest script's. */
  static final int NEWEST = 22;

  private static final String HISTORY = "fact_schema_history";

  private static final String APPLIED =
      """
      select max(cast(version as integer)) from fact_schema_history where success
      """;

  private final DataSource source;
  private final Dialect dialect;
  private final String name;

  /**
   * @param name of the store, for messages
   */
  Migrations(DataSource source, Dialect dialect, String name) {
    this.source = source;
    this.dialect = dialect;
    this.name = name;
  }

  /**
   * @param before called with the version that the tables are at, before they change; not for a new
   *     store
   * @throws StoreProblem where the tables are newer than this jar, or cannot be brought up to it
   */
  void run(Consumer<Integer> before) {
    int applied = applied();
    if (applied > NEWEST) {
      throw new StoreProblem(
          "%s was written by a newer aimarket (its tables are at version %d, this one knows %d); nothing was changed, start the newer one or restore a backup from before it"
              .formatted(name, applied, NEWEST));
    }
    if (applied == NEWEST) {
      return;
    }
    if (applied > 0) {
      before.accept(applied);
    }
    migrate();
  }

  /** 0 for a store without tables. Read without Flyway, which takes its time to start. */
  private int applied() {
    try {
      return Jdbi.create(source)
          .withHandle(
              handle -> handle.createQuery(APPLIED).mapTo(Integer.class).findOne().orElse(0));
    } catch (JdbiException e) {
      return 0;
    }
  }

  private void migrate() {
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:aimarket/knowledge/db")
            .table(HISTORY)
            .placeholders(Map.of("slug", dialect.slug()))
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .load();
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      throw new StoreProblem(
          "the tables of %s cannot be brought to version %d: %s"
              .formatted(name, NEWEST, firstLine(e)),
          e);
    }
    refuseNewer(flyway);
  }

  /** Another process may have been there first, with a newer jar. */
  private void refuseNewer(Flyway flyway) {
    Arrays.stream(flyway.info().applied())
        .map(MigrationInfo::getState)
        .filter(state -> state == MigrationState.FUTURE_SUCCESS)
        .findFirst()
        .ifPresent(
            state -> {
              throw new StoreProblem(
                  "%s was written by a newer aimarket; start that one".formatted(name));
            });
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
