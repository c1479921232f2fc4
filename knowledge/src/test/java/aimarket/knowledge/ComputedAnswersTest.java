package aimarket.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Shown;
import aimarket.knowledge.fact.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One question or more of each kind of arithmetic, over the shipped knowledge. */
class ComputedAnswersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "by how much does anthropic's valuation exceed openai's? | 148000000000 | USD",
        "amazon's openai bet vs its anthropic bet - how many times larger | 6.25 | MULTIPLE",
        "ratio of anthropic's compute to openai's | 0.737 | MULTIPLE",
        "how many times bigger is openai's compute than anthropic's | 1.36 | MULTIPLE",
        "openai run rate as a multiple of its valuation, the revenue multiple | 35.5 | MULTIPLE",
        "what multiple of sales is anthropic valued at? | 33.3 | MULTIPLE",
        "How much of OpenAI's total valuation does the fresh round represent, in percent? | 14.3 | PERCENT",
        "what fraction of amazon's ai bets went to openai? | 86.2 | PERCENT",
        "oracle contract as a share of openai's compute commitments | 5 | PERCENT",
        "spread evenly, what does the Oracle contract cost OpenAI per year? | 6000000000 | USD",
        "what does the oracle deal come to a year? | 6000000000 | USD",
        "if it were spread evenly over its term, what would OpenAI's contract with Oracle come to per year? | 6000000000 | USD",
        "openai 2026 loss, average per month | 1170000000 | USD",
        "how far ahead is anthropic with banks, in points? | 6 | PERCENTAGE_POINTS",
        "What slice of AI web visits is left over for everyone besides ChatGPT and Gemini? | 14 | PERCENT",
        "what was left for other chatbots in AI web traffic a year ago? | 7.6 | PERCENT",
        "By what factor must OpenAI multiply its present capacity to hit the 2030 goal? | 15.8 | MULTIPLE",
        "anthropic run rate mid last year vs march this year | 16000000000 | USD",
        "by how much did anthropic's run rate grow from mid-2025 to April 2026? | 7.5 | MULTIPLE",
        "how much has anthropic's revenue grown since the end of 2025, in percent? | 233 | PERCENT",
        "by what factor did anthropic's revenue grow in 2025? | 2.25 | MULTIPLE",
        "how many points of traffic share did chatgpt lose in a year? | 22.2 | PERCENTAGE_POINTS",
        "by what percent did chatgpt's traffic share fall over the past year? | 25.6 | PERCENT",
        "combined compute of openai and anthropic | 3.3 | GW",
        "how much will anthropic pay its cloud partners in 2026 and 2027 combined? | 8300000000 | USD",
        "chatgpt and gemini together have what share of ai web traffic? | 86 | PERCENT",
      })
  void the_result_is_computed_from_figures_that_are_cited(
      String question, BigDecimal value, Unit unit) {
    Answer answer = StarterKnowledge.ask(question);

    assertThat(computed(answer))
        .as(answer.headline())
        .anySatisfy(
            shown -> {
              assertThat(shown.value()).isEqualByComparingTo(value);
              assertThat(shown.unit()).isEqualTo(unit);
            });
    List<String> shown =
        answer.figures().stream().map(Shown::fact).filter(Objects::nonNull).toList();
    computed(answer).forEach(c -> assertThat(shown).containsAll(c.computedFrom()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amazon's bet on altman is how many times bigger than its bet on dario | 6.25",
        "what is the gap in compute between sama and dario, in gigawatts? | 0.5",
      })
  void people_in_office_stand_for_their_firms_and_it_is_said(String question, BigDecimal value) {
    Answer answer = StarterKnowledge.ask(question);

    assertThat(computed(answer))
        .as(answer.headline())
        .anySatisfy(shown -> assertThat(shown.value()).isEqualByComparingTo(value));
    assertThat(answer.understood().readAs()).contains("Dario Amodei → Anthropic");
  }

  @Test
  void what_somebody_owns_is_not_what_the_firm_is_worth() {
    assertThat(StarterKnowledge.ask("how much is Sam Altman worth?").figures()).isEmpty();
  }

  @Test
  void a_basis_that_one_of_two_has_leaves_the_other_its_own() {
    Answer answer =
        StarterKnowledge.ask(
            "Anthropic's secondary price minus OpenAI's last-round valuation, in dollars?");

    assertThat(computed(answer))
        .anySatisfy(shown -> assertThat(shown.value()).isEqualByComparingTo("148000000000"));
    assertThat(answer.headline()).contains("across bases (secondary market v funding round)");
  }

  @Test
  void what_a_result_was_computed_from_stands_beside_it_and_is_no_answer() {
    Answer answer = StarterKnowledge.ask("what has amazon staked on openai and anthropic in all?");

    assertThat(answer.figures().stream().filter(f -> f.role() == Answer.Role.ANSWER))
        .singleElement()
        .satisfies(shown -> assertThat(shown.value()).isEqualByComparingTo("58000000000"));
  }

  @Test
  void a_round_that_two_sources_report_is_not_added_to_itself() {
    Answer answer = StarterKnowledge.ask("what is openai's total funding raised?");

    assertThat(computed(answer)).isEmpty();
    assertThat(answer.headline()).contains("$122B").doesNotContain("$244B");
  }

  @Test
  void a_contract_is_not_added_to_the_total_that_holds_it() {
    assertThat(computed(StarterKnowledge.ask("openai's compute commitments in total"))).isEmpty();
  }

  @Test
  void shares_that_overlap_are_not_added_and_leave_no_rest() {
    Answer rest =
        StarterKnowledge.ask(
            "what share of firms on ramp is left for everyone besides openai and anthropic?");
    Answer sum =
        StarterKnowledge.ask("combined share of anthropic and openai among firms paying on ramp");

    assertThat(List.of(rest, sum))
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(Answer.Status.UNKNOWN);
              assertThat(computed(answer)).isEmpty();
              assertThat(answer.headline()).contains("overlap");
            });
  }

  @Test
  void a_difference_is_computed_like_for_like_first_and_across_bases_beside_it() {
    Answer answer = StarterKnowledge.ask("how much bigger is anthropic's revenue than openai's?");

    assertThat(answer.headline())
        .contains("Like for like (net): a difference of $2B")
        .contains("OpenAI ahead")
        .contains("across bases (gross v net)");
  }

  @Test
  void a_result_that_rests_on_a_plan_is_called_one() {
    Answer answer =
        StarterKnowledge.ask("what's the gap between openai's 2030 compute plan and today's?");

    assertThat(computed(answer)).isNotEmpty().allMatch(c -> "plan".equals(c.nature()));
    assertThat(answer.headline()).contains("a plan for 2030").contains("not on results");
  }

  @Test
  void nothing_is_computed_from_a_date_that_no_figure_is_of() {
    Answer answer =
        StarterKnowledge.ask("how much did anthropic's revenue grow between 2023 and 2025?");

    assertThat(answer.status()).isEqualTo(Answer.Status.UNKNOWN);
    assertThat(computed(answer)).isEmpty();
    assertThat(answer.headline()).contains("2023");
  }

  @Test
  void by_how_much_takes_over_what_was_compared() {
    Answer answer = StarterKnowledge.ask("compare openai anthropic valuation", "by how much?");

    assertThat(answer.headline()).contains("$148B").contains("across bases");
  }

  private static List<Shown> computed(Answer answer) {
    return answer.figures().stream().filter(f -> f.computedFrom() != null).toList();
  }
}
