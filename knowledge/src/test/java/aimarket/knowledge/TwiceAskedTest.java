package aimarket.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Numbered;
import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Shown;
import aimarket.knowledge.answer.Answer.Status;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that ask twice. */
class TwiceAskedTest {

  @Test
  void both_figures_are_told() {
    assertThat(
            answers(
                StarterKnowledge.ask(
                    "How much revenue does OpenAI make a month and how many weekly users does it"
                        + " have?")))
        .extracting(Shown::metric)
        .containsExactly("monthly_revenue", "weekly_active_users");
  }

  @Test
  void the_same_measure_is_told_for_both_times() {
    assertThat(
            StarterKnowledge.ask(
                    "how many gigawatts does openai run and what is the plan for 2030?")
                .headline())
        .contains("1.9 GW", "30 GW");
  }

  @Test
  void the_half_that_is_not_known_is_said_not_to_be() {
    Answer answer =
        StarterKnowledge.ask(
            "What is Anthropic's annualized revenue and how many people use Claude?");

    assertThat(answer.status()).isEqualTo(Status.PARTIAL);
    assertThat(answer.headline()).contains("$30B", "No source here has Claude’s weekly");
    assertThat(answer.missing()).as("curators see what was missing").isNotNull();
  }

  @Test
  void what_is_not_known_is_named_as_it_was_asked_for() {
    Answer answer =
        StarterKnowledge.ask(
            "How much revenue does OpenAI make a month and how many people use Claude?");

    assertThat(answer.headline()).contains("over $2B", "No source here has Claude’s weekly active");
    assertThat(answer.notes()).noneMatch(note -> note.contains("Claude’s monthly revenue"));
  }

  @Test
  void nothing_is_told_of_what_only_goes_with_somebody_unknown() {
    assertThat(StarterKnowledge.ask("is perplexity making any money yet? whats their arr").status())
        .isEqualTo(Status.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How much revenue does OpenAI make a month and how many weekly users does it have?",
        "How much has Amazon invested in Anthropic, and which cluster do they run together?",
        "what's Anthropic's gross margin, and why is it expected to rise?",
      })
  void places_are_numbered_as_they_are_cited_and_none_is_left_over(String question) {
    Answer answer = StarterKnowledge.ask(question);
    String told = answer.headline() + answer.sections() + answer.notes();
    List<Integer> cited =
        Pattern.compile("\\[(\\d+)\\]")
            .matcher(told)
            .results()
            .map(m -> Integer.valueOf(m.group(1)))
            .distinct()
            .toList();

    assertThat(answer.citations())
        .extracting(Numbered::n)
        .isEqualTo(IntStream.rangeClosed(1, answer.citations().size()).boxed().toList());
    assertThat(cited)
        .containsExactlyInAnyOrderElementsOf(answer.citations().stream().map(Numbered::n).toList());
    assertThat(answer.figures()).allSatisfy(f -> assertThat(cited).containsAll(f.citations()));
  }

  private static List<Shown> answers(Answer answer) {
    return answer.figures().stream().filter(f -> f.role() == Role.ANSWER).toList();
  }
}
