package aimarket.knowledge.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Gaps in a database. */
final class SqlGaps implements Gaps {
  private static final String INSERT =
      """
      insert into gap (team, asked_on, kind, missing, question, read_as)
      values (:team, :asked_on, :kind, :missing, :question, :read_as)
      """;

  private static final String FORGET =
      """
      delete from gap where asked_on < :first_kept
      """;

  private static final String SINCE =
      """
      select team, kind, missing, question, read_as,
        count(*) as times, min(asked_on) as first_on, max(asked_on) as last_on
      from gap
      where asked_on >= :since and (:everyone or team = :team)
      group by team, kind, missing, question, read_as
      order by team, kind, missing, question, read_as
      """;

  private final Database database;
  private final Clock clock;

  SqlGaps(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void note(Gap gap) {
    database.write(
        handle -> {
          forget(handle);
          return handle
              .createUpdate(INSERT)
              .bind("team", gap.team())
              .bind("asked_on", today())
              .bind("kind", gap.kind().code())
              .bind("missing", gap.missing())
              .bind("question", gap.question())
              .bind("read_as", gap.readAs())
              .execute();
        });
  }

  @Override
  public List<Tally> since(LocalDate day, @Nullable String team) {
    LocalDate from = day.isBefore(firstKept()) ? firstKept() : day;
    return database.read(
        handle ->
            handle
                .createQuery(SINCE)
                .bind("since", from)
                .bind("everyone", team == null)
                .bind("team", team == null ? "" : team)
                .map((row, context) -> tally(row))
                .list());
  }

  @Override
  public void forget() {
    database.write(this::forget);
  }

  private int forget(Handle handle) {
    return handle.createUpdate(FORGET).bind("first_kept", firstKept()).execute();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private LocalDate firstKept() {
    return today().minusDays(KEPT.toDays());
  }

  private static Tally tally(ResultSet row) throws SQLException {
    Gap gap =
        new Gap(
            row.getString("team"),
            Gap.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            row.getString("missing"),
            row.getString("question"),
            row.getString("read_as"));
    return new Tally(
        gap,
        row.getLong("times"),
        row.getObject("first_on", LocalDate.class),
        row.getObject("last_on", LocalDate.class));
  }
}
