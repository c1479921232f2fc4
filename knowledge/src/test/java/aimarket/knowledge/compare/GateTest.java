package aimarket.knowledge.compare;

import static aimarket.knowledge.Facts.dollars;
import static aimarket.knowledge.Facts.figure;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.compare.Gate.Apart;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Nature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The gate on an invented metric with two bases, so that nothing of the shipped vocabulary can be
 * in it.
 */
class GateTest {
  private static final Figure ACORN_WET =
      figure("acorn-wet").of("acorn", "harvest").amount(dollars("30B")).basis("wet").build();
  private static final Figure ACORN_DRY =
      figure("acorn-dry").of("acorn", "harvest").amount(dollars("22B")).basis("dry").build();
  private static final Figure BIRCH_DRY =
      figure("birch-dry").of("birch", "harvest").amount(dollars("24B")).basis("dry").build();

  @Test
  void figures_on_one_basis_are_alike() {
    Gate.View view =
        Gate.compare(
            Map.of("acorn", List.of(ACORN_DRY), "birch", List.of(BIRCH_DRY)),
            e -> Optional.empty());

    assertThat(view.alike()).isTrue();
    assertThat(view.leader()).contains("birch");
  }

  @Test
  void each_stands_on_its_own_basis_and_then_like_for_like_and_the_leader_changes() {
    Gate.View view = Gate.compare(market(), e -> Optional.of(e.equals("acorn") ? "wet" : "dry"));

    assertThat(view.alike()).isFalse();
    assertThat(view.apart()).containsExactly(Apart.BASIS);
    assertThat(view.usual()).containsEntry("acorn", ACORN_WET).containsEntry("birch", BIRCH_DRY);
    assertThat(view.common().orElseThrow())
        .containsEntry("acorn", ACORN_DRY)
        .containsEntry("birch", BIRCH_DRY);
    assertThat(view.leaderChanges()).isTrue();
  }

  @Test
  void without_a_common_basis_there_is_no_like_for_like_view() {
    Gate.View view =
        Gate.compare(
            Map.of("acorn", List.of(ACORN_WET), "birch", List.of(BIRCH_DRY)),
            e -> Optional.empty());

    assertThat(view.alike()).isFalse();
    assertThat(view.common()).isEmpty();
    assertThat(view.leaderChanges()).isFalse();
  }

  @Test
  void an_unstated_basis_is_like_nothing_not_even_another_unstated_one() {
    Figure one = figure("a").basis(Figure.UNSTATED_BASIS).build();
    Figure other = figure("b").of("birch", "harvest").basis(Figure.UNSTATED_BASIS).build();

    assertThat(Gate.apart(List.of(one, other))).containsExactly(Apart.UNSTATED_BASIS);
  }

  @Test
  void a_plan_is_never_set_against_a_result() {
    Figure plan = figure("a").nature(Nature.PLAN).build();
    Figure result = figure("b").of("birch", "harvest").build();

    assertThat(Gate.apart(List.of(plan, result))).contains(Apart.NATURE);
  }

  @Test
  void figures_of_different_years_are_of_different_times() {
    Figure early = figure("a").over("2031-01-01", "2031-12-31").build();
    Figure late = figure("b").of("birch", "harvest").over("2034-01-01", "2034-12-31").build();

    assertThat(Gate.apart(List.of(early, late))).containsExactly(Apart.TIME);
  }

  @Test
  void a_part_is_not_set_against_the_whole() {
    Figure part = figure("a").segment("north").build();
    Figure whole = figure("b").of("birch", "harvest").build();

    assertThat(Gate.apart(List.of(part, whole))).containsExactly(Apart.SCOPE);
  }

  private static Map<String, List<Figure>> market() {
    Map<String, List<Figure>> market = new LinkedHashMap<>();
    market.put("birch", List.of(BIRCH_DRY));
    market.put("acorn", List.of(ACORN_WET, ACORN_DRY));
    return market;
  }
}
