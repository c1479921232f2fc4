package aimarket.bot.slack;

import aimarket.bot.faces.Limits;
import aimarket.bot.faces.Payload;
import aimarket.bot.inbox.Daemons;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells news once. What is due stands in the store: a restart goes on with it. The last moment
 * before the call to Slack takes it on, so that two processes, or a crash before it, never say it
 * twice or not at all; a crash during the call leaves it open whether Slack took it, and then it is
 * not repeated.
 */
final class NewsTeller implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(NewsTeller.class);
  private static final int EVERY_SECONDS = 2;
  private static final int REST_MINUTES = 10;

  /** Slack's words for a place that is no more, or is none of ours. */
  private static final Set<String> GONE =
      Set.of(
          "thread_not_found",
          "cannot_reply_to_message",
          "channel_not_found",
          "not_in_channel",
          "is_archived",
          "message_not_found",
          "user_not_found",
          "user_disabled",
          "messages_tab_disabled",
          "cannot_dm_bot");

  private final List<News> news;
  private final Outgoing outgoing;
  private final Teams teams;
  private final Set<Object> onTheWay = ConcurrentHashMap.newKeySet();
  private final Map<Object, News.Item> taken = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("news"));

  NewsTeller(List<News> news, Outgoing outgoing, Teams teams) {
    this.news = List.copyOf(news);
    this.outgoing = outgoing;
    this.teams = teams;
  }

  void start() {
    timer.scheduleWithFixedDelay(this::round, 0, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void round() {
    for (News one : news) {
      try {
        one.look().forEach(this::tried);
      } catch (RuntimeException e) {
        log.warn("what has to be told could not be looked for; trying again", e);
      }
    }
  }

  /** What fails holds up nothing behind it. */
  private void tried(News.Item item) {
    try {
      tell(item);
    } catch (RuntimeException e) {
      log.warn("news for {} could not be sent; trying again", item.team(), e);
    }
  }

  private void tell(News.Item item) {
    Object key = item.key();
    Optional<Installation> from = teams.of(item.team());
    if (from.isEmpty() || onTheWay.contains(key)) {
      return;
    }
    Payload payload = Limits.fit(item.drawn()).get(0);
    Target to = item.to(from.get());
    onTheWay.add(key);
    outgoing
        .sendAmongMany(to, payload, () -> taken.containsKey(key) || claimed(item))
        .whenComplete((sent, failed) -> ended(key, sent));
  }

  private boolean claimed(News.Item item) {
    boolean ours = item.claim();
    if (ours) {
      taken.put(item.key(), item);
    }
    return ours;
  }

  private void ended(Object key, Sent sent) {
    long rest = 0;
    try {
      News.Item item = taken.remove(key);
      if (item == null) {
        return; // another process has it, or it stays due for the next round
      }
      switch (sent.kind()) {
        case DELIVERED, UNKNOWN -> item.told();
        case UNREACHABLE -> item.again();
        case REFUSED -> rest = refused(item, sent.why());
      }
    } catch (RuntimeException e) {
      log.warn("what became of news was not kept; they are not repeated", e);
    } finally {
      letGo(key, rest);
    }
  }

  /** Minutes to wait before it is tried again; what has no place any more is not. */
  private long refused(News.Item item, String why) {
    log.warn("news cannot be told in {}: {}", item.team(), why);
    if (GONE.contains(why)) {
      item.drop();
      return 0;
    }
    item.again();
    return REST_MINUTES;
  }

  private void letGo(Object key, long minutes) {
    if (minutes == 0 || timer.isShutdown()) {
      onTheWay.remove(key);
    } else {
      timer.schedule(() -> onTheWay.remove(key), minutes, TimeUnit.MINUTES);
    }
  }

  /** What nothing will send any more is due again; to be called when nothing is sent any more. */
  void release() {
    taken.values().forEach(News.Item::again);
  }

  @Override
  public void close() {
    timer.shutdown();
    Daemons.await(timer);
  }
}
