package aimarket.knowledge.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.Golden;
import aimarket.knowledge.StarterKnowledge;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Forecasts;
import aimarket.knowledge.answer.Text;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.store.Clocks;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How the forecasts of the shipped knowledge stand. */
class StarterLedgerTest {

  @Test
  void the_billion_weekly_users_were_missed() {
    Entry entry = entry("aicv-chatgpt-weekly-active-users-target-2025", "2026-05-01");
    assertThat(entry.state()).isEqualTo(State.MISSED);
    assertThat(deciding(entry.outcomes().get(0)))
        .containsExactly("aicv-openai-missed-1b-weekly-users");
    assertThat(entry.known()).contains(LocalDate.parse("2026-04-28"));
  }

  @Test
  void the_money_sought_was_overtaken_by_a_larger_round() {
    Entry entry = entry("nxf-openai-funding-sought", "2026-05-01");
    assertThat(entry.state()).isEqualTo(State.OVERTAKEN);
    assertThat(deciding(entry.outcomes().get(0)))
        .containsExactlyInAnyOrder("nov-openai-funding-raised", "aicv-openai-funding-raised");
  }

  @Test
  void before_the_round_was_printed_the_money_was_being_sought() {
    assertThat(asOf("nxf-openai-funding-sought", "2026-03-25").state()).isEqualTo(State.OPEN);
  }

  @Test
  void parity_of_revenue_was_reached_on_own_bases_and_not_on_net() {
    Entry entry = entry("nxf-parity-by-summer", "2026-05-01");
    assertThat(entry.isSplit()).isTrue();
    assertThat(entry.outcomes())
        .extracting(Outcome::basis, Outcome::state)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Outcome.OWN_BASES, State.HIT),
            org.assertj.core.groups.Tuple.tuple("net", State.OPEN));
  }

  @Test
  void a_rivals_reading_does_not_make_parity_on_net_missed_once_it_is_due() {
    Entry entry = entry("nxf-parity-by-summer", "2026-11-01");
    assertThat(entry.is(State.DUE)).isTrue();
    assertThat(entry.is(State.MISSED)).isFalse();
  }

  @Test
  void every_outcome_that_is_scored_cites_facts_that_the_day_could_know() {
    for (String day : List.of("2026-03-25", "2026-04-15", "2026-05-03")) {
      for (Entry entry : ledger(day, new Clocks(Header.SHARED, LocalDate.parse(day), null))) {
        for (Outcome outcome : entry.outcomes()) {
          assertThat(outcome.known().orElse(LocalDate.MIN))
              .as("%s on %s", entry.id(), day)
              .isBeforeOrEqualTo(LocalDate.parse(day));
        }
      }
    }
  }

  @Test
  void a_record_counts_by_who_made_the_forecast() {
    TrackRecord record = TrackRecord.of("openai", ledger("2026-05-01", Clocks.NOW));
    assertThat(record.count(State.MISSED)).isEqualTo(1);
    assertThat(record.decided()).isEqualTo(1);
    assertThat(TrackRecord.of("ramp", ledger("2026-05-01", Clocks.NOW)).entries()).isEmpty();
  }

  @Test
  void the_ledger_is_told_by_a_surface_with_every_amount_cited() {
    Evidence evidence = evidence(Clocks.NOW);
    List<Entry> scored =
        Ledger.of(evidence, LocalDate.parse("2026-05-01")).stream()
            .filter(Entry::isScored)
            .toList();
    Answer answer = Forecasts.of(evidence, scored, "How forecasts came out.");
    Golden.matches("ledger-told.txt", Text.of(answer));
    assertThat(answer.figures()).allMatch(f -> !f.citations().isEmpty());
    assertThat(Forecasts.of(evidence, List.of(), "None.").status())
        .isEqualTo(Answer.Status.UNKNOWN);
  }

  @Test
  void the_ledger_reads_as_its_golden_file() {
    Golden.matches(
        "ledger.txt",
        ledger("2026-05-01", Clocks.NOW).stream()
            .map(StarterLedgerTest::line)
            .collect(Collectors.joining("\n")));
  }

  private static String line(Entry entry) {
    String mentions = entry.mentions().stream().map(Fact::id).collect(Collectors.joining(" = "));
    String outcomes =
        entry.outcomes().stream()
            .map(
                o ->
                    "    %s (%s) %s %s"
                        .formatted(o.state().words(), o.basis(), o.words(), deciding(o)))
            .collect(Collectors.joining("\n"));
    return "%s..%s %s by %s%n%s"
        .formatted(
            entry.window().from(), entry.window().to(), mentions, entry.claimant(), outcomes);
  }

  private static Entry entry(String id, String today) {
    return ledger(today, Clocks.NOW).stream()
        .filter(e -> e.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Entry asOf(String id, String day) {
    Clocks clocks = new Clocks(Header.SHARED, LocalDate.parse(day), null);
    return ledger(day, clocks).stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Entry> ledger(String today, Clocks clocks) {
    return Ledger.of(evidence(clocks), LocalDate.parse(today));
  }

  private static Evidence evidence(Clocks clocks) {
    return new Evidence(StarterKnowledge.facts(), StarterKnowledge.starter().vocabulary(), clocks);
  }

  private static List<String> deciding(Outcome outcome) {
    return outcome.deciding().stream().map(Fact::id).toList();
  }
}
