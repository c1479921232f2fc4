package aimarket.bot.digest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The time of the database: the one clock that all instances share. Where the store does not
 * answer, there is no time, and nothing is due.
 */
public final class StoreTime implements Supplier<Instant> {
  private static final String NOW =
      """
      select current_timestamp
      """;

  private final Jdbi jdbi;

  public StoreTime(DataSource store) {
    this.jdbi = Jdbi.create(store);
  }

  @Override
  public Instant get() {
    return jdbi.withHandle(handle -> handle.select(NOW).mapTo(OffsetDateTime.class).one())
        .toInstant();
  }
}
