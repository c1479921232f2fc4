package aimarket.bot.digest;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Moments to and from H2 with their offset. db-scheduler's own way goes through the zone of this
 * machine, where an hour is there twice once a year.
 */
final class H2Moments extends DefaultJdbcCustomization {
  H2Moments() {
    super(true);
  }

  @Override
  public void setInstant(PreparedStatement statement, int index, @Nullable Instant value)
      throws SQLException {
    // db-scheduler sets null where something has not happened yet.
    statement.setObject(index, value == null ? null : value.atOffset(ZoneOffset.UTC));
  }

  @Override
  public @Nullable Instant getInstant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  @Override
  public String getName() {
    return "H2";
  }
}
