package aimarket.bot;

import static aimarket.bot.local.Control.ADA;
import static aimarket.bot.local.Control.LIN;
import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.Control;
import aimarket.bot.local.Message;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.Golden;
import aimarket.bot.testing.WholeBot;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests set up, changed and ended without typing, over signed HTTP, in the bot as shipped. */
class DigestFormTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Pattern NUMBER = Pattern.compile("digest (\\d+)");

  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  @TempDir private static Path home;
  private static WholeBot bot;
  private static Control people;
  private static String channel;

  /** The number of the next digest that is set up. */
  private int first;

  @BeforeAll
  static void start() {
    bot = WholeBot.in(home);
    people = bot.people();
    channel = people.channel("ai-market");
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @BeforeEach
  void count() {
    Matcher number = NUMBER.matcher(said(YOU, " subscribe gemini here").text());
    assertThat(number.find()).isTrue();
    first = Integer.parseInt(number.group(1)) + 1;
    said(YOU, " unsubscribe " + (first - 1));
  }

  @AfterEach
  void end() {
    for (String user : List.of(LIN, ADA)) {
      if (people.modal(user).isPresent()) {
        people.closeModal(user);
      }
      said(user, " unsubscribe " + first);
      said(user, " unsubscribe " + (first + 1));
    }
  }

  /** Waits until the bot has said this in the channel, after so many messages. */
  private static void hears(int before, String words) {
    Eventually.until(
        words,
        () -> bot.saidIn(channel).stream().skip(before).anyMatch(m -> m.text().contains(words)));
  }

  private Message said(String user, String typed) {
    return bot.whisper(user, () -> people.send(user, channel, "/aimarket digest" + typed));
  }

  /** Presses a button of a private message, which opens the form. */
  private void opens(String user, Message message, String button) {
    assertThat(people.press(user, message, button).join().status()).isEqualTo(200);
    Eventually.until("a form", () -> people.modal(user).isPresent());
  }

  private void opensAtHome(String user, String button) {
    assertThat(people.pressHome(user, button).join().status()).isEqualTo(200);
    Eventually.until("a form", () -> people.modal(user).isPresent());
  }

  private JsonNode blocks(String user) {
    try {
      return JSON.readTree(people.modal(user).orElseThrow()).path("blocks");
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private String home(String user) {
    int before = people.calls("views.publish").size();
    people.openHome(user).join();
    Eventually.until("a Home tab", () -> people.calls("views.publish").size() > before);
    return people.home(user).orElseThrow();
  }

  private void homeShows(String user, String words) {
    Eventually.until(words, () -> people.home(user).orElseThrow().contains(words));
  }

  @Test
  void a_digest_is_set_up_in_the_form_that_the_command_offers() {
    int spoken = bot.saidIn(channel).size();
    opens(LIN, said(LIN, ""), "digest-open-0");
    int before = bot.toldTo(LIN).size();
    Map<String, String> entered =
        Map.of("topics", "OpenAI, revenue", "weekday", "5", "time", "16:30", "zone", "tokyo");
    assertThat(people.submit(LIN, entered)).isEmpty();

    Eventually.until("a confirmation", () -> bot.toldTo(LIN).size() > before);
    assertThat(bot.toldTo(LIN).get(before).text())
        .startsWith(
            "Set up digest "
                + first
                + ": OpenAI, annualised revenue, every Friday 16:30 Asia/Tokyo, in <#"
                + channel)
        .contains("16:30 Asia/Tokyo.");
    hears(spoken, "<@" + LIN + "> set up a weekly digest here: OpenAI, annualised revenue");
  }

  @Test
  void what_is_wrong_stands_below_its_field_and_nothing_that_was_typed_is_lost() {
    opens(LIN, said(LIN, ""), "digest-open-0");
    Map<String, String> problems =
        people.submit(LIN, Map.of("topics", "Antropic", "zone", "Europe/Berln"));

    assertThat(problems).containsOnlyKeys("topics", "zone");
    assertThat(problems.get("topics")).contains("Did you mean Anthropic?");
    assertThat(problems.get("zone")).contains("Did you mean Europe/Berlin?");
    assertThat(people.modal(LIN)).as("the form stays").isPresent();
    assertThat(said(LIN, " list").text()).contains("No digest is set up here");

    assertThat(people.submit(LIN, Map.of("topics", "Anthropic", "zone", "Europe/Berlin")))
        .isEmpty();
    Eventually.until(
        "it", () -> said(LIN, " list").text().contains(first + ": Anthropic, every Monday 09:00"));
  }

  @Test
  void the_home_tab_lists_what_a_person_set_up_and_changes_pauses_resumes_and_ends_it() {
    assertThat(home(LIN)).contains("Your digests", "You have set up none");
    opensAtHome(LIN, "digest-open-0");
    assertThat(people.submit(LIN, Map.of("channel", channel))).isEmpty();
    homeShows(LIN, first + ": everything, every Monday 09:00 UTC, in <#" + channel + ">");
    homeShows(LIN, "Active. Last: none yet. Next: Mon ");

    opensAtHome(LIN, "digest-open-" + first);
    String day = LocalDate.now(ZoneOffset.UTC).plusWeeks(3).toString();
    assertThat(people.submit(LIN, Map.of("until", "2020-01-01")).get("until"))
        .contains("has to be after today and within a year");
    assertThat(people.submit(LIN, Map.of("until", day, "quiet", "LINE"))).isEmpty();
    homeShows(LIN, "Paused until " + day);

    people.pressHome(LIN, "digest-resume-" + first).join();
    homeShows(LIN, "Active. Last: none yet.");
    assertThat(people.home(LIN).orElseThrow()).doesNotContain("digest-resume-" + first);

    assertThat(home(ADA)).as("not hers").contains("You have set up none");
    people.pressHome(LIN, "digest-end-" + first).join();
    homeShows(LIN, "You have set up none");
    assertThat(said(LIN, " list").text()).contains("No digest is set up here");
  }

  @Test
  void without_a_channel_it_comes_into_the_persons_direct_messages() {
    home(LIN);
    opensAtHome(LIN, "digest-open-0");
    assertThat(people.submit(LIN, Map.of())).isEmpty();
    homeShows(LIN, "in your direct messages with me");

    int spoken = bot.saidIn(channel).size();
    opens(LIN, said(LIN, " list"), "digest-open-" + first);
    assertThat(people.submit(LIN, Map.of("channel", channel))).isEmpty();
    hears(spoken, "<@" + LIN + "> set up a weekly digest here");
    assertThat(said(ADA, " list").text()).contains(first + ": everything", "in <#" + channel);
  }

  @Test
  void two_of_the_same_in_a_channel_are_refused_and_one_that_has_ended_says_so() {
    said(LIN, " subscribe openai here");
    said(LIN, " subscribe anthropic here");
    Message list = said(LIN, " list");
    opens(LIN, list, "digest-open-" + (first + 1));
    assertThat(people.submit(LIN, Map.of("topics", "openai")).get("topics"))
        .contains("a digest on the same companies and measures already");

    said(ADA, " unsubscribe " + (first + 1));
    assertThat(people.submit(LIN, Map.of())).isEmpty();
    assertThat(people.modal(LIN).orElseThrow())
        .contains("Nothing was changed", "Digest " + (first + 1) + " has ended meanwhile");
  }

  @Test
  void nobody_opens_or_hands_in_a_digest_of_another_channel() {
    said(LIN, " subscribe openai here");
    Message list = said(ADA, " list");
    opens(ADA, list, "digest-open-" + first);
    opens(LIN, said(LIN, " list"), "digest-open-" + first);
    int before = bot.toldTo(LIN).size();
    assertThat(people.submit(LIN, Map.of("channel", people.channel("general")))).isEmpty();
    Eventually.until("a confirmation", () -> bot.toldTo(LIN).size() > before);

    assertThat(people.submit(ADA, Map.of("topics", "anthropic"))).isEmpty();
    assertThat(people.modal(ADA).orElseThrow()).contains("is in another channel");
    people.closeModal(ADA);
    opens(ADA, list, "digest-open-" + first);
    assertThat(people.modal(ADA).orElseThrow()).contains("There is no digest " + first + " here");
    assertThat(said(ADA, " list").text()).contains("No digest is set up here");
    assertThat(said(LIN, " list").text()).contains(first + ": OpenAI, every Monday 09:00");
  }

  @Test
  void another_of_the_channel_changes_a_digest_but_neither_has_nor_moves_it() {
    said(LIN, " subscribe openai here");
    opens(ADA, said(ADA, " list"), "digest-open-" + first);
    for (String elsewhere : List.of(people.channel("general"), "")) {
      assertThat(people.submit(ADA, Map.of("channel", elsewhere)).get("channel"))
          .contains("Only who set this digest up moves it");
    }
    int before = bot.toldTo(ADA).size();
    assertThat(people.submit(ADA, Map.of("channel", channel, "time", "10:15"))).isEmpty();
    Eventually.until("a confirmation", () -> bot.toldTo(ADA).size() > before);
    said(ADA, " subscribe openai every tuesday here");

    assertThat(home(ADA)).contains("You have set up none");
    assertThat(home(LIN)).contains(first + ": OpenAI, every Tuesday 09:00");
  }

  @Test
  void a_form_that_opens_too_late_is_told_in_words() {
    Message help = said(LIN, "");
    people.refuseNext("views.open", "expired_trigger_id");
    Message told = bot.whisper(LIN, () -> people.press(LIN, help, "digest-open-0"));
    assertThat(told.text()).contains("within 3 seconds");
  }

  @Test
  void the_form_is_drawn_as_it_was_agreed() throws JsonProcessingException {
    opens(LIN, said(LIN, ""), "digest-open-0");
    Golden.matches("form-digest-new.json", drawn(LIN));
    people.closeModal(LIN);
    said(LIN, " subscribe openai revenue every friday 16:30 tokyo also when quiet");
    opens(LIN, said(LIN, " list"), "digest-open-" + first);
    Golden.matches("form-digest-change.json", drawn(LIN));
  }

  /** The name of the channel is another in each run. */
  private String drawn(String user) throws JsonProcessingException {
    return JSON.writer(PRINTER).writeValueAsString(blocks(user)).replace(channel, "C0CHANNEL");
  }
}
