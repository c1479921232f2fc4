package aimarket.knowledge.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aimarket.knowledge.StarterKnowledge;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.files.Content;
import aimarket.knowledge.files.Reader;
import aimarket.knowledge.files.VocabularyFiles;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each state and each rule, in a market that was invented as data alone. */
class LedgerTest {
  private static final String VOCABULARY =
      """
      entities:
        - {entity: globex, name: Globex, kind: company}
        - {entity: initech, name: Initech, kind: company}
        - {entity: hooli, name: Hooli, kind: company}
        - {entity: springfield-gazette, name: Springfield Gazette, kind: publisher}
        - {entity: moon-seer, name: Moon Seer, kind: institution}
      metrics:
        - metric: moon_dust
          name: moon dust
          definition: Dust dug on the moon, in dollars.
          unit: USD
          kind: stock
          better: more
          fresh-for: 60
          bases:
            - {basis: sifted, name: sifted, definition: Without stones.}
            - {basis: raw, name: raw, definition: With stones.}
          phrases: [moon dust]
        - metric: moon_leaks
          name: leaks
          definition: Air lost in a year, in dollars.
          unit: USD
          kind: flow
          better: less
          tolerance: 5%
          phrases: [moon leaks]
        - metric: moon_yield
          name: yield
          definition: Part of the dust that can be sold.
          unit: percent
          kind: ratio
          better: more
          phrases: [moon yield]
        - metric: rock_wanted
          name: rock wanted
          definition: Rock that somebody is after.
          unit: USD
          kind: flow
          foresees: rock_had
          phrases: [rock wanted]
        - metric: rock_had
          name: rock had
          definition: Rock that somebody got.
          unit: USD
          kind: flow
          phrases: [rock had]
      topics:
        - {topic: moon, name: the moon, covers: the moon, phrases: [the moon]}
      """;

  private static final String BY =
      ", by: springfield-gazette as press, at: \"(lead), paragraph 1\"";
  private static final String SEER = ", by: moon-seer as analyst, at: \"(lead), paragraph 1\"";

  @TempDir static Path folder;
  private static Vocabulary vocabulary;

  @BeforeAll
  static void read_the_words() throws IOException {
    Path words = Files.createDirectories(folder.resolve("words/vocabulary"));
    Files.writeString(words.resolve("moon.yaml"), VOCABULARY);
    VocabularyFiles.Outcome read =
        VocabularyFiles.read(folder.resolve("words"), StarterKnowledge.starter().vocabulary());
    vocabulary = read.vocabulary().orElseThrow(() -> new AssertionError(read.report().problems()));
  }

  @Test
  void a_target_is_open_until_the_end_of_its_day_and_due_from_the_next() {
    String target =
        figure(
            "t",
            "globex, metric: moon_yield, amount: 50%, nature: target, period: 2031-12-31" + SEER);
    assertThat(state("2031-12-31", early(target))).isEqualTo(State.OPEN);
    assertThat(state("2032-01-01", early(target))).isEqualTo(State.DUE);
  }

  @Test
  void a_target_is_hit_by_the_first_reading_in_time_that_reaches_it() {
    String target =
        figure(
            "t",
            "globex, metric: moon_yield, amount: 50%, nature: target, period: 2031-12-31" + SEER);
    Entry entry =
        only(
            "2031-07-01",
            early(target),
            late(
                figure("a", "globex, metric: moon_yield, amount: 49%, period: 2031-03-01" + BY),
                figure("b", "globex, metric: moon_yield, amount: 52%, period: 2031-06-01" + BY),
                figure("c", "globex, metric: moon_yield, amount: 60%, period: 2031-06-20" + BY)));
    assertThat(entry.state()).isEqualTo(State.HIT);
    assertThat(deciding(entry)).containsExactly("b");
    assertThat(entry.known()).contains(LocalDate.parse("2032-02-01"));
  }

  @Test
  void a_reading_of_before_the_forecast_was_made_does_not_hit_it() {
    String target =
        figure(
            "t",
            "globex, metric: moon_yield, amount: 50%, nature: target, period: 2031-12-31" + SEER);
    String old = figure("a", "globex, metric: moon_yield, amount: 55%, period: 2030-06-01" + BY);
    assertThat(state("2031-07-01", early(target), late(old))).isEqualTo(State.OPEN);
  }

  @Test
  void a_target_is_missed_by_a_reading_of_its_day_that_falls_short_and_not_by_an_earlier_one() {
    String target =
        figure(
            "t",
            "globex, metric: moon_yield, amount: 50%, nature: target, period: 2031-12-31" + SEER);
    String before = figure("a", "globex, metric: moon_yield, amount: 49%, period: 2031-11-30" + BY);
    String on = figure("b", "globex, metric: moon_yield, amount: 49%, period: 2032-01-10" + BY);
    assertThat(state("2032-02-01", early(target), late(before))).isEqualTo(State.DUE);
    assertThat(state("2032-02-01", early(target), late(before, on))).isEqualTo(State.MISSED);
  }

  @Test
  void a_reading_of_long_after_the_day_misses_nothing() {
    String target =
        figure(
            "t",
            "globex, metric: moon_dust, amount: $5B, basis: raw, nature: target, period: 2031-06-30"
                + SEER);
    String after =
        figure("a", "globex, metric: moon_dust, amount: $4B, basis: raw, period: 2031-12-31" + BY);
    assertThat(state("2032-02-01", early(target), late(after))).isEqualTo(State.DUE);
  }

  @Test
  void what_is_to_be_less_is_hit_from_below() {
    String target =
        figure(
            "t",
            "globex, metric: moon_leaks, amount: $5M, nature: target, period: 2031-12-31" + SEER);
    String reading =
        figure("a", "globex, metric: moon_leaks, amount: $4M, period: 2031-06-01" + BY);
    assertThat(state("2031-07-01", early(target), late(reading))).isEqualTo(State.HIT);
  }

  @Test
  void a_projection_is_hit_within_the_tolerance_of_its_metric_and_missed_beyond_it() {
    String projection =
        figure(
            "p",
            "globex, metric: moon_leaks, amount: $100M, nature: projection, period: 2031, due: 2032-03-31"
                + SEER);
    assertThat(state("2032-03-01", early(projection), late(leaks("104", "2031"))))
        .isEqualTo(State.HIT);
    assertThat(state("2032-03-01", early(projection), late(leaks("106", "2031"))))
        .isEqualTo(State.MISSED);
    assertThat(state("2032-03-01", early(projection), late(leaks("94", "2031"))))
        .isEqualTo(State.MISSED);
  }

  @Test
  void a_projection_of_percent_has_two_points_of_tolerance_unless_its_metric_says_otherwise() {
    String projection =
        figure(
            "p",
            "globex, metric: moon_yield, amount: 40%, nature: projection, period: 2031" + SEER);
    String near = figure("a", "globex, metric: moon_yield, amount: 41.9%, period: 2031" + BY);
    String far = figure("a", "globex, metric: moon_yield, amount: 42.1%, period: 2031" + BY);
    assertThat(state("2032-03-01", early(projection), late(near))).isEqualTo(State.HIT);
    assertThat(state("2032-03-01", early(projection), late(far))).isEqualTo(State.MISSED);
  }

  @Test
  void a_projection_for_a_year_is_not_decided_by_another_year_or_a_part_of_it() {
    String projection =
        figure(
            "p",
            "globex, metric: moon_leaks, amount: $100M, nature: projection, period: 2031" + SEER);
    assertThat(state("2033-03-01", early(projection), late(leaks("100", "2030"))))
        .isEqualTo(State.DUE);
    assertThat(state("2033-03-01", early(projection), late(leaks("100", "2031-03-01"))))
        .isEqualTo(State.DUE);
  }

  @Test
  void sources_that_disagree_decide_nothing_and_both_are_cited() {
    String projection =
        figure(
            "p",
            "globex, metric: moon_leaks, amount: $100M, nature: projection, period: 2031" + SEER);
    String one = figure("a", "globex, metric: moon_leaks, amount: $100M, period: 2031" + BY);
    String other = figure("b", "globex, metric: moon_leaks, amount: $150M, period: 2031" + BY);
    Entry entry = only("2032-03-01", early(projection), late(one, other));
    assertThat(entry.state()).isEqualTo(State.DUE);
    assertThat(deciding(entry)).containsExactlyInAnyOrder("a", "b");
    assertThat(entry.outcomes().get(0).words()).startsWith("sources disagree");
  }

  @Test
  void an_estimate_and_a_rivals_reading_decide_nothing() {
    String target =
        figure(
            "t",
            "globex, metric: moon_yield, amount: 50%, nature: target, period: 2031-12-31" + SEER);
    String estimate =
        figure(
            "a",
            "globex, metric: moon_yield, amount: 60%, nature: estimate, period: 2031-06-01" + BY);
    String rival =
        figure(
            "b",
            "globex, metric: moon_yield, amount: 60%, period: 2031-06-01, by: initech as rival, at: \"(lead), paragraph 1\"");
    assertThat(state("2031-07-01", early(target), late(estimate))).isEqualTo(State.OPEN);
    assertThat(state("2031-07-01", early(target), late(rival))).isEqualTo(State.OPEN);
  }

  @Test
  void a_reading_too_loose_to_say_decides_nothing() {
    String target =
        figure(
            "t",
            "globex, metric: moon_yield, amount: 50%, nature: target, period: 2031-12-31" + SEER);
    String loose =
        figure("a", "globex, metric: moon_yield, amount: over 45%, period: 2031-12-31" + BY);
    String nearly =
        figure("b", "globex, metric: moon_yield, amount: nearly 50%, period: 2031-12-31" + BY);
    assertThat(state("2032-02-01", early(target), late(loose))).isEqualTo(State.DUE);
    assertThat(state("2032-02-01", early(target), late(nearly))).isEqualTo(State.MISSED);
  }

  @Test
  void a_forecast_without_a_basis_has_an_outcome_for_each_that_was_read() {
    String target =
        figure(
            "t",
            "globex, metric: moon_dust, amount: $5B, nature: target, period: 2031-12-31" + SEER);
    Entry entry =
        only(
            "2032-02-01",
            early(target),
            late(
                figure(
                    "a",
                    "globex, metric: moon_dust, amount: $6B, basis: raw, period: 2031-12-31" + BY),
                figure(
                    "b",
                    "globex, metric: moon_dust, amount: $4B, basis: sifted, period: 2031-12-31"
                        + BY)));
    assertThat(entry.outcomes())
        .extracting(Outcome::basis, Outcome::state)
        .containsExactlyInAnyOrder(tuple("raw", State.HIT), tuple("sifted", State.MISSED));
    assertThat(entry.isSplit()).isTrue();
    TrackRecord record = TrackRecord.of("moon-seer", List.of(entry));
    assertThat(record.split()).isEqualTo(1);
    assertThat(record.decided()).isZero();
  }

  @Test
  void a_forecast_on_a_basis_is_decided_on_that_basis_alone() {
    String target =
        figure(
            "t",
            "globex, metric: moon_dust, amount: $5B, basis: sifted, nature: target, period: 2031-12-31"
                + SEER);
    String raw =
        figure("a", "globex, metric: moon_dust, amount: $6B, basis: raw, period: 2031-06-01" + BY);
    assertThat(state("2031-07-01", early(target), late(raw))).isEqualTo(State.OPEN);
  }

  @Test
  void a_newer_forecast_of_the_same_claimant_overtakes_the_older_one() {
    String old =
        figure(
            "p",
            "globex, metric: moon_leaks, amount: $100M, nature: projection, period: 2033" + SEER);
    String revised =
        figure(
            "q",
            "globex, metric: moon_leaks, amount: $140M, nature: projection, period: 2033" + SEER);
    List<Entry> entries = entries("2032-03-01", early(old), late(revised));
    assertThat(entries)
        .extracting(Entry::id, Entry::state)
        .containsExactlyInAnyOrder(tuple("p", State.OVERTAKEN), tuple("q", State.OPEN));
  }

  @Test
  void anothers_forecast_of_the_same_overtakes_nothing() {
    String one =
        figure(
            "p",
            "globex, metric: moon_leaks, amount: $100M, nature: projection, period: 2033" + SEER);
    String other =
        figure(
            "q",
            "globex, metric: moon_leaks, amount: $140M, nature: projection, period: 2033" + BY);
    assertThat(entries("2032-03-01", early(one), late(other)))
        .extracting(Entry::state)
        .containsExactly(State.OPEN, State.OPEN);
  }

  @Test
  void what_was_sought_is_overtaken_by_more_of_a_later_day_hit_by_as_much_and_left_open_by_less() {
    String sought =
        figure("w", "globex, metric: rock_wanted, amount: $10B, period: 2030-12-01" + BY);
    assertThat(state("2032-03-01", early(sought), late(rock("$12B", ", period: 2031-05-01"))))
        .isEqualTo(State.OVERTAKEN);
    assertThat(state("2032-03-01", early(sought), late(rock("$10B", ", period: 2031-05-01"))))
        .isEqualTo(State.HIT);
    assertThat(state("2032-03-01", early(sought), late(rock("$4B", ", period: 2031-05-01"))))
        .isEqualTo(State.OPEN);
    assertThat(state("2032-03-01", early(sought), late(rock("$12B", ", period: 2029-05-01"))))
        .isEqualTo(State.OPEN);
    assertThat(state("2032-03-01", early(sought), late(rock("$12B", "")))).isEqualTo(State.OPEN);
  }

  @Test
  void a_curators_outcome_decides_whatever_is_forecast() {
    String words = words("s", ", due: 2033-12-31");
    String outcome =
        "- {statement: o, about: globex, topic: moon, kind: event, sentence: Globex did., outcome-of: s as hit"
            + BY
            + "}";
    Entry entry = only("2032-03-01", early(words), late(outcome));
    assertThat(entry.state()).isEqualTo(State.HIT);
    assertThat(deciding(entry)).containsExactly("o");
    assertThat(entry.outcomes().get(0).words()).isEqualTo("Globex did");
  }

  @Test
  void curated_outcomes_that_differ_decide_nothing() {
    String outcomes =
        List.of("hit", "missed").stream()
            .map(
                v ->
                    "- {statement: o-"
                        + v
                        + ", about: globex, topic: moon, kind: event, sentence: Globex did., outcome-of: s as "
                        + v
                        + BY
                        + "}")
            .collect(Collectors.joining("\n"));
    assertThat(state("2034-03-01", early(words("s", ", due: 2033-12-31")), late(outcomes)))
        .isEqualTo(State.DUE);
  }

  @Test
  void an_outcome_without_a_verdict_decides_nothing() {
    String outcome =
        "- {statement: o, about: globex, topic: moon, kind: event, sentence: Globex did., outcome-of: s"
            + BY
            + "}";
    assertThat(state("2032-03-01", early(words("s", ", due: 2033-12-31")), late(outcome)))
        .isEqualTo(State.OPEN);
  }

  @Test
  void words_without_a_day_or_without_anything_measurable_cannot_be_checked() {
    assertThat(state("2032-03-01", early(words("s", "")))).isEqualTo(State.NOT_CHECKABLE);
    assertThat(state("2032-03-01", early(words("s", ", due: 2031-12-31, expects: unmeasurable"))))
        .isEqualTo(State.NOT_CHECKABLE);
    assertThat(state("2032-03-01", early(words("s", ", due: 2031-12-31")))).isEqualTo(State.DUE);
  }

  @Test
  void catching_up_is_decided_by_both_readings_on_each_basis() {
    String words = words("s", ", due: 2031-12-31, expects: globex moon_dust passes initech");
    Entry entry =
        only(
            "2032-02-01",
            early(words),
            late(
                figure(
                    "a",
                    "globex, metric: moon_dust, amount: $6B, basis: raw, period: 2031-12-31" + BY),
                figure(
                    "b",
                    "initech, metric: moon_dust, amount: $5B, basis: raw, period: 2031-12-31" + BY),
                figure(
                    "c",
                    "globex, metric: moon_dust, amount: $4B, basis: sifted, period: 2031-12-31"
                        + BY),
                figure(
                    "d",
                    "initech, metric: moon_dust, amount: $4B, basis: sifted, period: 2031-12-31"
                        + BY)));
    assertThat(entry.outcomes())
        .extracting(Outcome::basis, Outcome::state)
        .containsExactlyInAnyOrder(tuple("raw", State.HIT), tuple("sifted", State.MISSED));
  }

  @Test
  void a_plan_that_a_source_worked_out_from_plans_is_not_judged_beside_them() {
    String plan =
        figure(
            "p",
            "globex, metric: moon_yield, amount: 50%, nature: plan, period: 2031-12-31" + SEER);
    String twice =
        figure(
            "q",
            "globex, metric: moon_leaks, amount: $5M, nature: plan, period: 2031-12-31, derived: true, derived-from: p"
                + SEER);
    assertThat(entries("2032-03-01", early(plan, twice)))
        .extracting(Entry::id, Entry::state)
        .containsExactly(tuple("p", State.DUE), tuple("q", State.NOT_CHECKABLE));
  }

  @Test
  void a_commitment_is_a_forecast_where_it_falls_due() {
    String due =
        figure(
            "p",
            "globex, metric: moon_yield, amount: 50%, nature: commitment, due: 2031-12-31" + SEER);
    String never =
        figure("q", "globex, metric: moon_yield, amount: 50%, nature: commitment" + SEER);
    assertThat(entries("2031-03-01", early(due, never))).extracting(Entry::id).containsExactly("p");
  }

  @Test
  void mentions_of_one_forecast_are_one_entry_whether_amount_or_words() {
    String words = words("s", ", due: 2031-12-31");
    String again =
        figure(
            "t",
            "globex, metric: moon_yield, amount: 50%, nature: projection, period: 2031-12-31, restates: s"
                + SEER);
    Entry entry = only("2031-03-01", early(words, again));
    assertThat(entry.mentions()).extracting(Fact::id).containsExactly("s", "t");
  }

  @Test
  void a_deprecated_forecast_is_none() {
    String wrong =
        figure(
            "t",
            "globex, metric: moon_yield, amount: 50%, nature: target, period: 2031-12-31, rank: deprecated, rank-reason: wrong"
                + SEER);
    assertThat(entries("2031-03-01", early(wrong))).isEmpty();
  }

  private static String leaks(String millions, String period) {
    return figure(
        "a", "globex, metric: moon_leaks, amount: $" + millions + "M, period: " + period + BY);
  }

  private static String rock(String amount, String period) {
    return figure("a", "globex, metric: rock_had, amount: " + amount + period + BY);
  }

  private static String figure(String id, String rest) {
    return "- {figure: " + id + ", entity: " + rest + "}";
  }

  private static String words(String id, String rest) {
    return "- {statement: "
        + id
        + ", about: globex, topic: moon, kind: forecast, sentence: Globex will."
        + rest
        + SEER
        + "}";
  }

  /** Printed on 1 January 2031. */
  private static String early(String... facts) {
    return source("early", "2031-01-01", facts);
  }

  /** Printed on 1 February 2032. */
  private static String late(String... facts) {
    return source("late", "2032-02-01", facts);
  }

  private static String source(String id, String day, String... facts) {
    String rows =
        String.join("\n", facts).lines().map(l -> "  " + l).collect(Collectors.joining("\n"));
    return "id: %s\ntitle: News\npublisher: springfield-gazette\npublished: %s\nlanguage: en\ngenre: news\nfacts:\n%s\n"
        .formatted(id, day, rows);
  }

  private static State state(String today, String... sources) {
    return only(today, sources).state();
  }

  private static Entry only(String today, String... sources) {
    List<Entry> entries = entries(today, sources);
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  private static List<String> deciding(Entry entry) {
    return entry.outcomes().get(0).deciding().stream().map(Fact::id).toList();
  }

  /** The starter's words and ours, and our facts alone. */
  private static List<Entry> entries(String today, String... sources) {
    try {
      Path texts =
          Files.createDirectories(Files.createTempDirectory(folder, "f").resolve("sources"));
      for (int i = 0; i < sources.length; i++) {
        Files.writeString(texts.resolve("source-" + i + ".yaml"), sources[i]);
      }
      Reader.Outcome facts = new Reader(vocabulary).read(texts.getParent());
      Content content =
          facts.content().orElseThrow(() -> new AssertionError(facts.report().problems()));
      Evidence evidence = new Evidence(new HeldFacts(content), vocabulary, Clocks.NOW);
      return Ledger.of(evidence, LocalDate.parse(today));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
