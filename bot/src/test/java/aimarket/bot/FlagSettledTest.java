package aimarket.bot;

import static aimarket.bot.local.Control.ADA;
import static aimarket.bot.local.Control.LIN;
import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.Control;
import aimarket.bot.local.Message;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.WholeBot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a flag when its fact is changed, in the bot as it is shipped. */
class FlagSettledTest {
  private static final String HEAD = "What you flagged is ";
  private static final Duration THREE_ROUNDS = Duration.ofSeconds(6);

  @TempDir private static Path home;
  private static WholeBot bot;
  private static Control people;
  private static String channel;

  @BeforeAll
  static void start() {
    bot = WholeBot.in(home, Map.of("curators.people", YOU + "," + ADA));
    people = bot.people();
    channel = people.channel("ai-market");
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  private static void flag(String user, String fact, String reason) {
    Message taken =
        bot.whisper(
            user, () -> people.send(user, channel, "/aimarket flag " + fact + " " + reason));
    assertThat(taken.text()).startsWith("Flagged for the curators");
  }

  /** Hands a form in, and gives the confirmation. */
  private static Message changed(String user, String command, Map<String, String> entered) {
    people.send(user, channel, "/aimarket " + command).join();
    Eventually.until("a modal", () -> people.modal(user).isPresent());
    int before = bot.toldTo(user).size();
    assertThat(people.submit(user, entered)).isEmpty();
    Eventually.until("a confirmation", () -> bot.toldTo(user).size() > before);
    return bot.toldTo(user).get(before);
  }

  /** What the bot said of flags in somebody's direct messages. */
  private static List<String> heard(String user) {
    return bot.saidIn(people.directMessages(user)).stream()
        .map(Message::text)
        .filter(text -> text.startsWith(HEAD))
        .toList();
  }

  private static String curatorsHome() {
    people.openHome(YOU).join();
    Eventually.until("a tab", () -> people.home(YOU).isPresent());
    return people.home(YOU).orElseThrow();
  }

  @Test
  void a_correction_closes_the_flags_of_its_fact_and_each_who_flagged_it_is_told_once() {
    String fact = "nov-openai-funding-raised";
    int before = heard(LIN).size();
    flag(LIN, fact, "It was 121, see the filing");
    flag(LIN, fact, "as I said & <!channel>");
    flag(ADA, fact, "I will look");

    Message done =
        changed(ADA, "correct " + fact, Map.of("amount", "$121B", "why", "misread by a digit"));
    assertThat(done.text()).contains("It was flagged: 2 flags are closed");

    Eventually.until("news", () -> heard(LIN).size() > before);
    Eventually.quiet(THREE_ROUNDS, () -> heard(LIN).size());
    assertThat(heard(LIN)).hasSize(before + 1);
    assertThat(heard(LIN).get(before))
        .startsWith(HEAD + "corrected\n")
        .contains("amount: $122B → $121B. Reason: misread by a digit. [1]", "[1] NovVista")
        .contains("Thank you for flagging it. You wrote: “as I said &amp; &lt;!channel&gt;”");
    assertThat(heard(ADA)).as("who corrected it knows").isEmpty();
    Eventually.until("a list without it", () -> !curatorsHome().contains(fact));
  }

  @Test
  void a_fact_that_is_retired_is_told_to_who_flagged_it() {
    String fact = "aicv-anthropic-valuation-secondary";
    int before = heard(LIN).size();
    flag(LIN, fact, "said of another firm");
    changed(YOU, "retire " + fact, Map.of("why", "said of another firm"));

    Eventually.until("news", () -> heard(LIN).size() > before);
    assertThat(heard(LIN).get(before))
        .startsWith(HEAD + "taken back\n")
        .contains("taken back, no answer shows it any more.");
  }

  @Test
  void a_change_before_the_flag_closes_nothing() {
    String fact = "oda-anthropic-annualized-revenue-gross";
    int before = heard(LIN).size();
    changed(YOU, "correct " + fact, Map.of("caveat", "Seen before.", "why", "a caveat"));
    flag(LIN, fact, "too much");
    Message other =
        changed(
            YOU,
            "correct aicv-openai-funding-raised",
            Map.of("caveat", "Another one.", "why", "a caveat"));

    Eventually.quiet(THREE_ROUNDS, () -> heard(LIN).size());
    assertThat(other.text()).doesNotContain("flag");
    assertThat(heard(LIN)).hasSize(before);
    Eventually.until("it on the list", () -> curatorsHome().contains(fact));
  }

  @Test
  void a_curator_takes_flags_on_what_is_right_off_the_list_and_others_do_not() {
    String fact = "oda-openai-annualized-revenue-same-standard";
    flag(LIN, fact, "too little");
    Message declined =
        bot.whisper(LIN, () -> people.send(LIN, channel, "/aimarket settle " + fact));
    assertThat(declined.text()).contains("changed by curators");
    Eventually.until("it on the list", () -> curatorsHome().contains(fact));

    Message settled = bot.whisper(ADA, () -> people.send(ADA, channel, "/aimarket settle " + fact));
    assertThat(settled.text()).startsWith("1 flag on " + fact + " taken off the list");
    Message again = bot.whisper(ADA, () -> people.send(ADA, channel, "/aimarket settle " + fact));
    assertThat(again.text()).startsWith("No flag on " + fact + " is open");
    Message which = bot.whisper(ADA, () -> people.send(ADA, channel, "/aimarket settle"));
    assertThat(which.text()).startsWith("Say which: /aimarket settle ID");
    Eventually.until("a list without it", () -> !curatorsHome().contains(fact));
  }
}
