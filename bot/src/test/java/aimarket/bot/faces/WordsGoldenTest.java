package aimarket.bot.faces;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.command.Opinions.Flag;
import aimarket.bot.curation.Corrections.Notice;
import aimarket.bot.curation.Handed;
import aimarket.bot.testing.BlockKit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said beside answers, to the letter, with text that people and documents wrote. */
class WordsGoldenTest {
  private static final Notice NOTICE =
      new Notice(
          List.of("Acme, sales: amount: $24B → $25B. Reason: misread <!here> & so on. [1]"),
          List.of("[1] The Paper, “A & B <soon>”, 14 Apr 2026 · Numbers, paragraph 1"));

  @Test
  void a_correction_below_an_answer() {
    BlockKit.agreed("correction", CurationBlocks.notice(NOTICE));
  }

  @Test
  void what_became_of_a_flag() {
    BlockKit.agreed(
        "flag-settled", OpinionBlocks.settled(NOTICE, true, "It was 25 <@U0ADA> & *so*"));
    BlockKit.agreed("flag-taken-back", OpinionBlocks.settled(NOTICE, false, "not theirs"));
  }

  @Test
  void a_flag_in_the_curators_channel() {
    Flag flag =
        new Flag(
            new Asker("T1", "U0ADA00000"), "acme-sales-2031", "25 & <more>", "sales?", "sales");
    BlockKit.agreed("flag-to-curators", OpinionBlocks.toCurators(flag, "Acme, sales, $24B"));
  }

  @Test
  void that_an_answer_did_not_help() {
    BlockKit.agreed("not-helpful", OpinionBlocks.draw("Thank you.", false, List.of("acme sales")));
  }

  @Test
  void words_with_questions_to_press() {
    BlockKit.agreed(
        "welcome", HelpBlocks.draw("Ask me about <it> & more.", List.of("acme sales", "a & b")));
  }

  @Test
  void facts_for_a_curator_to_choose_from() {
    Map<String, String> buttons = new LinkedHashMap<>();
    buttons.put("correct acme-sales-2031", "1");
    buttons.put("correct zeta-sales-2031", "2");
    BlockKit.agreed(
        "form-choice",
        CurationBlocks.choice("Which one?\n1. Acme, sales: $24B\n2. Zeta, sales: $2B", buttons));
  }

  @Test
  void a_form_that_is_of_no_use_any_more() {
    BlockKit.agreed(
        "form-refused",
        CurationBlocks.refused(new Handed.Refused("acme-1 was retired meanwhile.", "U0ADA00000")));
  }
}
