package aimarket.knowledge.store;

import static aimarket.knowledge.store.Facts.APRIL;
import static aimarket.knowledge.store.Facts.MARCH;
import static aimarket.knowledge.store.Facts.MAY;
import static aimarket.knowledge.store.Facts.PAPER;
import static aimarket.knowledge.store.Facts.ahead;
import static aimarket.knowledge.store.Facts.between;
import static aimarket.knowledge.store.Facts.figure;
import static aimarket.knowledge.store.Facts.linked;
import static aimarket.knowledge.store.Facts.ranked;
import static aimarket.knowledge.store.Facts.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aimarket.knowledge.fact.Amount;
import aimarket.knowledge.fact.Citation;
import aimarket.knowledge.fact.Claimant;
import aimarket.knowledge.fact.Comparator;
import aimarket.knowledge.fact.Expectation;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.fact.OwnBasis;
import aimarket.knowledge.fact.Period;
import aimarket.knowledge.fact.Precision;
import aimarket.knowledge.fact.Printed;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Role;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.fact.StatementKind;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.fact.Verdict;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of facts keeps to, whatever the database. */
abstract class FactStoreContract {
  private static final Instant START = Instant.parse("2026-06-01T08:00:00Z");
  private static final Version.Why ANN = new Version.Why("ann", "new figures", "facts.yaml");
  private static final Version.Why STARTER =
      new Version.Why(Version.Why.STARTER, "ships with aimarket", "starter 1");

  final SteppingClock clock = new SteppingClock(START);
  private Store store;
  private FactStore facts;

  /** A new, empty store. */
  abstract Store newStore();

  @BeforeEach
  void open() {
    store = newStore();
    facts = store.facts();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void gives_a_figure_back_as_it_was_written_in_every_field() {
    record(fullFigure());

    assertThat(facts.fact("full", Clocks.NOW)).contains(fullFigure());
  }

  @Test
  void gives_a_statement_back_as_it_was_written_in_every_field() {
    Statement full =
        new Statement(
            fullFigure().header(),
            List.of("acme", "globex"),
            "people",
            StatementKind.OPINION,
            "Acme doubts {full}, “plainly”; ünïcode & <b>.",
            List.of("does acme doubt it?"));
    record(full);

    assertThat(facts.fact("full", Clocks.NOW)).contains(full);
    assertThat(facts.statements(Clocks.NOW)).containsExactly(full);
  }

  @Test
  void takes_figures_and_statements_in_one_batch() {
    record(statement("s", APRIL, "Acme hired."), fullFigure(), statement("t", MARCH, "It did."));
    record(figure("f", APRIL, "1"), statement("u", APRIL, "Acme hired again."));

    assertThat(ids(facts.statements(Clocks.NOW))).containsExactly("s", "t", "u");
    assertThat(ids(facts.figures("acme", "sales", Clocks.NOW))).containsExactly("full", "f");
  }

  @Test
  void gives_words_in_place_of_an_amount_and_an_unstated_period_back() {
    Header h = figure("vague", APRIL, "1").header();
    Figure vague =
        new Figure(
            new Header(
                "vague",
                h.source(),
                h.citations(),
                Period.UNSTATED,
                h.printed(),
                false,
                h.claimants(),
                null,
                Rank.NORMAL,
                null,
                null,
                null,
                null,
                List.of(),
                Header.SHARED),
            "acme",
            "sales",
            Amount.inWords("tens of billions", Unit.USD),
            Nature.ESTIMATE,
            Figure.UNSTATED_BASIS,
            new TreeMap<>(),
            List.of());
    record(vague);

    assertThat(facts.latest("acme", "sales", Clocks.NOW)).contains(vague);
  }

  @Test
  void keeps_a_fraction_to_its_last_digit() {
    record(figure("share", APRIL, "30.6"), figure("tiny", MARCH, "0.0000000001"));

    assertThat(facts.figures("acme", "sales", Clocks.NOW))
        .extracting(f -> f.amount().number().toPlainString())
        .containsExactly("30.6", "0.0000000001");
  }

  @Test
  void refuses_an_amount_that_the_column_would_round() {
    assertThatThrownBy(() -> record(figure("odd", APRIL, "0.12345678901")))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("fact odd has the amount 0.12345678901");
    assertThat(facts.fact("odd", Clocks.NOW)).isEmpty();
  }

  @Test
  void orders_figures_by_reading_then_printed_then_id() {
    Figure old = figure("a-old", MARCH, "1");
    Figure printedEarly = printed("z-early", APRIL, Printed.on(APRIL));
    Figure printedLate = printed("z-late", APRIL, Printed.on(MAY));
    Figure twin = printed("a-late", APRIL, Printed.on(MAY));
    record(old, printedEarly, printedLate, twin);

    assertThat(ids(facts.figures("acme", "sales", Clocks.NOW)))
        .containsExactly("a-late", "z-late", "z-early", "a-old");
  }

  @Test
  void orders_ids_byte_by_byte_on_every_database() {
    record(figure("b", APRIL, "1"), figure("a-z", APRIL, "1"), figure("a1", APRIL, "1"));
    record(figure("Z", APRIL, "1"), figure("ab", APRIL, "1"), figure("é", APRIL, "1"));

    assertThat(ids(facts.figures("acme", "sales", Clocks.NOW)))
        .containsExactly("Z", "a-z", "a1", "ab", "b", "é");
  }

  @Test
  void the_latest_is_the_first_that_is_not_deprecated() {
    record(
        figure("older", MARCH, "1"),
        figure("newer", APRIL, "2"),
        ranked(figure("wrong", MAY, "3"), Rank.DEPRECATED));

    assertThat(facts.latest("acme", "sales", Clocks.NOW)).map(Fact::id).contains("newer");
    assertThat(facts.latest("acme", "profit", Clocks.NOW)).isEmpty();
    assertThat(facts.latest("globex", "sales", Clocks.NOW)).isEmpty();
  }

  @Test
  void finds_what_is_held_as_wrong() {
    record(
        figure("right", APRIL, "1"),
        ranked(figure("wrong-b", MARCH, "8"), Rank.DEPRECATED),
        ranked(figure("wrong-a", APRIL, "9"), Rank.DEPRECATED));

    assertThat(ids(facts.refuted(Clocks.NOW))).containsExactly("wrong-a", "wrong-b");
    assertThat(ids(facts.refuted(asOf(MARCH)))).containsExactly("wrong-b");
  }

  @Test
  void finds_figures_of_a_metric_over_entities_up_to_a_limit() {
    record(of("a", "acme", MARCH), of("b", "globex", MAY), of("c", "initech", APRIL));

    assertThat(ids(facts.figuresOf("sales", 2, Clocks.NOW))).containsExactly("b", "c");
  }

  @Test
  void finds_figures_about_an_entity_as_either_side() {
    record(
        of("own", "acme", MARCH),
        between(of("other-side", "globex", MAY), "acme", "initech"),
        between(of("both", "acme", APRIL), "acme"),
        of("unrelated", "globex", MAY));

    assertThat(ids(facts.figuresAbout("acme", 10, Clocks.NOW)))
        .containsExactly("other-side", "both", "own");
    assertThat(ids(facts.figuresAbout("acme", 1, Clocks.NOW))).containsExactly("other-side");
  }

  @Test
  void finds_facts_that_link_to_another() {
    record(
        figure("main", APRIL, "1"),
        linked(
            figure("twin", APRIL, "1"),
            new FactLink(FactLink.Kind.RESTATES, "main"),
            new FactLink(FactLink.Kind.SAME_ORIGIN, "main")),
        linked(figure("sum", APRIL, "2"), new FactLink(FactLink.Kind.DERIVED_FROM, "main")),
        linked(figure("aside", APRIL, "2"), new FactLink(FactLink.Kind.DERIVED_FROM, "sum")));

    assertThat(ids(facts.linkedTo("main", Clocks.NOW))).containsExactly("sum", "twin");
  }

  @Test
  void finds_what_looks_ahead_the_first_due_first() {
    record(
        figure("reading", APRIL, "1"),
        ahead("late", Nature.TARGET, MAY),
        ahead("never", Nature.COMMITMENT, null),
        ahead("soon", Nature.PROJECTION, APRIL),
        ahead("guess", Nature.ESTIMATE, APRIL));

    assertThat(ids(facts.ahead(Clocks.NOW))).containsExactly("soon", "late", "never");
  }

  @Test
  void keeps_what_a_curator_says_of_a_forecast() {
    Fact outcome =
        linked(
            figure("outcome", APRIL, "1"),
            new FactLink(FactLink.Kind.OUTCOME_OF, "forecast", Verdict.MISSED));
    Expectation expects = new Expectation(Expectation.How.PASSES, "acme", "sales", "globex");
    Statement plain = statement("forecast", APRIL, "It will grow.");
    Statement forecast =
        new Statement(
            plain.header(),
            plain.entities(),
            plain.topic(),
            StatementKind.FORECAST,
            plain.sentence(),
            plain.asks(),
            expects);
    record(outcome, forecast);

    assertThat(facts.fact("outcome", Clocks.NOW)).contains(outcome);
    assertThat(facts.fact("forecast", Clocks.NOW)).contains(forecast);
  }

  @Test
  void keeps_sources_own_bases_and_words() {
    Source dated =
        new Source(
            "memo",
            null,
            "acme",
            "A. Writer",
            new Printed(APRIL, MARCH, MAY),
            "https://example.com/memo",
            "de",
            "memo",
            List.of(),
            "seen in print");
    OwnBasis gross = new OwnBasis("acme", "sales", "gross", "how-acme-counts");
    Word word = new Word("entity", "acme", Header.SHARED, "{\"name\":\"Acme\"}");
    facts.record(
        new FactStore.Batch(List.of(dated, PAPER), List.of(), List.of(gross), List.of(word), ANN));

    assertThat(facts.source("memo")).contains(dated);
    assertThat(facts.source("none")).isEmpty();
    assertThat(facts.sources()).containsExactly(dated, PAPER);
    assertThat(facts.ownBases()).containsExactly(gross);
    assertThat(facts.words(Clocks.NOW)).containsExactly(word);
  }

  @Test
  void the_newer_source_own_basis_and_word_replace_the_older() {
    Word word = new Word("entity", "acme", Header.SHARED, "{}");
    Word newer = new Word("entity", "acme", Header.SHARED, "{\"name\":\"Acme\"}");
    OwnBasis gross = new OwnBasis("acme", "sales", "gross", "how-acme-counts");
    OwnBasis net = new OwnBasis("acme", "sales", "net", "how-acme-counts-now");
    facts.record(
        new FactStore.Batch(List.of(PAPER), List.of(), List.of(gross), List.of(word), ANN));
    facts.record(new FactStore.Batch(List.of(PAPER), List.of(), List.of(net), List.of(newer), ANN));

    assertThat(facts.ownBases()).containsExactly(net);
    assertThat(facts.words(Clocks.NOW)).containsExactly(newer);
    assertThat(facts.words(new Clocks("*", null, START))).containsExactly(word);
  }

  @Test
  void knows_what_there_are_figures_of() {
    record(of("a", "acme", MARCH), ranked(of("b", "globex", MAY), Rank.DEPRECATED));

    assertThat(facts.pairs(Clocks.NOW)).containsExactly(new FactStore.Pair("acme", "sales"));

    record(of("c", "initech", APRIL));
    assertThat(facts.pairs(Clocks.NOW)).hasSize(2);
    assertThat(facts.pairs(new Clocks("*", MARCH, null))).hasSize(1);
  }

  @Test
  void as_of_a_day_only_what_was_surely_printed_by_then_is_seen() {
    Printed sometimeInApril = new Printed(APRIL, APRIL, LocalDate.of(2026, 4, 30));
    record(figure("march", MARCH, "1"), printed("april", MARCH, sometimeInApril));

    assertThat(ids(facts.figures("acme", "sales", asOf(LocalDate.of(2026, 4, 29)))))
        .containsExactly("march");
    assertThat(facts.figures("acme", "sales", asOf(LocalDate.of(2026, 4, 30)))).hasSize(2);
    assertThat(facts.latest("acme", "sales", asOf(MARCH.minusDays(1)))).isEmpty();
  }

  @Test
  void the_two_clocks_do_not_touch_each_other() {
    // Printed early or late, recorded early or late: four facts, and each clock takes two away.
    record(figure("early-early", MARCH, "1"), figure("late-early", MAY, "2"));
    Instant between = clock.instant();
    clock.step(Duration.ofDays(1));
    record(figure("early-late", MARCH, "3"), figure("late-late", MAY, "4"));

    assertThat(ids(facts.figures("acme", "sales", Clocks.NOW))).hasSize(4);
    assertThat(ids(facts.figures("acme", "sales", asOf(APRIL))))
        .containsExactly("early-early", "early-late");
    assertThat(ids(facts.figures("acme", "sales", new Clocks("*", null, between))))
        .containsExactly("late-early", "early-early");
    assertThat(ids(facts.figures("acme", "sales", new Clocks("*", APRIL, between))))
        .containsExactly("early-early");
  }

  @Test
  void known_on_gives_the_version_that_was_held() {
    record(figure("f", APRIL, "1"));
    clock.step(Duration.ofHours(1));
    record(figure("f", APRIL, "2"));
    clock.step(Duration.ofHours(1));
    facts.retire("f", ANN);

    assertThat(facts.fact("f", knownOn(START.minusMillis(1)))).isEmpty();
    assertThat(facts.fact("f", knownOn(START))).contains(figure("f", APRIL, "1"));
    assertThat(facts.fact("f", knownOn(START.plus(Duration.ofMinutes(59)))))
        .contains(figure("f", APRIL, "1"));
    assertThat(facts.fact("f", knownOn(START.plus(Duration.ofHours(1)))))
        .contains(figure("f", APRIL, "2"));
    assertThat(facts.fact("f", knownOn(START.plus(Duration.ofHours(2))))).isEmpty();
    assertThat(facts.fact("f", Clocks.NOW)).isEmpty();
  }

  @Test
  void history_tells_each_version_with_who_and_why() {
    record(figure("f", APRIL, "1"));
    clock.step(Duration.ofHours(1));
    record(figure("f", APRIL, "2"));
    clock.step(Duration.ofHours(1));
    Version.Why doubt = new Version.Why("bob", "misread", "Slack");
    assertThat(facts.retire("f", doubt)).isTrue();

    List<Version> history = facts.history("f");
    assertThat(history).extracting(Version::number).containsExactly(1, 2);
    assertThat(history.get(0).recordedTo()).contains(history.get(1).recordedFrom());
    assertThat(history.get(0).why()).isEqualTo(ANN);
    assertThat(history.get(0).retired()).isEmpty();
    assertThat(history.get(1).retired()).contains(doubt);
    assertThat(history.get(1).isOpen()).isFalse();
    assertThat(facts.history("never")).isEmpty();
  }

  @Test
  void a_retired_fact_can_come_back_as_a_new_version() {
    record(figure("f", APRIL, "1"));
    facts.retire("f", ANN);

    assertThat(facts.retire("f", ANN)).isFalse();
    assertThat(facts.retire("never", ANN)).isFalse();
    assertThat(record(figure("f", APRIL, "1"))).isEqualTo(new FactStore.Recorded(1, 0, 0));
    assertThat(facts.history("f")).extracting(Version::number).containsExactly(1, 2);
  }

  @Test
  void changes_are_what_became_visible_since() {
    record(printed("old-news", APRIL, Printed.on(APRIL)));
    Instant afterFirst = clock.instant();
    clock.step(Duration.ofHours(1));
    record(printed("old-news-later", APRIL, Printed.on(APRIL)));
    record(printed("from-tomorrow", APRIL, Printed.on(LocalDate.of(2026, 6, 2))));

    Instant today = Instant.parse("2026-06-01T23:59:59Z");
    assertThat(changes(Instant.EPOCH, today)).containsExactly("old-news", "old-news-later");
    assertThat(changes(afterFirst, today)).containsExactly("old-news-later");
    assertThat(changes(today, today.plusSeconds(1))).containsExactly("from-tomorrow");
    assertThat(changes(today.plusSeconds(1), Instant.MAX)).isEmpty();
  }

  @Test
  void the_newest_come_first_up_to_a_limit() {
    record(printed("old-news", APRIL, Printed.on(APRIL)));
    Instant afterFirst = clock.instant();
    clock.step(Duration.ofHours(1));
    record(printed("b", APRIL, Printed.on(APRIL)));
    clock.step(Duration.ofHours(1));
    record(printed("a", APRIL, Printed.on(APRIL)));
    facts.settle();

    assertThat(newest(afterFirst, Times.FAR, 9)).containsExactly("a", "b");
    assertThat(newest(Instant.EPOCH, Times.FAR, 2)).containsExactly("a", "b");
    assertThat(newest(Instant.EPOCH, afterFirst, 9)).containsExactly("old-news");
  }

  @Test
  void what_was_taken_back_is_told_and_what_was_replaced_is_not() {
    record(figure("gone", APRIL, "1"), figure("mended", APRIL, "1"), figure("there", APRIL, "1"));
    clock.step(Duration.ofHours(1));
    Instant before = clock.instant();
    clock.step(Duration.ofHours(1));
    record(figure("mended", APRIL, "2"));
    facts.retire("gone", ANN);

    assertThat(facts.retired(before, Times.NOW, Clocks.NOW))
        .extracting(v -> v.fact().id())
        .containsExactly("gone");
    assertThat(facts.retired(Instant.EPOCH, before, Clocks.NOW)).isEmpty();
  }

  @Test
  void readings_of_a_metric_are_found_by_their_day() {
    record(figure("m", MARCH, "1"), figure("a", APRIL, "2"), figure("y", MAY, "3"));

    assertThat(ids(facts.readings("sales", MARCH, MAY, 9, Clocks.NOW))).containsExactly("y", "a");
    assertThat(ids(facts.readings("sales", MARCH, MAY, 1, Clocks.NOW))).containsExactly("y");
    assertThat(facts.readings("other", MARCH, MAY, 9, Clocks.NOW)).isEmpty();
  }

  @Test
  void what_changed_is_read_from_indexes_and_not_from_the_whole_table() {
    List<Fact> many = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      many.add(printed("f" + i, MARCH.minusDays(i), Printed.on(MARCH.minusDays(i))));
    }
    facts.record(batch(STARTER, many.toArray(Fact[]::new)));
    Instant end = Times.start(MARCH);

    assertThat(
            plan(FactQueries.NEWEST, Map.of("after", Times.at(end), "up_to", Times.at(Times.FAR))))
        .containsIgnoringCase("fact_visible");
    assertThat(
            plan(FactQueries.RETIRED, Map.of("after", Times.at(end), "up_to", Times.at(Times.NOW))))
        .containsIgnoringCase("fact_closed");
    assertThat(
            plan(
                FactQueries.READINGS,
                Map.of("metric", "sales", "after", MARCH.minusDays(9), "up_to", MARCH)))
        .containsIgnoringCase("fact_of_metric");
  }

  @Test
  void the_starter_knowledge_became_visible_when_it_was_printed() {
    facts.record(batch(STARTER, figure("f", APRIL, "1")));

    assertThat(facts.history("f").get(0).visibleAt()).isEqualTo("2026-04-01T00:00:00Z");
  }

  @Test
  void recording_is_idempotent_and_counts_what_it_did() {
    assertThat(record(figure("a", APRIL, "1"), figure("b", APRIL, "1")))
        .isEqualTo(new FactStore.Recorded(2, 0, 0));
    assertThat(record(figure("a", APRIL, "1.0"), figure("b", APRIL, "2"), figure("c", APRIL, "1")))
        .isEqualTo(new FactStore.Recorded(1, 1, 1));
    assertThat(facts.history("a")).hasSize(1);
    assertThat(facts.history("b")).hasSize(2);
  }

  @Test
  void recording_is_all_or_nothing() {
    record(figure("a", APRIL, "1"));
    long before = facts.revision();

    assertThatThrownBy(
            () ->
                record(figure("a", APRIL, "2"), figure("new", APRIL, "1"), figure("new", MAY, "1")))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("fact new comes twice");
    assertThatThrownBy(() -> facts.record(batchWithoutSource(figure("a", APRIL, "2"))))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("cite sources that the store does not know: lost");

    assertThat(facts.fact("a", Clocks.NOW)).contains(figure("a", APRIL, "1"));
    assertThat(facts.fact("new", Clocks.NOW)).isEmpty();
    assertThat(facts.revision()).isEqualTo(before);
  }

  @Test
  void the_database_itself_refuses_two_open_versions() {
    record(figure("a", APRIL, "1"));

    assertThatThrownBy(this::openSecondVersion)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("fact_one_open");
  }

  @Test
  void a_team_sees_its_own_facts_and_the_shared_ones() {
    record(owned("shared", "*"), owned("mine", "T1"), owned("theirs", "T2"));

    assertThat(ids(facts.figures("acme", "sales", Clocks.NOW))).containsExactly("shared");
    assertThat(ids(facts.figures("acme", "sales", new Clocks("T1", null, null))))
        .containsExactly("mine", "shared");
    assertThat(facts.fact("theirs", new Clocks("T1", null, null))).isEmpty();
    assertThat(facts.changes(Instant.EPOCH, Times.FAR, new Clocks("T2", null, null))).hasSize(2);
    assertThat(facts.pairs(new Clocks("T3", null, null))).hasSize(1);
  }

  @Test
  void a_fact_of_one_team_cannot_be_taken_over_by_another() {
    record(owned("f", "T1"));

    assertThatThrownBy(() -> record(owned("f", "T2")))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("fact f is somebody else's")
        .hasMessageNotContaining("T1");
  }

  @Test
  void two_writers_lose_nothing_and_double_nothing() throws Exception {
    clockless(
        2,
        writer ->
            () -> {
              for (int i = 0; i < 20; i++) {
                record(
                    figure("both", APRIL, writer + "." + i), figure(writer + "-" + i, APRIL, "1"));
              }
              return null;
            });

    List<Version> both = facts.history("both");
    assertThat(facts.figures("acme", "sales", Clocks.NOW)).hasSize(41);
    assertThat(both.stream().filter(Version::isOpen)).hasSize(1);
    assertThat(both).extracting(Version::number).isEqualTo(upTo(both.size()));
    for (int i = 1; i < both.size(); i++) {
      assertThat(both.get(i - 1).recordedTo()).contains(both.get(i).recordedFrom());
      assertThat(both.get(i).recordedFrom()).isAfter(both.get(i - 1).recordedFrom());
    }
  }

  @Test
  void a_large_batch_goes_in_as_one() {
    List<Fact> many = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      many.add(figure("f" + i, APRIL, "1"));
    }

    assertThat(facts.record(new FactStore.Batch(List.of(PAPER), many, List.of(), ANN)))
        .isEqualTo(new FactStore.Recorded(2_500, 0, 0));
    assertThat(facts.record(new FactStore.Batch(List.of(), many, List.of(), ANN)))
        .isEqualTo(new FactStore.Recorded(0, 0, 2_500));
  }

  private FactStore.Recorded record(Fact... some) {
    return facts.record(batch(ANN, some));
  }

  private static FactStore.Batch batch(Version.Why why, Fact... some) {
    return new FactStore.Batch(List.of(PAPER), List.of(some), List.of(), why);
  }

  private static FactStore.Batch batchWithoutSource(Figure figure) {
    Header h = figure.header();
    Header lost =
        new Header(
            h.id(),
            "lost",
            h.citations(),
            h.period(),
            h.printed(),
            h.derived(),
            h.claimants(),
            h.via(),
            h.rank(),
            h.rankReason(),
            h.due(),
            h.caveat(),
            h.note(),
            h.links(),
            h.owner());
    return batch(
        ANN,
        new Figure(
            lost,
            figure.entity(),
            figure.metric(),
            figure.amount(),
            figure.nature(),
            figure.basis(),
            figure.dimensions(),
            figure.counterparties()));
  }

  private void openSecondVersion() throws SQLException {
    try (var connection = store.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create table fact_copy as select * from fact");
      statement.execute("update fact_copy set row_id = row_id + 1000, version = 2");
      statement.execute("insert into fact select * from fact_copy");
    }
  }

  private List<String> newest(Instant after, Instant upTo, int limit) {
    return facts.newest(after, upTo, limit, Clocks.NOW).stream().map(v -> v.fact().id()).toList();
  }

  /** How the database goes about it. */
  private String plan(String sql, Map<String, Object> arguments) {
    return Jdbi.create(store.dataSource())
        .withHandle(
            handle -> {
              handle.execute("analyze");
              return String.join(
                  " ",
                  Seen.by(Clocks.NOW, handle.createQuery("explain " + sql))
                      .bindMap(arguments)
                      .bind("limit", 9)
                      .configure(SqlStatements.class, c -> c.setUnusedBindingAllowed(true))
                      .mapTo(String.class)
                      .list());
            });
  }

  private List<String> changes(Instant after, Instant upTo) {
    return facts.changes(after, upTo, Clocks.NOW).stream().map(v -> v.fact().id()).toList();
  }

  private static void clockless(int writers, java.util.function.IntFunction<Callable<Void>> work)
      throws Exception {
    var pool = Executors.newFixedThreadPool(writers);
    try {
      List<Future<Void>> done = new ArrayList<>();
      for (int i = 1; i <= writers; i++) {
        done.add(pool.submit(work.apply(i)));
      }
      for (Future<Void> one : done) {
        one.get();
      }
    } finally {
      pool.shutdown();
    }
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  private static List<String> ids(List<? extends Fact> some) {
    return some.stream().map(Fact::id).toList();
  }

  private static Clocks asOf(LocalDate day) {
    return new Clocks("*", day, null);
  }

  private static Clocks knownOn(Instant moment) {
    return new Clocks("*", null, moment);
  }

  private static Figure of(String id, String entity, LocalDate day) {
    return figure(id, entity, "sales", day, Printed.on(day), "1", Header.SHARED);
  }

  private static Figure printed(String id, LocalDate day, Printed printed) {
    return figure(id, "acme", "sales", day, printed, "1", Header.SHARED);
  }

  private static Figure owned(String id, String owner) {
    return figure(id, "acme", "sales", APRIL, Printed.on(APRIL), "1", owner);
  }

  private static Figure fullFigure() {
    return new Figure(
        new Header(
            "full",
            "paper",
            List.of(new Citation("paper", "Body", 4), new Citation("paper", "Heading", null)),
            new Period(Period.Kind.SPAN, MARCH, MAY, Precision.QUARTER, true),
            new Printed(APRIL, MARCH, MAY),
            true,
            List.of(
                new Claimant("globex", Role.RIVAL, true), new Claimant("acme", Role.SELF, false)),
            "agency",
            Rank.DEPRECATED,
            "contradicts the body",
            LocalDate.of(2027, 12, 31),
            "counts resale",
            "ask again",
            List.of(
                new FactLink(FactLink.Kind.REFUTES, "other"),
                new FactLink(FactLink.Kind.OUTCOME_OF, "forecast")),
            Header.SHARED),
        "acme",
        "sales",
        new Amount(
            new BigDecimal("19000000000"),
            new BigDecimal("30600000000.5"),
            Unit.USD,
            Comparator.AT_LEAST,
            2,
            null),
        Nature.PROJECTION,
        "gross",
        new TreeMap<>(Map.of("segment", "retail", "model", "x")),
        List.of("globex", "initech"));
  }
}
