package aimarket.bot.feedback;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.command.Opinions.Flag;
import aimarket.bot.feedback.Feedback.Raised;
import aimarket.bot.feedback.Feedback.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The SQL of opinions and flags. Each statement is a transaction of its own. */
final class FeedbackTable {
  private static final String UNIQUE_VIOLATION = "23505";

  private static final String UPDATE_OPINION =
      """
      update opinion set helpful = ?, question = ?, read_as = ?, given_at = ?
      where team = ? and person = ? and slot = ?
      """;

  private static final String INSERT_OPINION =
      """
      insert into opinion (helpful, question, read_as, given_at, team, person, slot)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String INSERT_FLAG =
      """
      insert into flag (team, request, person, fact, reason, question, read_as, flagged_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String FLAGS =
      """
      select team, person, fact, reason, question, read_as, flagged_at
      from flag
      where flagged_at >= :since and (:everyone or team = :team)
      order by flagged_at, request
      """;

  private static final String TALLIES =
      """
      select team, slot, max(question) as question, max(read_as) as read_as,
        sum(case when helpful then 1 else 0 end) as helpful,
        sum(case when helpful then 0 else 1 end) as unhelpful,
        max(given_at) as last_at
      from opinion
      where given_at >= :since and (:everyone or team = :team)
      group by team, slot
      order by unhelpful desc, last_at desc, slot
      """;

  private static final String SETTLE =
      """
      delete from flag where fact = :fact and (:everyone or team = :team)
      """;

  private static final String OLD_OPINIONS =
      """
      delete from opinion where given_at < ?
      """;

  private static final String OLD_FLAGS =
      """
      delete from flag where flagged_at < ?
      """;

  private final Jdbi jdbi;

  FeedbackTable(DataSource store) {
    this.jdbi = Jdbi.create(store);
  }

  void put(Asker asker, String slot, boolean helpful, String question, String readAs, Instant now) {
    run(
        handle -> {
          Object[] row = {
            helpful, question, readAs, at(now), asker.team(), asker.user(), slot,
          };
          if (handle.execute(UPDATE_OPINION, row) == 0 && !inserted(handle, INSERT_OPINION, row)) {
            handle.execute(UPDATE_OPINION, row);
          }
          return row;
        });
  }

  void put(String request, Flag flag, Instant now) {
    run(
        handle ->
            inserted(
                handle,
                INSERT_FLAG,
                flag.asker().team(),
                request,
                flag.asker().user(),
                flag.fact(),
                flag.reason(),
                flag.question(),
                flag.readAs(),
                at(now)));
  }

  /** False where the key is there already. */
  private static boolean inserted(Handle handle, String sql, Object... row) {
    try {
      handle.execute(sql, row);
      return true;
    } catch (JdbiException e) {
      if (!UNIQUE_VIOLATION.equals(state(e))) {
        throw e;
      }
      return false;
    }
  }

  List<Raised> flags(Instant since, @Nullable String team) {
    return run(
        handle ->
            handle
                .createQuery(FLAGS)
                .bind("since", at(since))
                .bind("everyone", team == null)
                .bind("team", team == null ? "" : team)
                .map((row, context) -> raised(row))
                .list());
  }

  List<Tally> tallies(Instant since, @Nullable String team) {
    return run(
        handle ->
            handle
                .createQuery(TALLIES)
                .bind("since", at(since))
                .bind("everyone", team == null)
                .bind("team", team == null ? "" : team)
                .map((row, context) -> tally(row))
                .list());
  }

  int settle(String fact, @Nullable String team) {
    return run(
        handle ->
            handle
                .createUpdate(SETTLE)
                .bind("fact", fact)
                .bind("everyone", team == null)
                .bind("team", team == null ? "" : team)
                .execute());
  }

  void deleteBefore(Instant opinions, Instant flags) {
    run(handle -> handle.execute(OLD_OPINIONS, at(opinions)));
    run(handle -> handle.execute(OLD_FLAGS, at(flags)));
  }

  private static Raised raised(ResultSet row) throws SQLException {
    Flag flag =
        new Flag(
            new Asker(row.getString("team"), row.getString("person")),
            row.getString("fact"),
            row.getString("reason"),
            row.getString("question"),
            row.getString("read_as"));
    return new Raised(flag, instant(row, "flagged_at"));
  }

  private static Tally tally(ResultSet row) throws SQLException {
    return new Tally(
        row.getString("team"),
        row.getString("question"),
        row.getString("read_as"),
        row.getLong("helpful"),
        row.getLong("unhelpful"),
        instant(row, "last_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private <T> T run(Work<T> work) {
    try {
      return jdbi.withHandle(work::on);
    } catch (JdbiException e) {
      throw new Failed(state(e));
    }
  }

  private static String state(Throwable e) {
    Throwable cause = e;
    while (!(cause instanceof SQLException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "none";
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** A few statements. */
  @FunctionalInterface
  private interface Work<T> {
    T on(Handle handle);
  }

  /**
   * The store did not answer. Has no cause: drivers quote what was bound, here what was written.
   */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(String state) {
      super("the store of feedback does not answer (SQL state " + state + ")");
    }
  }
}
