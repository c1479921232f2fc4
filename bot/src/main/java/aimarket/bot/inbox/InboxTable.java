package aimarket.bot.inbox;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The SQL of the inbox. What stands between a request and its acknowledgement, and what ends it, is
 * committed in groups; each other statement is a transaction of its own.
 */
final class InboxTable implements AutoCloseable {

  /** Stands for "not yet" in a column that is never null. */
  private static final OffsetDateTime OPEN = OffsetDateTime.parse("9999-01-01T00:00:00Z");

  private static final String UNIQUE_VIOLATION = "23505";

  /** The script that this jar brings. */
  static final int NEWEST = 31;

  private static final String APPLIED =
      """
      select max(cast(version as integer)) from bot_schema_history where success
      """;

  private static final String INSERT =
      """
      insert into inbox (team, request, kind, received_at, holder, held_until, attempts, answered_at, outcome, body)
      values (?, ?, ?, ?, ?, ?, 1, ?, 'open', ?)
      """;

  private static final String CLOSE =
      """
      update inbox set answered_at = ?, outcome = ?, body = ?
      where team = ? and request = ?
      """;

  private static final String RENEW =
      """
      update inbox set held_until = ?
      where team = ? and request = ? and holder = ? and answered_at = ?
      """;

  private static final String PUT_BACK =
      """
      update inbox set held_until = ?, attempts = 1
      where team = ? and request = ? and holder = ? and answered_at = ?
      """;

  private static final String ORPHANS =
      """
      select team, request, kind, received_at, held_until, attempts, body from inbox
      where answered_at = ? and held_until < ?
      order by answered_at, held_until
      limit 50
      """;

  private static final String CLAIM =
      """
      update inbox set holder = ?, held_until = ?, attempts = attempts + 1
      where team = ? and request = ? and held_until = ? and answered_at = ?
      """;

  private final Jdbi jdbi;
  private final GroupCommit<Boolean> writer;

  InboxTable(DataSource dataSource) {
    this.jdbi = Jdbi.create(dataSource);
    this.writer = new GroupCommit<>(jdbi);
  }

  /** A row that nobody works on any more. */
  record Orphan(Incoming incoming, int attempts, Instant heldUntil) {}

  static void migrate(DataSource dataSource) {
    if (applied(dataSource) == NEWEST) {
      return;
    }
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:aimarket/bot/db/migration")
        .table("bot_schema_history")
        // The facts have a history of their own in the same schema, which is thus never empty.
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  /** 0 where there is no table yet. Read without Flyway, which takes its time to start. */
  private static int applied(DataSource dataSource) {
    try {
      return Jdbi.create(dataSource)
          .withHandle(handle -> handle.select(APPLIED).mapTo(Integer.class).findOne().orElse(0));
    } catch (JdbiException e) {
      return 0;
    }
  }

  /** Whether the row is new, once committed; false where the same request stands there already. */
  CompletableFuture<Boolean> insert(Incoming in, String holder, Instant heldUntil) {
    return writer
        .write(
            handle -> {
              handle.execute(
                  INSERT,
                  in.key().team(),
                  in.key().request(),
                  in.kind().name(),
                  at(in.receivedAt()),
                  holder,
                  at(heldUntil),
                  OPEN,
                  in.body());
              return true;
            })
        .exceptionally(InboxTable::falseIfThere);
  }

  private static boolean falseIfThere(Throwable failed) {
    Throwable cause = failed instanceof CompletionException ? failed.getCause() : failed;
    if (cause instanceof JdbiException
        && cause.getCause() instanceof SQLException sql
        && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
      return false;
    }
    throw new CompletionException(cause);
  }

  void delete(Incoming.Key key) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from inbox where team = ? and request = ?", key.team(), key.request()));
  }

  /** Marks the row and empties what the person wrote. */
  CompletableFuture<Boolean> close(Incoming.Key key, Instant now, String outcome) {
    return writer.write(
        handle ->
            handle.execute(CLOSE, at(now), outcome, new byte[0], key.team(), key.request()) == 1);
  }

  void renew(Iterable<Incoming.Key> keys, String holder, Instant heldUntil) {
    jdbi.useHandle(
        handle -> {
          for (Incoming.Key key : keys) {
            handle.execute(RENEW, at(heldUntil), key.team(), key.request(), holder, OPEN);
          }
        });
  }

  /** As if it had just come; whoever finds it first takes it up when the time is over. */
  void putBack(Incoming.Key key, String holder, Instant heldUntil) {
    jdbi.useHandle(
        handle -> handle.execute(PUT_BACK, at(heldUntil), key.team(), key.request(), holder, OPEN));
  }

  /** At most 50, those that waited longest first. */
  List<Orphan> orphans(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(ORPHANS, OPEN, at(now))
                .map(
                    (rs, ctx) ->
                        new Orphan(
                            new Incoming(
                                new Incoming.Key(rs.getString("team"), rs.getString("request")),
                                Incoming.Kind.valueOf(rs.getString("kind")),
                                rs.getBytes("body"),
                                rs.getObject("received_at", OffsetDateTime.class).toInstant()),
                            rs.getInt("attempts"),
                            rs.getObject("held_until", OffsetDateTime.class).toInstant()))
                .list());
  }

  /** Whether the row is now the holder's; false where another instance was faster. */
  boolean claim(Orphan orphan, String holder, Instant heldUntil) {
    Incoming.Key key = orphan.incoming().key();
    return jdbi.withHandle(
        handle ->
            handle.execute(
                    CLAIM,
                    holder,
                    at(heldUntil),
                    key.team(),
                    key.request(),
                    at(orphan.heldUntil()),
                    OPEN)
                == 1);
  }

  int deleteReceivedBefore(Instant limit) {
    return jdbi.withHandle(
        handle -> handle.execute("delete from inbox where received_at < ?", at(limit)));
  }

  /** What waits is still written; later writes are refused, reads are not. */
  @Override
  public void close() {
    writer.close();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
