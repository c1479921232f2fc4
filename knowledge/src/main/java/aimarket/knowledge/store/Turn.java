package aimarket.knowledge.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/**
 * A writer's turn. Writers of one store, in any process, take turns by the lock on its state row;
 * so recorded times grow strictly in the order of commits, and what a reader of the change feed has
 * passed, it has seen. Lasts as long as the transaction.
 */
final class Turn {
  private static final String TAKE =
      """
      select revision, last_recorded, next_row, starter_version
      from store_state
      where only_row = 1
      for update
      """;

  private static final String END =
      """
      update store_state
      set revision = revision + 1, last_recorded = :at, next_row = :next_row,
          starter_version = :starter_version
      where only_row = 1
      """;

  private static final String REVISION =
      """
      select revision from store_state where only_row = 1
      """;

  private static final String LOADED_STARTER =
      """
      select starter_version from store_state where only_row = 1
      """;

  private final Instant at;
  private long nextRow;
  private int starterVersion;

  private Turn(Instant at, long nextRow, int starterVersion) {
    this.at = at;
    this.nextRow = nextRow;
    this.starterVersion = starterVersion;
  }

  /** Waits for the writer before, if there is one. */
  static Turn take(Handle handle, Clock clock) {
    return handle
        .createQuery(TAKE)
        .map(
            (row, context) -> {
              Instant next = FactRow.moment(row, "last_recorded").plus(1, ChronoUnit.MICROS);
              Instant now = Times.micros(clock.instant());
              return new Turn(
                  now.isBefore(next) ? next : now,
                  row.getLong("next_row"),
                  row.getInt("starter_version"));
            })
        .one();
  }

  static long revision(Handle handle) {
    return handle.createQuery(REVISION).mapTo(Long.class).one();
  }

  static int loadedStarter(Handle handle) {
    return handle.createQuery(LOADED_STARTER).mapTo(Integer.class).one();
  }

  /** When everything of this turn is recorded. */
  Instant at() {
    return at;
  }

  long newRow() {
    return nextRow++;
  }

  int starterVersion() {
    return starterVersion;
  }

  void starterVersion(int version) {
    starterVersion = version;
  }

  void end(Handle handle) {
    handle
        .createUpdate(END)
        .bind("at", Times.at(at))
        .bind("next_row", nextRow)
        .bind("starter_version", starterVersion)
        .execute();
  }
}
