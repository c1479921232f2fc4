package aimarket.bot.privacy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who used the bot. All that names them in the bot's tables is here, in one place, so that
 * a new table is not forgotten when a person asks to be.
 *
 * @param team null for all
 * @param user Slack's id
 */
public record Person(@Nullable String team, String user) {

  /** What is kept by the name of a person, in words, and how it goes. */
  private static final Map<String, String> NAMED = named();

  private static final String REQUESTS =
      """
      select team, request, body from inbox where :everywhere or team = :team
      """;

  private static final String REQUEST =
      """
      delete from inbox where team = ? and request = ?
      """;

  private static Map<String, String> named() {
    Map<String, String> named = new LinkedHashMap<>();
    named.put(
        "conversations",
        """
        delete from conversation
        where (:everywhere or team = :team) and (thread = :user or thread like :within)
        """);
    named.put(
        "opinions on answers",
        """
        delete from opinion where (:everywhere or team = :team) and person = :user
        """);
    named.put(
        "flags",
        """
        delete from flag where (:everywhere or team = :team) and person = :user
        """);
    // Nobody else could end what comes into somebody's direct messages.
    named.put(
        "weekly digests in their direct messages",
        """
        delete from digest_subscription
        where (:everywhere or team = :team)
          and (channel = :user or (owner = :user and channel like 'D%'))
        """);
    // The digest itself is the channel's, and stays; nobody hears of what goes wrong with it.
    named.put(
        "weekly digests that they set up",
        """
        update digest_subscription set owner = ''
        where (:everywhere or team = :team) and owner = :user
        """);
    return named;
  }

  /** Everything or nothing. */
  public Removed forgetIn(DataSource store) {
    return Jdbi.create(store)
        .inTransaction(
            handle -> {
              Map<String, Integer> counts = new LinkedHashMap<>();
              counts.put("requests not answered yet", requests(handle));
              NAMED.forEach((what, sql) -> counts.put(what, delete(handle, sql)));
              return new Removed(counts);
            });
  }

  private int delete(Handle handle, String sql) {
    return handle
        .createUpdate(sql)
        .bind("everywhere", team == null)
        .bind("team", team == null ? "" : team)
        .bindMap(
            sql.contains(":within")
                ? Map.of("user", user, "within", user + "/%")
                : Map.of("user", user))
        .execute();
  }

  /** A request; its body is what Slack sent. */
  private record Request(String team, String request, byte[] body) {}

  /** Of one that is answered nothing is kept but its id; others name the person in their body. */
  private int requests(Handle handle) {
    List<Request> theirs =
        handle
            .createQuery(REQUESTS)
            .bind("everywhere", team == null)
            .bind("team", team == null ? "" : team)
            .map(
                (row, context) ->
                    new Request(
                        row.getString("team"), row.getString("request"), row.getBytes("body")))
            .stream()
            .filter(r -> new String(r.body(), StandardCharsets.UTF_8).contains(user))
            .toList();
    theirs.forEach(r -> handle.execute(REQUEST, r.team(), r.request()));
    return theirs.size();
  }
}
