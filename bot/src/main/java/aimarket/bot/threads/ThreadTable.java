package aimarket.bot.threads;

import aimarket.bot.command.Ask;
import aimarket.bot.sql.QuietStore;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** The SQL of conversations. Each statement is a transaction of its own. */
final class ThreadTable {
  private static final String TURNS =
      """
      select turns from conversation
      where team = ? and channel = ? and thread = ? and expires_at > ?
      """;

  private static final String UPDATE =
      """
      update conversation set turns = ?, expires_at = ?
      where team = ? and channel = ? and thread = ?
      """;

  private static final String INSERT =
      """
      insert into conversation (turns, expires_at, team, channel, thread) values (?, ?, ?, ?, ?)
      """;

  private static final String EXPIRED =
      """
      delete from conversation where expires_at <= ?
      """;

  private final QuietStore store;

  ThreadTable(DataSource store) {
    this.store = new QuietStore(store, "conversations");
  }

  Optional<String> turns(Ask.Place place, Instant now) {
    return store.run(
        handle ->
            handle
                .select(TURNS, place.team(), place.channel(), place.thread(), QuietStore.at(now))
                .mapTo(String.class)
                .findOne());
  }

  /** Of two at once, one is kept. */
  void put(Ask.Place place, String turns, Instant expires) {
    store.run(
        handle -> {
          QuietStore.put(
              handle,
              UPDATE,
              INSERT,
              turns,
              QuietStore.at(expires),
              place.team(),
              place.channel(),
              place.thread());
          return turns;
        });
  }

  int deleteExpired(Instant now) {
    return store.run(handle -> handle.execute(EXPIRED, QuietStore.at(now)));
  }
}
