package aimarket.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.store.Gap;
import aimarket.knowledge.store.Gap.Kind;
import aimarket.knowledge.store.Gaps.Tally;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkListTest {
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  private static Tally tally(Kind kind, String missing, String question, long times, int day) {
    Gap gap = new Gap("T1", kind, missing, question, kind == Kind.WORDS ? "" : "sales · latest");
    return new Tally(gap, times, MAY, MAY.plusDays(day));
  }

  @Test
  void an_empty_list_is_said_in_words() {
    assertThat(WorkList.text(List.of(), MAY))
        .isEqualTo("Nothing was asked since 2026-05-01 that was not answered.");
    assertThat(WorkList.json(List.of())).isEqualTo("[]");
  }

  @Test
  void questions_that_miss_the_same_are_one_item_and_the_most_asked_comes_first() {
    List<WorkItem> items =
        WorkItem.of(
            List.of(
                tally(Kind.WORDS, "", "how is it going with the thing", 2, 0),
                tally(Kind.NAME, "Quarblex", "quarblex sales", 1, 3),
                tally(Kind.NAME, "quarblex", "how big is quarblex", 2, 1),
                tally(Kind.FACT, "sales · Zeta", "zeta sales", 2, 2)));

    assertThat(WorkList.text(items, MAY))
        .isEqualTo(
            """
            Not answered since 2026-05-01: 7 questions, 3 things missing. The most asked first.

            3× Quarblex: no source mentions that name
               asked: “how big is quarblex” 2×, “quarblex sales”
               read as: sales · latest
               first and last: 2026-05-01, 2026-05-04
               team: T1
               to do: add an alias if it is a known company or product, else a fact from a source \
            that names it

            2× sales · Zeta: understood, and there is no such fact
               asked: “zeta sales” 2×
               read as: sales · latest
               first and last: 2026-05-01, 2026-05-03
               team: T1
               to do: add a fact from a source that states it

            2× how is it going with the thing: not understood, asked back
               asked: “how is it going with the thing” 2×
               first and last: 2026-05-01, 2026-05-01
               team: T1
               to do: add an alias or a phrasing""");
  }

  @Test
  void what_two_teams_miss_is_two_items() {
    Gap other = new Gap("T2", Kind.NAME, "Quarblex", "quarblex sales", "");
    List<WorkItem> items =
        WorkItem.of(
            List.of(
                tally(Kind.NAME, "Quarblex", "quarblex sales", 1, 0),
                new Tally(other, 1, MAY, MAY)));

    assertThat(items).extracting(WorkItem::team).containsExactlyInAnyOrder("T1", "T2");
  }

  @Test
  void json_has_it_all_on_one_line() {
    List<WorkItem> items = WorkItem.of(List.of(tally(Kind.NAME, "Quarblex", "q \"x\"", 2, 1)));

    assertThat(WorkList.json(items))
        .isEqualTo(
            "[{\"team\":\"T1\",\"kind\":\"name\",\"missing\":\"Quarblex\",\"times\":2,"
                + "\"first\":\"2026-05-01\",\"last\":\"2026-05-02\",\"readAs\":[\"sales · latest\"],"
                + "\"questions\":[{\"question\":\"q \\\"x\\\"\",\"times\":2}],"
                + "\"toDo\":\"add an alias if it is a known company or product, else a fact from"
                + " a source that names it\"}]");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_kind_says_what_is_missing_and_what_to_do(Kind kind) {
    WorkItem item = WorkItem.of(List.of(tally(kind, "x", "x", 1, 0))).get(0);

    assertThat(item.what()).isNotBlank();
    assertThat(item.toDo()).isNotBlank();
  }
}
