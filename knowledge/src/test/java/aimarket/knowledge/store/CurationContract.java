package aimarket.knowledge.store;

import static aimarket.knowledge.store.Facts.APRIL;
import static aimarket.knowledge.store.Facts.PAPER;
import static aimarket.knowledge.store.Facts.figure;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.store.Curation.Outcome;
import aimarket.knowledge.store.Curation.Outcome.Done;
import aimarket.knowledge.store.Curation.Outcome.Meanwhile;
import aimarket.knowledge.store.Curation.Standing;
import aimarket.knowledge.store.Version.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes of single facts keep to, whatever the database. */
abstract class CurationContract {
  private static final Standing FIRST = new Standing(1, true);
  private static final Standing SECOND = new Standing(2, true);

  final SteppingClock clock = new SteppingClock(Instant.parse("2026-06-01T08:00:00Z"));
  private Store store;
  private Curation curation;

  /** A new, empty store. */
  abstract Store newStore();

  @BeforeEach
  void open() {
    store = newStore();
    curation = store.curation();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Why by(String who, String form) {
    return new Why(who, "because", form);
  }

  private static Figure reading(String value) {
    return figure("one", APRIL, value);
  }

  private Outcome record(String value, Standing seen, Why why) {
    return curation.record(reading(value), Optional.of(PAPER), seen, why);
  }

  private String now() {
    return store
        .facts()
        .fact("one", Clocks.NOW)
        .map(fact -> ((Figure) fact).amount().number().toPlainString())
        .orElse("none");
  }

  @Test
  void a_new_fact_and_its_source_are_there_with_who_when_why_and_from_where() {
    assertThat(record("10", Standing.NONE, by("ann", "form 1")))
        .isEqualTo(new Done(Optional.empty(), FIRST));

    Version version = store.facts().history("one").get(0);
    assertThat(version.why()).isEqualTo(new Why("ann", "because", "form 1"));
    assertThat(store.facts().source(PAPER.id())).contains(PAPER);
    assertThat(curation.standing(List.of("one", "never"))).hasSize(1).containsEntry("one", FIRST);
  }

  @Test
  void a_correction_of_the_version_that_was_seen_makes_another() {
    record("10", Standing.NONE, by("ann", "form 1"));
    Done done = (Done) record("20", FIRST, by("bob", "form 2"));

    assertThat(done.now()).isEqualTo(SECOND);
    assertThat(done.before()).map(Version::number).contains(1);
    assertThat(now()).isEqualTo("20");
    assertThat(store.facts().history("one")).hasSize(2);
  }

  @Test
  void a_correction_of_another_version_changes_nothing_and_shows_whose_it_is() {
    record("10", Standing.NONE, by("ann", "form 1"));
    record("20", FIRST, by("bob", "form 2"));
    long revision = store.facts().revision();

    Meanwhile late = (Meanwhile) record("30", FIRST, by("ann", "form 3"));

    assertThat(late.now()).map(v -> v.why().by()).contains("bob");
    assertThat(now()).isEqualTo("20");
    assertThat(store.facts().revision()).isEqualTo(revision);
  }

  @Test
  void a_form_handed_in_twice_is_recorded_once() {
    record("10", Standing.NONE, by("ann", "form 1"));
    assertThat(record("10", Standing.NONE, by("ann", "form 1"))).isInstanceOf(Done.class);
    record("20", FIRST, by("bob", "form 2"));
    assertThat(((Done) record("20", FIRST, by("bob", "form 2"))).now()).isEqualTo(SECOND);
    curation.retire("one", SECOND, by("bob", "form 3"));
    assertThat(curation.retire("one", SECOND, by("bob", "form 3"))).isInstanceOf(Done.class);

    assertThat(store.facts().history("one")).hasSize(2);
  }

  @Test
  void what_is_equal_makes_no_version() {
    record("10", Standing.NONE, by("ann", "form 1"));
    assertThat(record("10.0", FIRST, by("ann", "form 2"))).isEqualTo(new Outcome.Same());
    assertThat(store.facts().history("one")).hasSize(1);
  }

  @Test
  void an_undoing_is_a_version_of_its_own_and_can_be_undone() {
    record("10", Standing.NONE, by("ann", "form 1"));
    record("20", FIRST, by("ann", "form 2"));

    Done undone = (Done) curation.undo("one", SECOND, by("ann", "undo 2"));
    assertThat(undone.now()).isEqualTo(new Standing(3, true));
    assertThat(now()).isEqualTo("10");
    assertThat(curation.undo("one", SECOND, by("bob", "undo 2"))).isInstanceOf(Meanwhile.class);
    curation.undo("one", undone.now(), by("ann", "undo 3"));
    assertThat(now()).isEqualTo("20");
    assertThat(store.facts().history("one")).hasSize(4);
  }

  @Test
  void undoing_a_retirement_holds_the_fact_again_and_undoing_an_addition_takes_it_back() {
    record("10", Standing.NONE, by("ann", "form 1"));
    Done retired = (Done) curation.retire("one", FIRST, by("ann", "form 2"));
    assertThat(retired.now()).isEqualTo(new Standing(1, false));
    assertThat(now()).isEqualTo("none");

    Done back = (Done) curation.undo("one", retired.now(), by("ann", "undo"));
    assertThat(back.now()).isEqualTo(SECOND);
    assertThat(now()).isEqualTo("10");
    curation.undo("one", SECOND, by("ann", "undo of that"));
    assertThat(now()).as("before it, it was retired").isEqualTo("none");

    curation.record(figure("two", APRIL, "5"), Optional.of(PAPER), Standing.NONE, by("ann", "f"));
    curation.undo("two", FIRST, by("ann", "undo two"));
    assertThat(store.facts().fact("two", Clocks.NOW)).isEmpty();
  }

  @Test
  void of_many_who_change_one_version_at_once_one_does() throws Exception {
    record("10", Standing.NONE, by("ann", "form 1"));
    List<Callable<Outcome>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String value = Integer.toString(100 + i);
      all.add(() -> record(value, FIRST, by("person " + value, "form " + value)));
    }
    var pool = Executors.newFixedThreadPool(8);
    int done = 0;
    for (Future<Outcome> outcome : pool.invokeAll(all)) {
      done += outcome.get() instanceof Done ? 1 : 0;
    }
    pool.shutdown();
    assertThat(done).isEqualTo(1);
    assertThat(store.facts().history("one")).hasSize(2);
  }
}
