package aimarket.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.digest.Run.State;
import aimarket.bot.digest.Subscription.Wanted;
import aimarket.bot.digest.Subscription.WhenQuiet;
import aimarket.bot.inbox.Inbox;
import aimarket.bot.testing.Databases;
import aimarket.bot.testing.MovingClock;
import aimarket.knowledge.changes.Topics;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Subscriptions and what became of each week: one contract, on H2 and on a real PostgreSQL. */
class LedgerTest {
  private static final Schedule MONDAY =
      new Schedule(DayOfWeek.MONDAY, LocalTime.of(9, 0), ZoneId.of("Europe/Berlin"));
  private static final Topics SOME = new Topics(List.of("birch", "acorn"), List.of("revenue"));

  abstract static class Contract {
    private final MovingClock clock = new MovingClock(Instant.parse("2026-05-04T07:00:00Z"));
    private DataSource store;
    private Subscriptions subscriptions;
    private RunTable runs;

    abstract DataSource open();

    @BeforeEach
    void start() {
      store = open();
      Inbox.migrate(store);
      Jdbi.create(store)
          .useHandle(
              handle -> {
                handle.execute("delete from digest_run");
                handle.execute("delete from digest_subscription");
              });
      subscriptions = new Subscriptions(store);
      runs = new RunTable(store);
    }

    private Ledger ledger(String holder) {
      return new Ledger(runs, clock::instant, () -> {}, holder, false);
    }

    private Subscription subscribed(String channel) {
      return subscriptions.put(
          new Wanted("T1", channel, SOME, MONDAY, WhenQuiet.SKIP, "U1"), clock.instant());
    }

    private Run claimed(Subscription subscription, Ledger by) {
      return by.claim(subscription, MONDAY.latest(clock.instant())).orElseThrow();
    }

    private State state(Run run) {
      return runs.find(run.key()).orElseThrow().state();
    }

    @Test
    void a_subscription_is_read_as_it_was_written() {
      Subscription one = subscribed("C1");

      assertThat(subscriptions.find(one.id())).contains(one);
      assertThat(one.wanted().topics().entities()).containsExactly("acorn", "birch");
      assertThat(one.schedule()).isEqualTo(MONDAY);
      assertThat(one.since()).isEqualTo(clock.instant());
      assertThat(one.active()).isTrue();
      assertThat(one.pausedAt(clock.instant())).isFalse();
    }

    @Test
    void the_same_topics_in_the_same_channel_are_one_subscription_with_another_time() {
      Subscription first = subscribed("C1");
      subscriptions.stop(first.id(), "is_archived");
      Schedule friday = new Schedule(DayOfWeek.FRIDAY, LocalTime.of(16, 30), ZoneId.of("UTC"));
      clock.forward(Duration.ofDays(1));
      Subscription second =
          subscriptions.put(
              new Wanted("T1", "C1", SOME, friday, WhenQuiet.LINE, "U2"), clock.instant());

      assertThat(second.id()).isEqualTo(first.id());
      assertThat(second.schedule()).isEqualTo(friday);
      assertThat(second.active()).isTrue();
      assertThat(second.since()).isEqualTo(clock.instant());
      assertThat(subscriptions.seenBy("T1", "C1", "U9")).containsExactly(second);
    }

    @Test
    void a_channel_sees_its_own_and_a_person_theirs_and_no_team_another_s() {
      Subscription here = subscribed("C1");
      Subscription there = subscribed("C2");

      assertThat(subscriptions.seenBy("T1", "C1", "U9")).containsExactly(here);
      assertThat(subscriptions.seenBy("T1", "C1", "U1")).containsExactly(here, there);
      assertThat(subscriptions.seenBy("T2", "C1", "U1")).isEmpty();
    }

    @Test
    void of_many_that_claim_a_week_at_once_one_has_it() throws Exception {
      Subscription one = subscribed("C1");
      Week week = MONDAY.latest(clock.instant());
      var pool = Executors.newFixedThreadPool(4);
      List<Callable<Boolean>> all =
          IntStream.range(0, 12)
              .mapToObj(i -> (Callable<Boolean>) () -> ledger("p" + i).claim(one, week).isPresent())
              .toList();
      int got = 0;
      for (var each : pool.invokeAll(all)) {
        got += each.get() ? 1 : 0;
      }
      pool.shutdown();
      assertThat(got).isEqualTo(1);
    }

    @Test
    void only_who_has_it_in_hand_sends_it_and_once() {
      Run run = claimed(subscribed("C1"), ledger("one"));

      assertThat(ledger("two").sending(run)).isFalse();
      assertThat(ledger("one").sending(run)).isTrue();
      assertThat(ledger("one").sending(run)).as("it is being sent").isFalse();
      ledger("one").notSending(run);
      assertThat(ledger("one").sending(run)).as("Slack had nothing of it").isTrue();
      ledger("one").ended(run, State.SENT, "", new Where("C1", "1.2"), false);
      assertThat(ledger("one").sending(run)).isFalse();
      assertThat(runs.find(run.key()).orElseThrow().ts()).isEqualTo("1.2");
    }

    @Test
    void a_process_that_slept_does_not_send_what_it_had_in_hand() {
      Run run = claimed(subscribed("C1"), ledger("sleeper"));
      clock.forward(Duration.ofSeconds(90));

      assertThat(ledger("sleeper").sending(run)).isFalse();
      assertThat(ledger("other").takeOver()).extracting(Run::key).containsExactly(run.key());
      assertThat(ledger("sleeper").takeOver()).isEmpty();
      ledger("sleeper").renew();
      assertThat(ledger("sleeper").sending(run)).isFalse();
      assertThat(ledger("other").sending(run)).isTrue();
    }

    @Test
    void what_has_another_due_since_is_not_sent() {
      Run run = claimed(subscribed("C1"), ledger("one"));
      clock.forward(Duration.ofDays(7));
      ledger("one").renew();

      assertThat(ledger("one").sending(run)).isFalse();
    }

    @Test
    void nothing_is_sent_of_what_was_paused_stopped_or_cancelled_meanwhile() {
      Ledger ledger = ledger("one");
      Subscription paused = subscribed("C1");
      Run first = claimed(paused, ledger);
      subscriptions.pause(paused.id(), clock.instant().plusSeconds(60));
      assertThat(ledger.sending(first)).isFalse();

      Subscription stopped = subscribed("C2");
      Run second = claimed(stopped, ledger);
      assertThat(subscriptions.stop(stopped.id(), "is_archived")).isTrue();
      assertThat(subscriptions.stop(stopped.id(), "is_archived")).isFalse();
      assertThat(ledger.sending(second)).isFalse();

      Subscription ended = subscribed("C3");
      Run third = claimed(ended, ledger);
      subscriptions.delete(ended.id());
      assertThat(ledger.sending(third)).isFalse();
    }

    @Test
    void what_a_dead_process_was_sending_is_unknown_and_its_owner_hears_of_it_once() {
      Run run = claimed(subscribed("C1"), ledger("dead"));
      ledger("dead").sending(run);
      assertThat(ledger("two").settle()).isZero();
      clock.forward(Duration.ofMinutes(2));

      assertThat(ledger("two").takeOver()).as("never sent again").isEmpty();
      assertThat(ledger("two").settle()).isEqualTo(1);
      assertThat(state(run)).isEqualTo(State.UNKNOWN);
      assertThat(ledger("two").settle()).isZero();
      assertThat(ledger("two").notices()).hasSize(1);
      assertThat(ledger("two").telling(run.key())).isTrue();
      assertThat(ledger("three").telling(run.key())).isFalse();
      ledger("two").told(run.key());
      assertThat(ledger("two").notices()).isEmpty();
    }

    @Test
    void who_sent_it_may_say_so_also_after_it_was_given_up_as_unknown() {
      Run run = claimed(subscribed("C1"), ledger("cut off"));
      ledger("cut off").sending(run);
      clock.forward(Duration.ofMinutes(2));
      ledger("two").settle();
      ledger("cut off").ended(run, State.SENT, "", new Where("C1", "1.2"), false);

      assertThat(state(run)).isEqualTo(State.SENT);
      assertThat(ledger("two").notices()).isEmpty();
    }

    @Test
    void an_unknown_one_is_taken_up_again_once_and_only_when_somebody_asks() {
      Run run = claimed(subscribed("C1"), ledger("one"));
      ledger("one").sending(run);
      ledger("one").ended(run, State.UNKNOWN, "HTTP 500", Where.NOWHERE, true);
      Run unknown = runs.find(run.key()).orElseThrow();

      assertThat(ledger("two").again(unknown)).isTrue();
      assertThat(ledger("three").again(unknown)).isFalse();
      assertThat(ledger("two").sending(run)).isTrue();
    }

    @Test
    void what_is_missing_in_the_channel_is_posted_again_only_by_who_knows_that_nobody_else_will() {
      Run run = claimed(subscribed("C1"), ledger("one"));
      Ledger alone = new Ledger(runs, clock::instant, () -> {}, "two", true);

      assertThat(ledger("one").isNobodyElses(run)).isTrue();
      assertThat(ledger("two").isNobodyElses(run)).as("one may be asleep").isFalse();
      assertThat(alone.isNobodyElses(run)).isTrue();
      assertThat(ledger("one").isSettled(run)).isFalse();
      clock.forward(Duration.ofSeconds(61));
      assertThat(ledger("one").isSettled(run)).isTrue();
    }

    @Test
    void what_was_found_in_the_channel_is_sent_and_nobody_is_asked() {
      Run run = claimed(subscribed("C1"), ledger("one"));
      ledger("one").sending(run);
      ledger("one").ended(run, State.UNKNOWN, "HTTP 500", Where.NOWHERE, true);
      ledger("one").found(run, new Where("C1", "1.2"));

      assertThat(runs.find(run.key()).orElseThrow().ts()).isEqualTo("1.2");
      assertThat(state(run)).isEqualTo(State.SENT);
      assertThat(ledger("one").notices()).isEmpty();
    }

    @Test
    void a_week_covers_what_no_digest_before_it_told() {
      Ledger ledger = ledger("one");
      Subscription one = subscribed("C1");
      Week first = MONDAY.latest(clock.instant());
      assertThat(ledger.after(one, first)).isEqualTo(MONDAY.due(first.previous()));

      Run sent = claimed(one, ledger);
      ledger.sending(sent);
      ledger.ended(sent, State.SENT, "", new Where("C1", "1.2"), false);
      assertThat(ledger.after(one, first.next())).isEqualTo(MONDAY.due(first));

      ledger.pass(one, first.next(), Run.PAUSED);
      Week third = first.next().next();
      assertThat(ledger.after(one, third)).isEqualTo(MONDAY.due(first));
      assertThat(ledger.claim(one, third).orElseThrow().weeks()).isEqualTo(2);
      assertThat(ledger.last(one.id()).orElseThrow().key().week()).isEqualTo(third);
    }

    @Test
    void what_was_never_posted_is_told_by_the_one_that_is() {
      Ledger ledger = ledger("one");
      Subscription one = subscribed("C1");
      Run failed = claimed(one, ledger);
      ledger.ended(failed, State.FAILED, "is_archived", Where.NOWHERE, true);
      Week second = failed.key().week().next();
      ledger.pass(one, second, "is_archived");

      assertThat(ledger.claim(one, second.next()).orElseThrow().weeks()).isEqualTo(3);
    }
  }

  @Nested
  class OnH2 extends Contract {
    @Override
    DataSource open() {
      return Databases.h2(LedgerTest.class);
    }
  }

  @Nested
  class OnPostgres extends Contract {
    @Override
    DataSource open() {
      return Databases.postgres(LedgerTest.class);
    }
  }
}
