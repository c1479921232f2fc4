package aimarket.bot.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.command.Ask.Place;
import aimarket.bot.command.Opinions.Flag;
import aimarket.bot.feedback.Feedback.Settled;
import aimarket.bot.inbox.Inbox;
import aimarket.bot.privacy.Person;
import aimarket.bot.privacy.Removed;
import aimarket.bot.testing.Databases;
import aimarket.bot.testing.MovingClock;
import aimarket.bot.threads.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One contract, on H2 and on a real PostgreSQL. */
class FeedbackTest {
  private static final Asker ADA = new Asker("T1", "UADA");
  private static final Asker LIN = new Asker("T1", "ULIN");
  private static final Asker ELSEWHERE = new Asker("T2", "UADA");

  abstract static class Contract {
    private final MovingClock clock = new MovingClock(Instant.parse("2026-05-01T10:00:00Z"));
    private DataSource store;
    private Feedback feedback;

    abstract DataSource open();

    @BeforeEach
    void start() {
      store = open();
      Inbox.migrate(store);
      feedback = new Feedback(store, clock);
      Jdbi.create(store)
          .useHandle(
              handle -> {
                handle.execute("delete from opinion");
                handle.execute("delete from flag");
                handle.execute("delete from conversation");
              });
    }

    @Test
    void the_last_word_of_a_person_on_a_question_counts() {
      feedback.judged(ADA, false, "Sales of grüße?", "sales");
      feedback.judged(ADA, true, " sales of  GRÜSSE?".replace("SS", "ß"), "sales");
      feedback.judged(LIN, false, "Sales of grüße?", "sales");
      feedback.judged(ELSEWHERE, true, "Sales of grüße?", "sales");

      List<Feedback.Tally> tallies = feedback.tallies(Instant.EPOCH, "T1");

      assertThat(tallies).hasSize(1);
      assertThat(tallies.get(0).helpful()).isEqualTo(1);
      assertThat(tallies.get(0).not()).isEqualTo(1);
      assertThat(tallies.get(0).last()).isEqualTo(clock.instant());
      assertThat(feedback.tallies(Instant.EPOCH, null)).hasSize(2);
    }

    @Test
    void the_least_helpful_question_comes_first() {
      feedback.judged(ADA, true, "a", "");
      feedback.judged(ADA, false, "b", "");

      assertThat(feedback.tallies(Instant.EPOCH, null))
          .extracting(Feedback.Tally::question)
          .containsExactly("b", "a");
    }

    @Test
    void a_request_that_is_taken_up_twice_is_one_flag() {
      Flag flag = new Flag(ADA, "a-b-c", "wrong \"day\"", "sales?", "sales");
      feedback.flagged("r1", flag);
      feedback.flagged("r1", flag);
      feedback.flagged("r2", new Flag(LIN, "", "says nothing", "sales?", "sales"));

      assertThat(feedback.flags(Instant.EPOCH, "T1"))
          .extracting(Feedback.Raised::flag)
          .containsExactly(flag, new Flag(LIN, "", "says nothing", "sales?", "sales"));
      assertThat(feedback.flags(Instant.EPOCH, "T2")).isEmpty();
    }

    @Test
    void a_settled_fact_has_no_flags_and_others_keep_theirs() {
      feedback.flagged("r1", new Flag(ADA, "a-b-c", "x", "", ""));
      feedback.flagged("r2", new Flag(ADA, "d-e-f", "x", "", ""));
      feedback.flagged("r3", new Flag(ELSEWHERE, "a-b-c", "x", "", ""));

      assertThat(feedback.settle("a-b-c", "T1")).isEqualTo(1);
      assertThat(feedback.flags(Instant.EPOCH, null)).hasSize(2);
      assertThat(feedback.settle("a-b-c", null)).isEqualTo(1);
      assertThat(feedback.settle("a-b-c", null)).isZero();
    }

    @Test
    void who_flagged_a_fact_that_is_settled_is_told_by_one_and_once() {
      feedback.flagged("r1", new Flag(ADA, "a-b-c", "first", "", ""));
      clock.forward(Duration.ofMinutes(1));
      feedback.flagged("r2", new Flag(ADA, "a-b-c", "last", "", ""));
      feedback.flagged("r3", new Flag(LIN, "a-b-c", "mine", "", ""));
      feedback.flagged("r4", new Flag(LIN, "d-e-f", "another", "", ""));
      Instant first = clock.instant().minus(Duration.ofMinutes(1));
      feedback.flags(Instant.EPOCH, null).stream()
          .filter(raised -> raised.flag().fact().equals("a-b-c"))
          .forEach(raised -> feedback.settle(raised, "ULIN"));

      Settled due = new Settled(ADA, "a-b-c", first, "last");
      assertThat(feedback.due()).as("not who settled their own").containsExactly(due);
      assertThat(feedback.flags(Instant.EPOCH, null)).hasSize(1);
      assertThat(feedback.claim(due)).isTrue();
      assertThat(feedback.claim(due)).isFalse();
      feedback.again(due);
      assertThat(feedback.due()).containsExactly(due);
      feedback.reopen(due);
      assertThat(feedback.due()).as("undone before it was told").isEmpty();
      assertThat(feedback.flags(Instant.EPOCH, null)).hasSize(3);
      feedback.flags(Instant.EPOCH, null).stream()
          .filter(raised -> raised.flag().fact().equals("a-b-c"))
          .forEach(raised -> feedback.settle(raised, "ULIN"));
      feedback.claim(due);
      feedback.told(due);
      assertThat(rows("flag")).isEqualTo(1);
    }

    @Test
    void what_a_process_took_with_it_is_not_said_again_after_a_while() {
      feedback.flagged("r1", new Flag(ADA, "a-b-c", "x", "", ""));
      feedback.flags(Instant.EPOCH, null).forEach(raised -> feedback.settle(raised, "UBOB"));
      feedback.claim(feedback.due().get(0));
      feedback.endStuck();
      assertThat(rows("flag")).as("on its way").isEqualTo(1);
      clock.forward(Duration.ofMinutes(16));
      feedback.endStuck();
      assertThat(rows("flag")).isZero();
    }

    @Test
    void what_is_too_old_is_gone_before_and_after_it_is_deleted() {
      feedback.judged(ADA, false, "a", "");
      feedback.flagged("r1", new Flag(ADA, "a-b-c", "x", "", ""));
      clock.forward(Duration.ofDays(91));
      assertThat(feedback.tallies(Instant.EPOCH, null)).isEmpty();
      assertThat(feedback.flags(Instant.EPOCH, null)).hasSize(1);

      clock.forward(Duration.ofDays(90));
      assertThat(feedback.flags(Instant.EPOCH, null)).isEmpty();
      feedback.forget();

      assertThat(rows("opinion")).isZero();
      assertThat(rows("flag")).isZero();
    }

    @Test
    void a_failure_does_not_quote_what_was_written() {
      Jdbi.create(store).useHandle(h -> h.execute("alter table flag rename to flag_away"));
      try {
        assertThatThrownBy(
                () -> feedback.flagged("r1", new Flag(ADA, "", "a secret", "secret?", "")))
            .hasMessageNotContaining("secret")
            .hasNoCause();
      } finally {
        Jdbi.create(store).useHandle(h -> h.execute("alter table flag_away rename to flag"));
      }
    }

    @Test
    void a_person_is_forgotten_in_one_team_or_in_all() {
      Threads threads = new Threads(store, clock);
      threads.remember(Place.outside("T1", "C1", "UADA"), List.of("a"));
      threads.remember(Place.inDirectThread("T1", "D1", "UADA", "1.2"), List.of("a"));
      threads.remember(Place.outside("T1", "C1", "UADAM"), List.of("a"));
      feedback.judged(ADA, true, "a", "");
      feedback.judged(ELSEWHERE, true, "a", "");
      feedback.flagged("r1", new Flag(ADA, "a-b-c", "x", "", ""));
      feedback.flagged("r2", new Flag(LIN, "a-b-c", "x", "", ""));

      Removed here = new Person("T1", "UADA").forgetIn(store);
      Removed rest = new Person(null, "UADA").forgetIn(store);

      assertThat(here.counts())
          .containsEntry("conversations", 2)
          .containsEntry("opinions on answers", 1)
          .containsEntry("flags", 1);
      assertThat(rest.all()).isEqualTo(1);
      assertThat(rows("conversation")).isEqualTo(1);
      assertThat(rows("flag")).isEqualTo(1);
      assertThat(new Person(null, "UADA").forgetIn(store).inWords("UADA"))
          .isEqualTo("Nothing is kept of UADA.");
    }

    @Test
    void digests_in_the_direct_messages_of_who_is_forgotten_end_and_those_of_channels_stay() {
      Jdbi.create(store).useHandle(handle -> handle.execute("delete from digest_subscription"));
      digest("T1", "UADA", "UADA");
      digest("T1", "DADA", "UADA");
      digest("T1", "C1", "UADA");
      digest("T1", "ULIN", "ULIN");
      digest("T2", "UADA", "UADA");

      Removed here = new Person("T1", "UADA").forgetIn(store);

      assertThat(here.counts())
          .containsEntry("weekly digests in their direct messages", 2)
          .containsEntry("weekly digests that they set up", 1);
      List<String> left =
          Jdbi.create(store)
              .withHandle(
                  h ->
                      h.select("select team, channel, owner from digest_subscription order by id")
                          .map(
                              (row, context) ->
                                  row.getString(1)
                                      + " "
                                      + row.getString(2)
                                      + " "
                                      + row.getString(3))
                          .list());
      assertThat(left).containsExactly("T1 C1 ", "T1 ULIN ULIN", "T2 UADA UADA");
    }

    private void digest(String team, String channel, String owner) {
      Jdbi.create(store)
          .useHandle(
              handle ->
                  handle.execute(
                      """
                      insert into digest_subscription (team, channel, topics, weekday, local_time,
                        zone, when_quiet, owner, paused_until, state, why, since_at)
                      values (?, ?, '|', 1, '09:00', 'UTC', 'skip', ?, current_timestamp,
                        'active', '', current_timestamp)
                      """,
                      team,
                      channel,
                      owner));
    }

    private long rows(String table) {
      return Jdbi.create(store)
          .withHandle(h -> h.select("select count(*) from " + table).mapTo(Long.class).one());
    }
  }

  @Nested
  class OnH2 extends Contract {
    @Override
    DataSource open() {
      return Databases.h2(FeedbackTest.class);
    }
  }

  @Nested
  class OnPostgres extends Contract {
    @Override
    DataSource open() {
      return Databases.postgres(FeedbackTest.class);
    }
  }
}
