package aimarket.bot.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.accuracy.Expectation.Answerable;
import aimarket.bot.testing.Shipped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VariantTest {
  private static final List<Variant> ALL = Variant.all(Shipped.vocabulary());

  @Test
  void a_typo_is_in_the_middle_of_the_longest_word_that_is_no_name() {
    assertThat(worded("with a typo", "What is Anthropic's annualized revenue?"))
        .isEqualTo("What is Anthropic's annulaized revenue?");
    assertThat(worded("with a typo", "who runs Anthropic")).isNull();
    assertThat(worded("with a typo", "what did Wozniakowski earn")).isNull();
  }

  @Test
  void capitals_are_those_of_english_in_any_locale() {
    assertThat(worded("in capitals", "gemini share")).isEqualTo("GEMINI SHARE");
  }

  @Test
  void without_punctuation_amounts_stay_whole() {
    assertThat(worded("without punctuation", "so: OpenAI's $1.4T, 30.6% - is it right?!"))
        .isEqualTo("so OpenAIs $1.4T 30.6% is it right");
    assertThat(worded("without punctuation", "openai valuation")).isNull();
  }

  @Test
  void a_greeting_stands_in_front_of_the_last_turn_only() {
    Case thread = asked("compare", "openai valuation", "and google?");
    Case greeted = thread.worded(variant("after a greeting").of(thread).orElseThrow());

    assertThat(greeted.turns())
        .containsExactly("openai valuation", "hi team, quick one: and google?");
  }

  @Test
  void the_passive_turns_the_sentence_round() {
    assertThat(passive("How much did Amazon invest in Anthropic?"))
        .isEqualTo("How much was invested by Amazon in Anthropic?");
    assertThat(passive("When did Google buy Anthropic?"))
        .isEqualTo("When was Anthropic bought by Google?");
    assertThat(passive("Who wrote the leaked memo?"))
        .isEqualTo("By whom was the leaked memo written?");
    assertThat(passive("How much has OpenAI raised so far"))
        .isEqualTo("How much has been raised by OpenAI so far?");
  }

  @Test
  void a_question_without_a_plain_passive_is_left_out() {
    assertThat(passive("openai valuation")).isNull();
    assertThat(passive("How did OpenAI do?")).isNull();
    assertThat(passive("Who wrote the memo and what is her position")).isNull();
  }

  @Test
  void two_companies_of_a_comparison_change_places() {
    assertThat(worded("companies swapped", "is openai worth more than Claude's maker?"))
        .isEqualTo("is Claude's maker worth more than openai?");
  }

  @Test
  void what_belongs_to_one_of_the_two_is_not_swapped() {
    assertThat(worded("companies swapped", "openai's 2030 plan v anthropic's 2027 target"))
        .isNull();
    assertThat(worded("companies swapped", "openai, anthropic or google: who is ahead?")).isNull();
    assertThat(variant("companies swapped").of(asked("lookup", "openai deal with google")))
        .isEmpty();
  }

  private static @Nullable String passive(String question) {
    return worded("in passive voice", question);
  }

  private static @Nullable String worded(String name, String question) {
    return variant(name).of(asked("compare", question)).orElse(null);
  }

  private static Variant variant(String name) {
    return ALL.stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
  }

  private static Case asked(String intent, String... turns) {
    return new Case(
        "c-1",
        List.of(turns),
        "plain",
        intent,
        new Expectation(
            Answerable.YES,
            List.of(),
            List.of(),
            Set.of(),
            false,
            List.of(),
            List.of(),
            false,
            null));
  }
}
