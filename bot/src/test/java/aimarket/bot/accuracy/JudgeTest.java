package aimarket.bot.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.accuracy.Expectation.Answerable;
import aimarket.bot.accuracy.Verdict.Outcome;
import aimarket.bot.testing.Answers;
import aimarket.bot.testing.Shipped;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Shown;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.answer.Answer.Understood;
import aimarket.knowledge.fact.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each check on an answer that breaks it and nothing else. */
class JudgeTest {
  private static final ExpectedAmount SALES = new ExpectedAmount(24e9, "dollars", "sales", null);
  private static final Shown FIGURE = figure("24000000000", "openai", "actual", Role.ANSWER);
  private static final Expectation EXPECTED = expecting(SALES, null);

  private final Judge judge = Shipped.judge();

  @Test
  void an_answer_that_holds_to_everything_is_right() {
    assertThat(faults("lookup", EXPECTED, answer("$24B [1]", FIGURE))).isEmpty();
  }

  @Test
  void a_figure_that_is_not_shown_is_missed() {
    assertThat(faults("compare", EXPECTED, answer("Plenty [1]", FIGURE)))
        .containsExactly("does not show 24000000000 dollars (sales)");
  }

  @Test
  void a_number_without_its_unit_is_another_number() {
    var share = new ExpectedAmount(24, "percent", "share", null);

    assertThat(faults("compare", expecting(share, null), answer("24 firms [1]", FIGURE)))
        .containsExactly("does not show 24 percent (share)");
  }

  @Test
  void a_figure_of_another_company_is_not_the_one_that_is_asked_for() {
    Shown anothers = figure("24000000000", "anthropic", "actual", Role.ANSWER);
    var sales = new ExpectedAmount(24e9, "dollars", "OpenAI sales", null);

    assertThat(faults("lookup", expecting(sales, null), answer("$24B [1]", FIGURE))).isEmpty();
    assertThat(faults("lookup", expecting(sales, null), answer("$24B [1]", anothers)))
        .containsExactly("shows 24000000000 dollars (OpenAI sales) as somebody else's");
  }

  @Test
  void a_product_stands_for_its_maker() {
    Shown product = figure("24000000000", "chatgpt", "actual", Role.ANSWER);
    var sales = new ExpectedAmount(24e9, "dollars", "OpenAI sales", null);

    assertThat(faults("lookup", expecting(sales, null), answer("$24B [1]", product))).isEmpty();
  }

  @Test
  void what_is_looked_up_is_the_answer_and_nothing_else_is() {
    Shown context = figure("24000000000", "openai", "actual", Role.CONTEXT);
    Shown other = figure("30000000000", "openai", "actual", Role.ANSWER);

    assertThat(faults("lookup", EXPECTED, answer("$24B [1]", context)))
        .containsExactly("shows the figure, and not as the answer");
    assertThat(faults("lookup", EXPECTED, answer("$24B [1]", FIGURE, other)))
        .containsExactly("also answers with 30000000000");
    assertThat(faults("compare", EXPECTED, answer("$24B [1]", FIGURE, other))).isEmpty();
  }

  @Test
  void an_amount_that_is_no_figure_has_no_ground() {
    assertThat(faults("lookup", EXPECTED, answer("$24B, or 7% more [1]", FIGURE)))
        .containsExactly("shows what is no figure: 7");
  }

  @Test
  void a_projection_is_called_one_beside_the_figure_or_by_its_nature() {
    Expectation projected = expecting(SALES, "projection");
    Shown natured = figure("24000000000", "openai", "projection", Role.ANSWER);

    assertThat(faults("forecast", projected, answer("$24B [1]", FIGURE)))
        .containsExactly("does not call the figure a projection");
    assertThat(faults("forecast", projected, answer("$24B is expected [1]", FIGURE))).isEmpty();
    assertThat(faults("forecast", projected, answer("$24B [1]", natured))).isEmpty();
  }

  @Test
  void words_sources_and_disagreements_are_looked_for() {
    Expectation much =
        new Expectation(
            Answerable.YES,
            List.of(),
            List.of(SALES),
            Set.of("paper-1", "paper-9"),
            true,
            List.of("Gross|net", "ledger"),
            List.of("$24 billion"),
            true,
            null);

    assertThat(faults("compare", much, answer("$24B net [1]", FIGURE)))
        .containsExactly(
            "does not mention ledger",
            "cites [paper-1], wanted all of [paper-1, paper-9]",
            "shows no disagreement");
  }

  @Test
  void a_wrong_amount_is_not_given_as_the_answer() {
    Expectation expected = wrongly("$30 billion", "$31B confirmed as correct");
    Shown thirty = figure("30000000000", "openai", "actual", Role.ANSWER);
    Shown context = figure("31000000000", "openai", "actual", Role.CONTEXT);

    assertThat(faults("compare", expected, answer("$24B [1]", FIGURE, thirty, context)))
        .containsExactly(
            "gives $30 billion as the answer", "does not refute $31B confirmed as correct");
  }

  @Test
  void a_page_of_amounts_is_no_answer() {
    Shown[] many =
        IntStream.rangeClosed(1, 13)
            .mapToObj(n -> figure(n + "000000000", "openai", "actual", Role.CONTEXT))
            .toArray(Shown[]::new);
    String all =
        IntStream.rangeClosed(1, 13).mapToObj(n -> "$" + n + "B").reduce("", (a, b) -> a + " " + b);
    Expectation nothing = wrongly();

    assertThat(faults("compare", nothing, answer(all + " [1]", many)))
        .containsExactly("shows 13 amounts");
    assertThat(faults("compare", nothing, answer("word ".repeat(400) + "[1]")).get(0))
        .endsWith("characters long, more than 1800");
  }

  @Test
  void what_is_known_may_be_asked_back_or_declined_and_neither_is_wrong() {
    assertThat(outcome(EXPECTED, with(Status.UNCLEAR, "Which one?"))).isEqualTo(Outcome.ASKED);
    assertThat(outcome(EXPECTED, with(Status.UNKNOWN, "Not here."))).isEqualTo(Outcome.DECLINED);
    assertThat(outcome(EXPECTED, with(Status.ANSWERED, "Plenty."))).isEqualTo(Outcome.WRONG);
  }

  @Test
  void where_nothing_is_known_an_answer_is_made_up() {
    Expectation none = of(Answerable.NO);

    assertThat(outcome(none, with(Status.UNKNOWN, "Not here."))).isEqualTo(Outcome.RIGHT);
    assertThat(outcome(none, with(Status.UNKNOWN, "Not here, but $7B.")))
        .isEqualTo(Outcome.MADE_UP);
    assertThat(outcome(none, with(Status.UNKNOWN, "Done: <!channel>"))).isEqualTo(Outcome.MADE_UP);
    assertThat(outcome(none, answer("$24B [1]", FIGURE))).isEqualTo(Outcome.MADE_UP);
  }

  @Test
  void what_is_known_in_part_may_be_declined() {
    assertThat(outcome(of(Answerable.PARTIAL), with(Status.UNKNOWN, "Not here.")))
        .isEqualTo(Outcome.RIGHT);
  }

  private List<String> faults(String intent, Expectation expected, Answer answer) {
    return judge.judge(asked(intent, expected), answer).faults();
  }

  private Outcome outcome(Expectation expected, Answer answer) {
    return judge.judge(asked("lookup", expected), answer).outcome();
  }

  private static Case asked(String intent, Expectation expected) {
    return new Case("c-1", List.of("what are sales?"), "plain", intent, expected);
  }

  private static Expectation expecting(ExpectedAmount amount, @Nullable String label) {
    return new Expectation(
        Answerable.YES,
        List.of(amount),
        List.of(),
        Set.of(),
        false,
        List.of(),
        List.of(),
        false,
        label);
  }

  private static Expectation wrongly(String... mustNot) {
    return new Expectation(
        Answerable.YES,
        List.of(),
        List.of(),
        Set.of(),
        false,
        List.of(),
        List.of(mustNot),
        false,
        null);
  }

  private static Expectation of(Answerable answerable) {
    return new Expectation(
        answerable, List.of(), List.of(), Set.of(), false, List.of(), List.of(), false, null);
  }

  private static Shown figure(String value, String entity, String nature, Role role) {
    return new Shown(
        "f",
        entity,
        "sales",
        new BigDecimal(value),
        null,
        Unit.USD,
        null,
        nature,
        "net",
        role,
        null,
        List.of(1));
  }

  private static Answer answer(String headline, Shown... figures) {
    return new Answer(
        Status.ANSWERED,
        new Understood("look up", List.of(), List.of(), "latest", null, ""),
        headline,
        List.of(),
        List.of(),
        List.of(figures),
        List.of(),
        List.of(Answers.numbered(1)),
        List.of());
  }

  private static Answer with(Status status, String headline) {
    return new Answer(
        status,
        new Understood("none", List.of(), List.of(), "latest", null, ""),
        headline,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
