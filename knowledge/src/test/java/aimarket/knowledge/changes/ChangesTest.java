package aimarket.knowledge.changes;

import static aimarket.knowledge.Facts.dollars;
import static aimarket.knowledge.Facts.figure;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.Facts;
import aimarket.knowledge.changes.Change.Kind;
import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.fact.Printed;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Role;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.files.Starter;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.FactStore;
import aimarket.knowledge.store.Store;
import aimarket.knowledge.store.StoreSettings;
import aimarket.knowledge.store.Stores;
import aimarket.knowledge.store.Version;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which something becomes news, over a store with two bookings a week apart. */
class ChangesTest {
  private static final Instant FIRST = Instant.parse("2031-05-01T08:00:00Z");
  private static final Instant LATER = FIRST.plus(Duration.ofDays(7));
  private static final Version.Why ANN = new Version.Why("ann", "misread", "a message");

  @TempDir Path home;
  private Instant now = FIRST;
  private Store store;

  @BeforeEach
  void open() {
    store = Stores.open(StoreSettings.in(home), new Told());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void what_nothing_stood_for_is_new() {
    record(figure("f").amount(dollars("5B")));

    assertThat(changes(FIRST.minusSeconds(1), FIRST))
        .extracting(Change::kind)
        .containsExactly(Kind.NEW);
    assertThat(changes(FIRST, LATER)).isEmpty();
  }

  @Test
  void a_later_reading_takes_the_place_of_the_one_before() {
    record(figure("old").amount(dollars("5B")).on("2031-01-01"));
    later();
    record(figure("new").amount(dollars("8B")).on("2031-04-01"));

    Change change = only();
    assertThat(change.kind()).isEqualTo(Kind.SUPERSEDED);
    assertThat(change.fact().id()).isEqualTo("new");
    assertThat(change.before().map(Fact::id)).contains("old");
  }

  @Test
  void an_older_reading_that_comes_in_late_takes_no_place() {
    record(figure("new").amount(dollars("8B")).on("2031-04-01"));
    later();
    record(figure("old").amount(dollars("5B")).on("2031-01-01"));

    assertThat(only().kind()).isEqualTo(Kind.NEW);
    assertThat(only().before()).isEmpty();
  }

  @Test
  void the_same_told_by_another_is_told_again() {
    record(figure("one").amount(dollars("5B")));
    later();
    record(figure("two").amount(dollars("5B")).by("herald", Role.PRESS));

    assertThat(only().kind()).isEqualTo(Kind.REPEATED);
  }

  @Test
  void another_amount_of_the_same_time_is_a_dispute() {
    record(figure("own").amount(dollars("5B")));
    later();
    record(figure("theirs").amount(dollars("3B")).by("birch", Role.RIVAL));

    assertThat(only().kind()).isEqualTo(Kind.DISPUTED);
    assertThat(only().before().map(Fact::id)).contains("own");
  }

  @Test
  void another_basis_is_no_change_and_no_dispute() {
    record(figure("gross").amount(dollars("5B")).basis("gross"));
    later();
    record(figure("net").amount(dollars("3B")).basis("net"));

    assertThat(only().kind()).isEqualTo(Kind.NEW);
    assertThat(only().before().map(Fact::id)).contains("gross");
  }

  @Test
  void a_correction_shows_what_people_saw_before_and_who_made_it() {
    record(figure("f").amount(dollars("5B")));
    later();
    record(figure("f").amount(dollars("6B")));
    record(figure("f").amount(dollars("7B")));

    assertThat(only().kind()).isEqualTo(Kind.REVISED);
    assertThat(((Figure) only().before().orElseThrow()).amount()).isEqualTo(dollars("5B"));
    assertThat(((Figure) only().fact()).amount()).isEqualTo(dollars("7B"));
    assertThat(only().why()).contains(ANN);
  }

  @Test
  void what_nobody_sees_of_a_fact_is_no_news() {
    record(figure("f"));
    later();
    record(figure("f").rank(Rank.PREFERRED));

    assertThat(changes(FIRST, LATER)).isEmpty();
  }

  @Test
  void what_is_held_as_wrong_from_now_on_is_refuted() {
    record(figure("f"));
    later();
    record(figure("f").rank(Rank.DEPRECATED));

    assertThat(only().kind()).isEqualTo(Kind.REFUTED);
  }

  @Test
  void a_wrong_figure_that_comes_with_the_right_one_is_refuted_by_it() {
    record(
        figure("wrong").amount(dollars("500B")).rank(Rank.DEPRECATED),
        figure("right").link(FactLink.Kind.REFUTES, "wrong"));

    List<Change> changes = changes(FIRST.minusSeconds(1), FIRST);
    assertThat(changes).extracting(Change::kind).containsExactly(Kind.REFUTED, Kind.NEW);
    assertThat(changes.get(0).before().map(Fact::id)).contains("right");
  }

  @Test
  void what_was_taken_back_is_told_unless_nobody_had_seen_it() {
    record(figure("seen"));
    later();
    record(figure("unseen").of("birch", "harvest"));
    store.facts().retire("seen", ANN);
    store.facts().retire("unseen", ANN);

    assertThat(only().kind()).isEqualTo(Kind.RETIRED);
    assertThat(only().fact().id()).isEqualTo("seen");
  }

  @Test
  void a_reading_goes_stale_once_and_only_where_no_fresher_one_stands() {
    record(
        figure("aged").on("2031-03-05"),
        figure("left-behind").of("birch", "harvest").on("2031-03-05"),
        figure("fresher").of("birch", "harvest").on("2031-04-20"));

    assertThat(only().kind()).isEqualTo(Kind.STALE);
    assertThat(only().fact().id()).isEqualTo("aged");
    assertThat(changes(LATER, LATER.plus(Duration.ofDays(7)))).isEmpty();
  }

  @Test
  void forecasts_for_two_years_stand_beside_one_another() {
    record(figure("near").nature(Nature.PROJECTION).over("2031-01-01", "2031-12-31"));
    later();
    record(figure("far").nature(Nature.PROJECTION).over("2032-01-01", "2032-12-31"));

    assertThat(only().kind()).isEqualTo(Kind.NEW);
    assertThat(only().before()).isEmpty();
  }

  @Test
  void the_larger_move_comes_first_and_others_are_left_out() {
    record(
        figure("a1").on("2031-03-01").amount(dollars("5B")),
        figure("b1").of("birch", "harvest").on("2031-03-01").amount(dollars("5B")));
    later();
    record(
        figure("a2").amount(dollars("6B")),
        figure("b2").of("birch", "harvest").amount(dollars("15B")));

    assertThat(changes(FIRST, LATER)).extracting(c -> c.fact().id()).containsExactly("b2", "a2");
    Topics acorn = new Topics(List.of("acorn"), List.of("harvest"));
    assertThat(new Changes(evidence()).between(FIRST, LATER, acorn))
        .extracting(c -> c.fact().id())
        .containsExactly("a2");
  }

  @Test
  void what_two_say_of_one_time_stays_open_until_one_of_them_is_gone() {
    record(
        figure("own").amount(dollars("5B")),
        figure("theirs").amount(dollars("3B")).by("birch", Role.RIVAL),
        figure("before").amount(dollars("2B")).on("2030-04-01"));

    assertThat(new Disputes(evidence()).open(Topics.ALL))
        .extracting(d -> d.other().id())
        .containsExactly("theirs");
    store.facts().retire("theirs", ANN);
    assertThat(new Disputes(evidence()).open(Topics.ALL)).isEmpty();
  }

  private Change only() {
    List<Change> changes = changes(FIRST, LATER);
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private List<Change> changes(Instant after, Instant upTo) {
    return new Changes(evidence()).between(after, upTo, Topics.ALL);
  }

  private Evidence evidence() {
    return new Evidence(store.facts(), words(), Clocks.NOW);
  }

  private void later() {
    now = LATER.minusSeconds(60);
  }

  private void record(Facts... facts) {
    Source gazette =
        new Source(
            "gazette",
            null,
            "gazette",
            null,
            Printed.on(LocalDate.of(2031, 4, 10)),
            null,
            "en",
            "news",
            List.of(),
            null);
    List<Fact> built = java.util.Arrays.stream(facts).map(f -> (Fact) f.build()).toList();
    store.facts().record(new FactStore.Batch(List.of(gazette), built, List.of(), ANN));
  }

  /** Readings of a harvest stay fresh for sixty days. */
  private static Vocabulary words() {
    return new Vocabulary(
        List.of(company("acorn"), company("birch")),
        List.of(
            new Metric(
                "harvest",
                "harvest",
                "What was brought in.",
                Unit.USD,
                Metric.Kind.STOCK,
                "harvest",
                List.of(),
                List.of(),
                List.of(),
                null,
                60,
                "more",
                Metric.Ties.NONE,
                Metric.Scoring.USUAL)),
        List.of(),
        List.of(),
        Starter.Cover.load().vocabulary().words());
  }

  private static Entity company(String slug) {
    return new Entity(slug, Entity.Kind.COMPANY, slug, List.of(), List.of());
  }

  /** Stands at {@link #now}. */
  private final class Told extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
