package aimarket.bot.curation;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.curation.Uses.Place;
import aimarket.bot.curation.Uses.Shown;
import aimarket.bot.curation.Uses.Use;
import aimarket.bot.inbox.Inbox;
import aimarket.bot.testing.Databases;
import aimarket.bot.testing.MovingClock;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.store.Curation;
import aimarket.knowledge.store.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One contract, on H2 and on a real PostgreSQL. */
class UsesTest {
  private static final Place HERE = new Place("T1", "C1", "1700000000.000100");
  private static final Place THERE = new Place("T1", "C2", "1700000000.000100");
  private static final Curation.Standing FIRST = new Curation.Standing(1, true);
  private static final Curation.Standing SECOND = new Curation.Standing(2, true);
  private static final Curation.Standing GONE = new Curation.Standing(2, false);

  /** Knows how facts stand, and nothing else. */
  private static final class Standings implements Curation {
    final Map<String, Standing> all = new HashMap<>();

    @Override
    public Map<String, Standing> standing(Collection<String> ids) {
      Map<String, Standing> found = new HashMap<>(all);
      found.keySet().retainAll(ids);
      return found;
    }

    @Override
    public Outcome record(Fact fact, Optional<Source> source, Standing seen, Version.Why why) {
      throw new AssertionError("nothing is changed here");
    }

    @Override
    public Outcome retire(String id, Standing seen, Version.Why why) {
      throw new AssertionError("nothing is changed here");
    }

    @Override
    public Outcome undo(String id, Standing made, Version.Why why) {
      throw new AssertionError("nothing is changed here");
    }
  }

  abstract static class Contract {
    private final MovingClock clock = new MovingClock(Instant.parse("2026-05-01T10:00:00Z"));
    private final Standings standings = new Standings();
    private DataSource store;
    private Uses uses;

    abstract DataSource open();

    @BeforeEach
    void start() {
      store = open();
      Inbox.migrate(store);
      Jdbi.create(store).useHandle(handle -> handle.execute("delete from fact_use"));
      uses = new Uses(store, standings, clock);
      standings.all.put("one", FIRST);
      standings.all.put("two", FIRST);
    }

    private long rows() {
      return Jdbi.create(store)
          .withHandle(h -> h.select("select count(*) from fact_use").mapTo(Long.class).one());
    }

    @Test
    void what_an_answer_used_is_kept_by_place_and_what_is_not_known_is_not() {
      uses.note(HERE, List.of("one", "two", "never"));
      uses.note(THERE, List.of("one"));
      assertThat(rows()).isEqualTo(3);
      assertThat(uses.shown()).containsExactly(new Shown("one", FIRST), new Shown("two", FIRST));
      assertThat(uses.due()).isEmpty();
    }

    @Test
    void what_is_due_is_told_by_one_and_once() {
      uses.note(HERE, List.of("one"));
      uses.due(new Shown("one", FIRST), SECOND);
      List<Use> due = uses.due();
      assertThat(due).containsExactly(new Use(HERE, "one", FIRST, SECOND));

      Uses other = new Uses(store, standings, clock);
      assertThat(other.claim(due)).isTrue();
      assertThat(uses.claim(due)).isFalse();
      other.told(due);
      assertThat(uses.due()).isEmpty();
      assertThat(uses.shown()).containsExactly(new Shown("one", SECOND));
    }

    @Test
    void what_surely_did_not_arrive_is_due_again() {
      uses.note(HERE, List.of("one"));
      uses.due(new Shown("one", FIRST), GONE);
      List<Use> due = uses.due();
      uses.claim(due);
      uses.again(due);
      assertThat(uses.due()).isEqualTo(due);
      assertThat(uses.claim(uses.due())).isTrue();
    }

    @Test
    void what_changed_between_the_look_and_the_telling_is_looked_at_again() {
      uses.note(HERE, List.of("one", "two"));
      uses.due(new Shown("one", FIRST), SECOND);
      uses.due(new Shown("two", FIRST), SECOND);
      List<Use> due = uses.due();
      uses.due(new Shown("one", FIRST), new Curation.Standing(3, true));

      assertThat(uses.claim(due)).as("all or none").isFalse();
      assertThat(uses.due()).hasSize(2);
    }

    @Test
    void a_change_that_is_taken_back_in_time_is_not_due_any_more() {
      uses.note(HERE, List.of("one"));
      uses.due(new Shown("one", FIRST), SECOND);
      uses.level(new Shown("one", FIRST), new Curation.Standing(3, true));
      assertThat(uses.due()).isEmpty();
    }

    @Test
    void a_newer_answer_in_the_thread_does_not_make_up_for_what_has_to_be_told() {
      uses.note(HERE, List.of("one"));
      uses.due(new Shown("one", FIRST), SECOND);
      standings.all.put("one", SECOND);
      uses.note(HERE, List.of("one"));
      assertThat(uses.due()).hasSize(1);
    }

    @Test
    void what_a_process_took_with_it_is_not_said_again_after_a_while() {
      uses.note(HERE, List.of("one"));
      uses.due(new Shown("one", FIRST), SECOND);
      uses.claim(uses.due());
      uses.settle();
      assertThat(uses.due()).as("on its way").isEmpty();
      clock.forward(Uses.ON_ITS_WAY.plusMinutes(1));
      uses.settle();
      assertThat(uses.due()).isEmpty();
      assertThat(uses.shown()).containsExactly(new Shown("one", SECOND));
    }

    @Test
    void it_is_forgotten_a_month_after_the_last_answer() {
      uses.note(HERE, List.of("one"));
      clock.forward(Duration.ofDays(29));
      uses.note(HERE, List.of("one"));
      clock.forward(Duration.ofDays(29));
      uses.forget();
      assertThat(rows()).isEqualTo(1);
      clock.forward(Duration.ofDays(1));
      uses.forget();
      assertThat(rows()).isZero();
    }

    @Test
    void of_many_that_claim_at_once_one_does() throws Exception {
      uses.note(HERE, List.of("one", "two"));
      uses.due(new Shown("one", FIRST), SECOND);
      uses.due(new Shown("two", FIRST), SECOND);
      List<Use> due = uses.due();
      Callable<Boolean> claim = () -> new Uses(store, standings, clock).claim(due);
      var pool = Executors.newFixedThreadPool(6);
      int claimed = 0;
      for (Future<Boolean> one :
          pool.invokeAll(List.of(claim, claim, claim, claim, claim, claim))) {
        claimed += one.get() ? 1 : 0;
      }
      pool.shutdown();
      assertThat(claimed).isEqualTo(1);
    }
  }

  @Nested
  class OnH2 extends Contract {
    @Override
    DataSource open() {
      return Databases.h2(UsesTest.class);
    }
  }

  @Nested
  class OnPostgres extends Contract {
    @Override
    DataSource open() {
      return Databases.postgres(UsesTest.class);
    }
  }
}
