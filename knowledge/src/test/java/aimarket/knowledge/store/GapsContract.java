package aimarket.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.store.Gap.Kind;
import aimarket.knowledge.store.Gaps.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a book of unanswered questions keeps to, whatever the database. */
abstract class GapsContract {
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

  final SteppingClock clock = new SteppingClock(Instant.parse("2026-06-01T23:30:00Z"));
  private Store store;
  private Gaps gaps;

  /** A new, empty store. */
  abstract Store newStore();

  @BeforeEach
  void open() {
    store = newStore();
    gaps = store.gaps();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Gap gap(String team, String question) {
    return new Gap(team, Kind.NAME, "Grüße & <Söhne>", question, "sales · latest");
  }

  @Test
  void gives_a_gap_back_in_every_field_with_its_day() {
    gaps.note(gap("T1", "sales of grüße?"));

    assertThat(gaps.since(EVER, null))
        .containsExactly(new Tally(gap("T1", "sales of grüße?"), 1, JUNE, JUNE));
  }

  @Test
  void keeps_every_kind_and_what_is_empty() {
    for (Kind kind : Kind.values()) {
      gaps.note(new Gap("T1", kind, "", "q", ""));
    }

    assertThat(gaps.since(EVER, "T1"))
        .extracting(tally -> tally.gap().kind())
        .containsExactlyInAnyOrder(Kind.values());
  }

  @Test
  void counts_the_same_question_with_its_first_and_last_day() {
    gaps.note(gap("T1", "q"));
    gaps.note(gap("T1", "q"));
    gaps.note(gap("T1", "another"));
    clock.step(Duration.ofDays(3));
    gaps.note(gap("T1", "q"));

    assertThat(gaps.since(EVER, "T1"))
        .containsExactly(
            new Tally(gap("T1", "another"), 1, JUNE, JUNE),
            new Tally(gap("T1", "q"), 3, JUNE, JUNE.plusDays(3)));
    assertThat(gaps.since(JUNE.plusDays(1), "T1"))
        .containsExactly(new Tally(gap("T1", "q"), 1, JUNE.plusDays(3), JUNE.plusDays(3)));
  }

  @Test
  void keeps_teams_apart() {
    gaps.note(gap("T1", "q"));
    gaps.note(gap("T2", "q"));

    assertThat(gaps.since(EVER, "T2")).extracting(t -> t.gap().team()).containsExactly("T2");
    assertThat(gaps.since(EVER, "T3")).isEmpty();
    assertThat(gaps.since(EVER, null)).hasSize(2);
  }

  @Test
  void forgets_after_ninety_days() {
    gaps.note(gap("T1", "old"));
    clock.step(Duration.ofDays(90));
    gaps.note(gap("T1", "new"));
    assertThat(questions()).containsExactly("new", "old");

    clock.step(Duration.ofDays(1));
    assertThat(questions()).containsExactly("new");
    clock.step(Duration.ofDays(-1));
    assertThat(questions()).containsExactly("new", "old");

    clock.step(Duration.ofDays(1));
    gaps.forget();
    clock.step(Duration.ofDays(-1));
    assertThat(questions()).containsExactly("new");
  }

  @Test
  void noting_forgets_what_is_too_old() {
    gaps.note(gap("T1", "old"));
    clock.step(Duration.ofDays(91));
    gaps.note(gap("T1", "new"));
    clock.step(Duration.ofDays(-91));

    assertThat(questions()).containsExactly("new");
  }

  @Test
  void changes_nothing_that_answers_were_worked_out_from() {
    long before = store.facts().revision();

    gaps.note(gap("T1", "q"));

    assertThat(store.facts().revision()).isEqualTo(before);
  }

  private List<String> questions() {
    return gaps.since(EVER, "T1").stream().map(tally -> tally.gap().question()).toList();
  }
}
