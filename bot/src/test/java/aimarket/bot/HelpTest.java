package aimarket.bot;

import static aimarket.bot.local.Control.LIN;
import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.Control;
import aimarket.bot.local.Message;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.WholeBot;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What help offers, it does: each of its buttons is pressed, in the bot as it is shipped. */
class HelpTest {
  @TempDir private static Path home;
  private static WholeBot bot;
  private static Control people;
  private static String channel;

  @BeforeAll
  static void start() {
    bot = WholeBot.in(home, Map.of("curators.people", YOU));
    people = bot.people();
    channel = people.channel("ai-market");
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  private static Message help(String user) {
    return bot.whisper(user, () -> people.send(user, channel, "/aimarket help"));
  }

  /** What stands on the buttons, by their actions. */
  private static Map<String, String> buttons(Message help) {
    Map<String, String> buttons = new LinkedHashMap<>();
    for (JsonNode block : help.blocks()) {
      for (JsonNode element : block.path("elements")) {
        if (element.path("type").asText().equals("button")) {
          buttons.put(
              element.path("action_id").asText(), element.path("text").path("text").asText());
        }
      }
    }
    return buttons;
  }

  @Test
  void what_curators_do_is_shown_to_curators_only() {
    assertThat(help(YOU).text()).contains("For curators", "correct ID|question", "settle ID");
    assertThat(help(LIN).text()).contains("digest subscribe").doesNotContain("For curators");
  }

  @TestFactory
  Stream<DynamicTest> each_example_is_answered_when_it_is_pressed() {
    Message help = help(LIN);
    Map<String, String> buttons = buttons(help);
    assertThat(buttons.values()).contains("digest list", "digest preview", "forecasts due");
    return buttons.entrySet().stream()
        .map(
            button ->
                DynamicTest.dynamicTest(
                    button.getValue(),
                    () -> {
                      Message answer =
                          bot.whisper(LIN, () -> people.press(LIN, help, button.getKey()));
                      assertThat(answer.text())
                          .doesNotContain("I do not understand", "Did you mean", "went wrong")
                          .doesNotContain("Noted for the curators");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> each_example_for_curators_opens_its_form_or_lets_them_choose() {
    Message help = help(YOU);
    List<String> known = List.copyOf(buttons(help(LIN)).values());
    return buttons(help).entrySet().stream()
        .filter(button -> !known.contains(button.getValue()))
        .map(
            button ->
                DynamicTest.dynamicTest(
                    button.getValue(),
                    () -> {
                      int before = bot.toldTo(YOU).size();
                      people.press(YOU, help, button.getKey()).join();
                      Eventually.until(
                          "a form or a choice",
                          () -> people.modal(YOU).isPresent() || bot.toldTo(YOU).size() > before);
                      if (people.modal(YOU).isPresent()) {
                        people.closeModal(YOU);
                      } else {
                        assertThat(bot.toldTo(YOU).get(before).text()).startsWith("Which one?");
                      }
                    }));
  }

  @Test
  void a_digest_command_is_understood_by_mention_and_in_direct_messages_too() {
    Message told = bot.whisper(LIN, () -> people.send(LIN, channel, "@aimarket digest list"));
    assertThat(told.text()).startsWith("No digest is set up here");

    String direct = people.directMessages(LIN);
    Message set =
        bot.post(direct, () -> people.send(LIN, direct, "digest subscribe openai every friday"));
    assertThat(set.text())
        .contains("OpenAI, every Friday 09:00", "in your direct messages with me");
  }
}
