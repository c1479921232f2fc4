package aimarket.bot.feedback;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.command.Opinions.Flag;
import aimarket.bot.feedback.Feedback.Raised;
import aimarket.bot.feedback.Feedback.Settled;
import aimarket.bot.sql.QuietStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The SQL of flags. */
final class FlagTable {
  private static final String INSERT =
      """
      insert into flag (team, request, person, fact, reason, question, read_as, flagged_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String IN_STATE =
      """
      select team, person, fact, reason, question, read_as, flagged_at
      from flag
      where state = :state and flagged_at >= :since and (:everyone or team = :team)
      order by flagged_at, request
      """;

  private static final String SETTLE =
      """
      delete from flag where state = 'open' and fact = :fact and (:everyone or team = :team)
      """;

  /** Who settles their own flag knows it. */
  private static final String OWN =
      """
      delete from flag where state = 'open' and fact = ? and flagged_at = ? and person = ?
      """;

  private static final String DUE =
      """
      update flag set state = 'due', changed_at = ?
      where state = 'open' and fact = ? and flagged_at = ?
      """;

  private static final String MOVE =
      """
      update flag set state = ?, changed_at = ?
      where state = ? and team = ? and person = ? and fact = ?
      """;

  private static final String END =
      """
      delete from flag where state = 'sending' and team = ? and person = ? and fact = ?
      """;

  private static final String STUCK =
      """
      delete from flag where state = 'sending' and changed_at < ?
      """;

  private static final String OLD =
      """
      delete from flag where flagged_at < ?
      """;

  private final QuietStore store;

  FlagTable(DataSource store) {
    this.store = new QuietStore(store, "feedback");
  }

  void put(String request, Flag flag, Instant now) {
    store.run(
        handle ->
            QuietStore.inserted(
                handle,
                INSERT,
                flag.asker().team(),
                request,
                flag.asker().user(),
                flag.fact(),
                flag.reason(),
                flag.question(),
                flag.readAs(),
                QuietStore.at(now)));
  }

  List<Raised> open(Instant since, @Nullable String team) {
    return inState("open", since, team);
  }

  List<Raised> due() {
    return inState("due", Instant.EPOCH, null);
  }

  private List<Raised> inState(String state, Instant since, @Nullable String team) {
    return store.run(
        handle ->
            handle
                .createQuery(IN_STATE)
                .bind("state", state)
                .bind("since", QuietStore.at(since))
                .bind("everyone", team == null)
                .bind("team", team == null ? "" : team)
                .map((row, context) -> raised(row))
                .list());
  }

  int settle(String fact, @Nullable String team) {
    return store.run(
        handle ->
            handle
                .createUpdate(SETTLE)
                .bind("fact", fact)
                .bind("everyone", team == null)
                .bind("team", team == null ? "" : team)
                .execute());
  }

  void due(Raised raised, String settledBy, Instant now) {
    String fact = raised.flag().fact();
    store.run(handle -> handle.execute(OWN, fact, QuietStore.at(raised.at()), settledBy));
    store.run(handle -> handle.execute(DUE, QuietStore.at(now), fact, QuietStore.at(raised.at())));
  }

  /** False where another process was faster. */
  boolean claim(Settled one, Instant now) {
    return moved(one, "due", "sending", now) > 0;
  }

  void again(Settled one, Instant now) {
    moved(one, "sending", "due", now);
  }

  void reopen(Settled one, Instant now) {
    moved(one, "due", "open", now);
  }

  private int moved(Settled one, String from, String to, Instant now) {
    Asker who = one.who();
    return store.run(
        handle ->
            handle.execute(MOVE, to, QuietStore.at(now), from, who.team(), who.user(), one.fact()));
  }

  void end(Settled one) {
    Asker who = one.who();
    store.run(handle -> handle.execute(END, who.team(), who.user(), one.fact()));
  }

  int endStuck(Instant since) {
    return store.run(handle -> handle.execute(STUCK, QuietStore.at(since)));
  }

  void deleteBefore(Instant limit) {
    store.run(handle -> handle.execute(OLD, QuietStore.at(limit)));
  }

  private static Raised raised(ResultSet row) throws SQLException {
    Flag flag =
        new Flag(
            new Asker(row.getString("team"), row.getString("person")),
            row.getString("fact"),
            row.getString("reason"),
            row.getString("question"),
            row.getString("read_as"));
    return new Raised(flag, QuietStore.instant(row, "flagged_at"));
  }
}
