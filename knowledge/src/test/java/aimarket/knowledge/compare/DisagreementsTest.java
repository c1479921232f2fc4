package aimarket.knowledge.compare;

import static aimarket.knowledge.Facts.dollars;
import static aimarket.knowledge.Facts.figure;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.compare.Disagreements.Reason;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Role;
import org.junit.jupiter.api.Test;

/** The first reason that applies: time, basis, scope, claimant, and only then a conflict. */
class DisagreementsTest {
  private final Figure thirty = figure("a").amount(dollars("30B")).basis("wet").build();

  @Test
  void an_earlier_reading_differs_by_time() {
    Figure earlier = figure("b").amount(dollars("19B")).basis("wet").on("2030-12-31").build();

    assertThat(Disagreements.between(thirty, earlier)).contains(Reason.TIME);
  }

  @Test
  void a_reading_of_the_same_time_on_another_basis_differs_by_basis() {
    Figure other = figure("b").amount(dollars("22B")).basis("dry").by("birch", Role.RIVAL).build();

    assertThat(Disagreements.between(thirty, other)).contains(Reason.BASIS);
  }

  @Test
  void a_segment_differs_by_scope() {
    Figure part = figure("b").amount(dollars("7B")).basis("wet").segment("north").build();

    assertThat(Disagreements.between(thirty, part)).contains(Reason.SCOPE);
  }

  @Test
  void a_rival_who_says_otherwise_of_the_same_differs_by_claimant() {
    Figure rival = figure("b").amount(dollars("22B")).basis("wet").by("birch", Role.RIVAL).build();

    assertThat(Disagreements.between(thirty, rival)).contains(Reason.CLAIMANT);
  }

  @Test
  void two_of_a_kind_who_differ_on_the_same_are_in_conflict() {
    Figure one = figure("a").amount(dollars("30B")).by("gazette", Role.PRESS).build();
    Figure other = figure("b").amount(dollars("25B")).by("herald", Role.PRESS).build();

    assertThat(Disagreements.between(one, other)).contains(Reason.CONFLICT);
  }

  @Test
  void figures_that_agree_do_not_differ() {
    assertThat(
            Disagreements.between(
                thirty, figure("b").amount(dollars("30B")).basis("wet").in("herald").build()))
        .isEmpty();
  }
}
