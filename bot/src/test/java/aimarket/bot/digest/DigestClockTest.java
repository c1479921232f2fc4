package aimarket.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.digest.Subscription.Wanted;
import aimarket.bot.digest.Subscription.WhenQuiet;
import aimarket.bot.inbox.Inbox;
import aimarket.bot.testing.Eventually;
import aimarket.knowledge.changes.Topics;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class DigestClockTest {
  private static final Schedule MONDAY =
      new Schedule(DayOfWeek.MONDAY, LocalTime.of(9, 0), ZoneOffset.UTC);
  private static final Instant SUNDAY = Instant.parse("2026-05-03T09:00:00Z");

  private final long began = System.nanoTime();
  private final AtomicReference<Instant> now = new AtomicReference<>(SUNDAY);
  private final AtomicBoolean away = new AtomicBoolean();
  private final Queue<Long> looked = new ConcurrentLinkedQueue<>();

  private Instant time() {
    if (away.get()) {
      throw new IllegalStateException("the store does not answer");
    }
    return now.get().plusNanos(System.nanoTime() - began);
  }

  @Test
  void after_a_store_that_did_not_answer_for_some_seconds_it_wakes_as_before()
      throws InterruptedException {
    var store = JdbcConnectionPool.create("jdbc:h2:mem:clock;MODE=PostgreSQL", "bot", "bot");
    Inbox.migrate(store);
    Subscriptions subscriptions = new Subscriptions(store);
    Subscription one =
        subscriptions.put(new Wanted("T1", "C1", Topics.ALL, MONDAY, WhenQuiet.SKIP, "U1"), SUNDAY);
    try (DigestClock clock =
        new DigestClock(store, true, subscriptions, this::time, "one", this::look)) {
      clock.start();
      clock.tend();
      away.set(true);
      Thread.sleep(3_000);
      away.set(false);
      now.set(SUNDAY.plus(Duration.ofDays(2)));

      Eventually.until("it looks", () -> !looked.isEmpty());
      assertThat(looked).containsExactly(one.id());
    } finally {
      store.dispose();
    }
  }

  @Test
  void what_another_process_left_behind_is_taken_up_by_the_time_of_the_store() {
    var store = JdbcConnectionPool.create("jdbc:h2:mem:dead;MODE=PostgreSQL", "bot", "bot");
    Inbox.migrate(store);
    Subscriptions subscriptions = new Subscriptions(store);
    Subscription one =
        subscriptions.put(new Wanted("T1", "C1", Topics.ALL, MONDAY, WhenQuiet.SKIP, "U1"), SUNDAY);
    try (DigestClock clock =
        new DigestClock(store, true, subscriptions, this::time, "one", this::look)) {
      clock.tend();
      Jdbi.create(store)
          .useHandle(
              h ->
                  h.execute(
                      "update digest_clock set picked = true, picked_by = 'dead',"
                          + " last_heartbeat = timestamp with time zone '2026-05-04 09:00:00Z'"));
      now.set(Instant.parse("2026-05-04T09:05:00Z"));
      clock.start();

      Eventually.until("it looks", () -> !looked.isEmpty());
      assertThat(looked).containsExactly(one.id());
    } finally {
      store.dispose();
    }
  }

  private Optional<Instant> look(long id) {
    looked.add(id);
    return Optional.of(MONDAY.next(time()));
  }
}
