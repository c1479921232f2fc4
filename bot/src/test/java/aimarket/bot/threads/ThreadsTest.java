package aimarket.bot.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aimarket.bot.command.Ask.Place;
import aimarket.bot.inbox.Inbox;
import aimarket.bot.testing.Databases;
import aimarket.bot.testing.MovingClock;
import aimarket.bot.testing.SlowStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One contract, on H2 and on a real PostgreSQL. */
class ThreadsTest {
  private static final Place PLACE = Place.inThread("T1", "C1", "1700000000.000100");

  abstract static class Contract {
    private final MovingClock clock = new MovingClock(Instant.parse("2026-05-01T10:00:00Z"));
    private SlowStore store;
    private Threads threads;

    abstract DataSource open();

    @BeforeEach
    void start() {
      store = new SlowStore(open());
      Inbox.migrate(store);
      threads = new Threads(store, clock);
      Jdbi.create(store).useHandle(handle -> handle.execute("delete from conversation"));
    }

    private long rows() {
      return Jdbi.create(store)
          .withHandle(h -> h.select("select count(*) from conversation").mapTo(Long.class).one());
    }

    @Test
    void a_conversation_goes_on_after_a_restart_and_with_another_instance() {
      threads.remember(PLACE, List.of("sales of grüße?", "and \"zeta\"?"));

      assertThat(new Threads(store, clock).before(PLACE))
          .containsExactly("sales of grüße?", "and \"zeta\"?");
    }

    @Test
    void a_thread_is_one_row_whatever_is_asked_in_it() {
      threads.remember(PLACE, List.of("one"));
      threads.remember(PLACE, List.of("one", "two"));

      assertThat(threads.before(PLACE)).containsExactly("one", "two");
      assertThat(rows()).isEqualTo(1);
    }

    @Test
    void teams_channels_and_threads_are_kept_apart() {
      threads.remember(PLACE, List.of("one"));

      assertThat(threads.before(Place.inThread("T2", "C1", PLACE.thread()))).isEmpty();
      assertThat(threads.before(Place.inThread("T1", "C2", PLACE.thread()))).isEmpty();
      assertThat(threads.before(Place.inThread("T1", "C1", "1700000000.000200"))).isEmpty();
    }

    @Test
    void the_last_turns_are_kept_and_no_more_of_them_than_a_follow_up_needs() {
      threads.remember(PLACE, IntStream.range(0, 20).mapToObj(i -> "turn " + i).toList());
      assertThat(threads.before(PLACE))
          .containsExactly("turn 15", "turn 16", "turn 17", "turn 18", "turn 19");

      String long_ = "x".repeat(Threads.CHARACTERS - 10);
      threads.remember(PLACE, List.of("an old one that is", "too much", long_, "last"));
      assertThat(threads.before(PLACE)).containsExactly(long_, "last");
    }

    @Test
    void it_is_forgotten_a_week_after_its_last_use() {
      threads.remember(PLACE, List.of("one"));
      clock.forward(Duration.ofDays(6));
      threads.remember(PLACE, List.of("one", "two"));
      clock.forward(Duration.ofDays(6));
      threads.forget();
      assertThat(threads.before(PLACE)).hasSize(2);

      clock.forward(Duration.ofDays(1));
      assertThat(threads.before(PLACE)).isEmpty();
      assertThat(rows()).isEqualTo(1);
      threads.forget();
      assertThat(rows()).isZero();
    }

    @Test
    void of_two_that_write_at_once_one_is_kept_and_none_fails() throws Exception {
      var pool = Executors.newFixedThreadPool(2);
      for (int round = 0; round < 20; round++) {
        Place place = Place.inThread("T1", "C1", "round " + round);
        List<Future<?>> both =
            List.of(
                pool.submit(() -> threads.remember(place, List.of("left"))),
                pool.submit(() -> threads.remember(place, List.of("right"))));
        for (Future<?> one : both) {
          one.get();
        }
        assertThat(threads.before(place)).hasSize(1);
      }
      pool.shutdown();
      assertThat(rows()).isEqualTo(20);
    }

    @Test
    void a_store_that_fails_quotes_nothing_of_what_was_asked() {
      Jdbi.create(store).useHandle(handle -> handle.execute("drop table conversation"));

      threads.remember(PLACE, List.of("secret"));
      assertThatThrownBy(() -> threads.before(PLACE))
          .hasMessageContaining("does not answer")
          .hasMessageNotContaining("1700000000")
          .hasNoCause();
      Jdbi.create(store)
          .useHandle(
              handle ->
                  handle.execute(
                      "delete from \"bot_schema_history\" where \"script\" like '%conversation%'"));
    }
  }

  @Nested
  class OnH2 extends Contract {
    @Override
    DataSource open() {
      return Databases.h2(ThreadsTest.class);
    }
  }

  @Nested
  class OnPostgres extends Contract {
    @Override
    DataSource open() {
      return Databases.postgres(ThreadsTest.class);
    }
  }
}
