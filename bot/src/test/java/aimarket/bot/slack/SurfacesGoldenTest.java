package aimarket.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.command.Front;
import aimarket.bot.command.Front.Item;
import aimarket.bot.command.Front.Part;
import aimarket.bot.command.Front.Worklist;
import aimarket.bot.command.Help;
import aimarket.bot.command.Reply;
import aimarket.bot.digest.Card;
import aimarket.bot.faces.Limits;
import aimarket.bot.faces.Payload;
import aimarket.bot.testing.Answers;
import aimarket.bot.testing.BlockKit;
import aimarket.bot.testing.Golden;
import aimarket.knowledge.Asked;
import aimarket.knowledge.answer.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Slack is sent for help and for the Home tab, to the letter. */
class SurfacesGoldenTest {
  private static final List<Card> DIGESTS =
      List.of(
          new Card(
              3,
              "Acorn & <Birch>, every Monday 09:00 UTC, in {#C0123}",
              "Active. Last: none yet.",
              false),
          new Card(4, "everything, every Friday 09:00 UTC, in {#C0123}", "Paused until X.", true));

  @Test
  void help_is_drawn_as_it_was_agreed() {
    List<Payload> messages = Limits.fit(Guides.draw(new Reply.Guide("Type this.", help()), false));

    assertThat(messages).hasSize(1);
    Golden.matches("help.json", json(messages.get(0)));
  }

  @Test
  void the_home_tab_of_a_curator_is_drawn_as_it_was_agreed() {
    List<Item> gaps = List.of(new Item("“a & <b>”", "U0LOCALADA0"), new Item("c"));
    Front front = front(List.of(new Worklist("Without an answer: 2", gaps, "All: gaps")));

    Golden.matches("home-curator.json", json(home(front)));
  }

  @Test
  void the_home_tab_of_anybody_else_is_drawn_as_it_was_agreed() {
    Golden.matches("home.json", json(home(front(List.of()))));
  }

  private static Payload home(Front front) {
    return Limits.view(HomeListeners.drawn(front, "/market", Optional.of(DIGESTS)));
  }

  private static Front front(List<Worklist> worklists) {
    Answer answer = Answers.echo().ask(Asked.now("What <!channel> moved", LocalDate.EPOCH));
    return new Front(
        List.of(new Part("What is new", "what moved", 2, answer)),
        worklists,
        List.of("compare acme zeta", "trend acme"),
        List.of("Kept for a day."));
  }

  private static Help help() {
    return new Help(
        List.of(
            new Help.Group(
                "Ask",
                List.of(
                    new Help.Command(
                        "compare",
                        "compare A vs B [by segment]",
                        "like beside like",
                        List.of("compare acme zeta")),
                    new Help.Command(
                        null, "a question", "a figure", List.of("acme <sales> & all"))),
                false),
            new Help.Group(
                "For some", List.of(new Help.Command("mend", "mend", "", List.of())), true)));
  }

  private static String json(Payload payload) {
    return BlockKit.written(BlockKit.blocks(payload));
  }
}
