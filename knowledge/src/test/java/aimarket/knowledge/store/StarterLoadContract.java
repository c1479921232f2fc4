package aimarket.knowledge.store;

import static aimarket.knowledge.store.Facts.APRIL;
import static aimarket.knowledge.store.Facts.PAPER;
import static aimarket.knowledge.store.Facts.figure;
import static aimarket.knowledge.store.Facts.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.OwnBasis;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the starter knowledge comes in and is upgraded, whatever the database. */
abstract class StarterLoadContract {
  private static final Version.Why STARTER =
      new Version.Why(Version.Why.STARTER, "ships with aimarket", "starter");
  private static final Version.Why ANN = new Version.Why("ann", "knows better", "Slack");

  final SteppingClock clock = new SteppingClock(Instant.parse("2026-06-01T08:00:00Z"));
  private Store store;
  private StarterLoad starter;

  /** A new, empty store. */
  abstract Store newStore();

  @BeforeEach
  void open() {
    store = newStore();
    starter = store.starter();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void the_first_start_loads_all_of_it() {
    assertThat(starter.loaded()).isZero();
    assertThat(load(1, figure("a", APRIL, "1"), statement("s", APRIL, "Acme hired.")).recorded())
        .isEqualTo(new FactStore.Recorded(2, 0, 0));
    assertThat(starter.loaded()).isEqualTo(1);
    assertThat(value("a")).isEqualTo("1");
  }

  @Test
  void the_same_or_an_older_one_changes_nothing() {
    load(2, figure("a", APRIL, "1"));
    long revision = store.facts().revision();

    assertThat(load(2, figure("a", APRIL, "9"))).isEqualTo(StarterLoad.Loaded.NOTHING);
    assertThat(load(1, figure("a", APRIL, "9"))).isEqualTo(StarterLoad.Loaded.NOTHING);
    assertThat(value("a")).isEqualTo("1");
    assertThat(store.facts().revision()).isEqualTo(revision);
  }

  @Test
  void a_newer_one_adds_changes_and_retires() {
    load(1, figure("same", APRIL, "1"), figure("changed", APRIL, "1"), figure("gone", APRIL, "1"));

    StarterLoad.Loaded loaded =
        load(
            2,
            figure("same", APRIL, "1"),
            figure("changed", APRIL, "2"),
            figure("new", APRIL, "1"));

    assertThat(loaded.recorded()).isEqualTo(new FactStore.Recorded(1, 1, 1));
    assertThat(loaded.retired()).isEqualTo(1);
    assertThat(store.facts().fact("gone", Clocks.NOW)).isEmpty();
    assertThat(value("changed")).isEqualTo("2");
    assertThat(starter.proposals()).isEmpty();
  }

  @Test
  void what_a_curator_changed_stays_and_the_newer_text_is_proposed() {
    load(1, figure("f", APRIL, "1"));
    record(figure("f", APRIL, "5"));

    assertThat(load(2, figure("f", APRIL, "2")).proposed()).isEqualTo(1);

    assertThat(value("f")).isEqualTo("5");
    Proposal proposal = starter.proposals().get(0);
    assertThat(proposal.id()).isEqualTo("f");
    assertThat(proposal.starterVersion()).isEqualTo(2);
    assertThat(proposal.fact()).contains(figure("f", APRIL, "2"));
    assertThat(proposal.held()).contains(figure("f", APRIL, "5"));
  }

  @Test
  void what_only_a_curator_changed_is_not_proposed() {
    load(1, figure("f", APRIL, "1"));
    record(figure("f", APRIL, "5"));

    assertThat(load(2, figure("f", APRIL, "1")).proposed()).isZero();
    assertThat(value("f")).isEqualTo("5");
  }

  @Test
  void a_proposal_goes_when_it_is_taken_up_or_dismissed() {
    load(1, figure("taken", APRIL, "1"), figure("refused", APRIL, "1"));
    record(figure("taken", APRIL, "5"), figure("refused", APRIL, "5"));
    load(2, figure("taken", APRIL, "2"), figure("refused", APRIL, "2"));
    assertThat(starter.proposals()).hasSize(2);

    record(figure("taken", APRIL, "2"));
    assertThat(starter.dismiss("refused")).isTrue();
    assertThat(starter.dismiss("refused")).isFalse();
    assertThat(starter.proposals()).isEmpty();

    load(3, figure("taken", APRIL, "2"), figure("refused", APRIL, "2"));
    assertThat(starter.proposals()).isEmpty();
  }

  @Test
  void what_a_curator_took_back_stays_away() {
    load(1, figure("f", APRIL, "1"), figure("g", APRIL, "1"));
    store.facts().retire("f", ANN);
    store.facts().retire("g", ANN);

    load(2, figure("f", APRIL, "1"), figure("g", APRIL, "2"));

    assertThat(store.facts().fact("f", Clocks.NOW)).isEmpty();
    assertThat(store.facts().fact("g", Clocks.NOW)).isEmpty();
    assertThat(starter.proposals()).extracting(Proposal::id).containsExactly("g");
    assertThat(starter.proposals().get(0).held()).isEmpty();
  }

  @Test
  void what_the_newer_one_dropped_stays_where_a_curator_changed_it() {
    load(1, figure("f", APRIL, "1"));
    record(figure("f", APRIL, "5"), figure("own", APRIL, "1"));

    StarterLoad.Loaded loaded = load(2);

    assertThat(loaded.retired()).isZero();
    assertThat(value("f")).isEqualTo("5");
    assertThat(value("own")).isEqualTo("1");
    assertThat(starter.proposals()).extracting(Proposal::id).containsExactly("f");
    assertThat(starter.proposals().get(0).fact()).isEmpty();
  }

  @Test
  void what_was_dropped_can_come_back() {
    load(1, figure("f", APRIL, "1"));
    load(2);
    load(3, figure("f", APRIL, "1"));

    assertThat(value("f")).isEqualTo("1");
    assertThat(store.facts().history("f")).hasSize(2);
  }

  @Test
  void own_bases_and_words_of_curators_stay_too() {
    OwnBasis shipped = new OwnBasis("acme", "sales", "net", "s");
    OwnBasis curated = new OwnBasis("acme", "sales", "gross", "s");
    Word shippedWord = new Word("entity", "acme", Header.SHARED, "{}");
    Word curatedWord = new Word("entity", "acme", Header.SHARED, "{\"name\":\"Acme\"}");
    OwnBasis dropped = new OwnBasis("globex", "sales", "net", "s");
    starter.load(1, batch(List.of(shipped, dropped), List.of(shippedWord), STARTER));
    store.facts().record(batch(List.of(curated), List.of(curatedWord), ANN));
    starter.load(2, batch(List.of(shipped), List.of(shippedWord), STARTER));

    assertThat(store.facts().ownBases()).containsExactly(curated);
    assertThat(store.facts().words(Clocks.NOW)).containsExactly(curatedWord);
  }

  @Test
  void a_load_that_fails_leaves_no_trace() {
    load(1, figure("f", APRIL, "1"));

    assertThatThrownBy(
            () -> load(2, figure("f", APRIL, "2"), figure("odd", APRIL, "0.00000000001")))
        .isInstanceOf(StoreProblem.class);
    assertThat(starter.loaded()).isEqualTo(1);
    assertThat(value("f")).isEqualTo("1");
  }

  @Test
  void nobody_else_loads_as_the_starter() {
    assertThatThrownBy(() -> starter.load(1, batch(List.of(), List.of(), ANN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 'ann'");
  }

  private StarterLoad.Loaded load(int version, Fact... facts) {
    return starter.load(
        version, new FactStore.Batch(List.of(PAPER), List.of(facts), List.of(), STARTER));
  }

  private void record(Fact... facts) {
    store.facts().record(new FactStore.Batch(List.of(), List.of(facts), List.of(), ANN));
  }

  private static FactStore.Batch batch(List<OwnBasis> bases, List<Word> words, Version.Why why) {
    return new FactStore.Batch(List.of(PAPER), List.of(), bases, words, why);
  }

  private String value(String id) {
    return store.facts().fact(id, Clocks.NOW).stream()
        .map(aimarket.knowledge.fact.Figure.class::cast)
        .map(f -> f.amount().number().toPlainString())
        .findFirst()
        .orElse("none");
  }
}
