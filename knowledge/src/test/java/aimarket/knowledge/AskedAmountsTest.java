package aimarket.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Shown;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that bring an amount along, and those that ask for more than one figure. */
class AskedAmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Does Anthropic have a 77% gross margin today? | 77",
        "is it true that chatgpt's share of web traffic fell to 54.6%? | 64.5",
        "so amazon dropped 58 bil on openai, right? | 50000000000",
        "did openai hit 1 billion weekly users by end of 2025? | 1000000000",
      })
  void one_figure_answers_and_the_others_stand_beside_it(String question, BigDecimal value) {
    Answer answer = StarterKnowledge.ask(question);

    assertThat(answers(answer))
        .as(answer.headline())
        .singleElement()
        .satisfies(shown -> assertThat(shown.value()).isEqualByComparingTo(value));
  }

  @Test
  void what_is_only_hoped_for_is_said_to_be() {
    assertThat(StarterKnowledge.ask("Does Anthropic have a 77% gross margin today?").headline())
        .contains("40%", "2028, a projection");
  }

  @Test
  void the_source_of_a_projection_is_found_by_its_amount() {
    assertThat(StarterKnowledge.ask("source for the 77% gross margin?").headline()).contains("77%");
  }

  @Test
  void two_amounts_that_are_of_two_things_are_both_named() {
    Answer answer =
        StarterKnowledge.ask(
            "One piece says OpenAI wanted $100bn, another that it took $122bn. Which one is it?");

    assertThat(answer.figures())
        .extracting(Shown::metric)
        .contains("funding_sought", "funding_raised");
  }

  @Test
  void an_amount_with_its_unit_written_onto_it_is_one() {
    assertThat(StarterKnowledge.ask("30gw for openai, do they have that now?").headline())
        .contains("30 GW", "a plan");
  }

  @Test
  void of_two_who_are_offered_the_one_is_named_whose_amount_it_is() {
    assertThat(StarterKnowledge.ask("Did Amazon or Microsoft put in $50b?").headline())
        .contains("Amazon’s investment in OpenAI: $50B", "is right");
  }

  @Test
  void amounts_of_two_who_are_set_against_each_other_are_compared_like_for_like() {
    assertThat(
            StarterKnowledge.ask(
                    "my boss says anthropic makes more than openai now, 30b vs 24b, is he right?")
                .headline())
        .contains("like for like (net) OpenAI leads");
  }

  @Test
  void what_is_higher_or_lower_is_still_compared() {
    assertThat(
            StarterKnowledge.ask(
                    "Is Anthropic's $30B run rate higher or lower than OpenAI's revenue?")
                .headline())
        .contains("like for like (net) OpenAI leads");
  }

  @Test
  void size_and_length_of_a_deal_are_answered_at_once() {
    Answer answer =
        StarterKnowledge.ask("how much is OpenAI's oracle deal and how long does the deal run?");

    assertThat(answers(answer))
        .as("how much is what was asked first: " + answer.headline())
        .extracting(Shown::metric)
        .containsExactly("compute_commitment");
    assertThat(answer.figures())
        .as("how long stands beside it: " + answer.headline())
        .extracting(Shown::metric)
        .contains("contract_term");
  }

  @Test
  void the_parts_of_a_market_are_ranked_by_the_lead_in_each() {
    assertThat(
            StarterKnowledge.ask("Rank the three sectors by how far Anthropic is in front")
                .headline())
        .containsSubsequence("software Anthropic +9", "financial", "+6", "professional", "+3");
  }

  private static List<Shown> answers(Answer answer) {
    return answer.figures().stream().filter(f -> f.role() == Role.ANSWER).toList();
  }
}
