package aimarket.bot.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.inbox.Inbox.Outcome;
import aimarket.bot.inbox.Inbox.Taken;
import aimarket.bot.inbox.Incoming.Key;
import aimarket.bot.inbox.Incoming.Kind;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.MovingClock;
import aimarket.bot.testing.SlowStore;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One contract, on H2 and on a real PostgreSQL. */
class InboxTest {

  abstract static class Contract {
    private final MovingClock clock = new MovingClock(Instant.parse("2026-05-01T10:00:00Z"));
    private final SlowStore store = new SlowStore(open());
    private Inbox inbox;

    abstract DataSource open();

    @BeforeEach
    void start() {
      Inbox.migrate(store);
      Inbox.migrate(store);
      inbox = new Inbox(store, clock, "first");
    }

    private Incoming command(String request) {
      byte[] body = "text=grüße".getBytes(StandardCharsets.UTF_8);
      return new Incoming(new Key("T1", request), Kind.COMMAND, body, clock.instant());
    }

    /** A process that is there after the first one ended without a word. */
    private Inbox afterACrash() {
      clock.forward(Duration.ofSeconds(16));
      return new Inbox(store, clock, "second");
    }

    @Test
    void a_request_is_new_once_also_after_a_restart() {
      assertThat(inbox.take(command("1"))).isEqualTo(Taken.NEW);
      assertThat(inbox.take(command("1"))).isEqualTo(Taken.KNOWN);
      assertThat(inbox.take(command("2"))).isEqualTo(Taken.NEW);

      assertThat(afterACrash().take(command("1"))).isEqualTo(Taken.KNOWN);
    }

    @Test
    void what_a_crash_left_open_comes_back_whole_and_once() {
      Incoming open = command("open");
      inbox.take(open);
      inbox.take(command("answered"));
      inbox.close(new Key("T1", "answered"), Outcome.ANSWERED);

      Inbox second = afterACrash();
      List<Incoming> orphans = second.orphans();

      assertThat(orphans).extracting(Incoming::key).containsExactly(open.key());
      assertThat(orphans.get(0).body()).isEqualTo(open.body());
      assertThat(orphans.get(0).receivedAt()).isEqualTo(open.receivedAt());
      assertThat(second.orphans()).isEmpty();
      assertThat(new Inbox(store, clock, "third").orphans()).isEmpty();
    }

    @Test
    void what_another_process_works_on_is_left_alone() {
      inbox.take(command("1"));
      clock.forward(Duration.ofSeconds(10));
      inbox.renew();
      clock.forward(Duration.ofSeconds(10));

      assertThat(new Inbox(store, clock, "second").orphans()).isEmpty();
    }

    @Test
    void what_a_process_hands_over_at_its_end_is_there_at_once() {
      inbox.take(command("1"));
      inbox.close();

      clock.forward(Duration.ofMillis(1));
      assertThat(new Inbox(store, clock, "second").orphans()).hasSize(1);
    }

    @Test
    void a_request_that_ended_three_processes_is_given_up() {
      inbox.take(command("poison"));

      assertThat(afterACrash().orphans()).hasSize(1);
      assertThat(afterACrash().orphans()).hasSize(1);
      assertThat(afterACrash().orphans()).isEmpty();
      assertThat(afterACrash().orphans()).isEmpty();
    }

    @Test
    void the_words_of_a_person_are_gone_once_they_have_their_answer() {
      inbox.take(command("1"));
      inbox.close(new Key("T1", "1"), Outcome.ANSWERED);

      byte[] kept =
          Jdbi.create(store)
              .withHandle(h -> h.select("select body from inbox").mapTo(byte[].class).one());
      assertThat(kept).isEmpty();
    }

    @Test
    void rows_older_than_a_day_go() {
      inbox.take(command("1"));
      inbox.close(new Key("T1", "1"), Outcome.ANSWERED);
      clock.forward(Duration.ofHours(23));
      assertThat(inbox.prune()).isZero();

      clock.forward(Duration.ofHours(2));
      assertThat(inbox.prune()).isEqualTo(1);
    }

    @Test
    void a_store_that_does_not_answer_makes_it_busy_and_leaves_no_row() {
      store.stall();
      assertThat(inbox.take(command("1"))).isEqualTo(Taken.BUSY);
      store.resume();

      Eventually.until(
          "the same request is welcome again", () -> inbox.take(command("1")) == Taken.NEW);
    }

    @Test
    void the_newest_script_is_the_one_the_jar_says() throws IOException {
      try (var scripts = Files.list(Path.of("src/main/resources/aimarket/bot/db/migration"))) {
        assertThat(
                scripts
                    .map(path -> path.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .max())
            .hasValue(InboxTable.NEWEST);
      }
    }

    @Test
    void a_broken_store_makes_it_busy() {
      store.fail();

      assertThat(inbox.take(command("1"))).isEqualTo(Taken.BUSY);
    }
  }

  @Nested
  class OnH2 extends Contract {
    private HikariDataSource source;

    @Override
    DataSource open() {
      source = aimarket.bot.testing.RunningBot.store();
      return source;
    }

    @AfterEach
    void stop() {
      source.close();
    }
  }

  @Nested
  class OnPostgres extends Contract {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startPostgres() throws IOException {
      postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
      postgres.close();
    }

    /** One server for all, a database for each. */
    @Override
    DataSource open() {
      String name = "inbox_" + DATABASES.incrementAndGet();
      Jdbi.create(postgres.getPostgresDatabase())
          .useHandle(h -> h.execute("create database " + name));
      return postgres.getDatabase("postgres", name);
    }
  }
}
