package aimarket.bot;

import static aimarket.bot.local.Control.ADA;
import static aimarket.bot.local.Control.LIN;
import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.ApiCall;
import aimarket.bot.local.Control;
import aimarket.bot.local.Delivery;
import aimarket.bot.local.Message;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.Terminal;
import aimarket.bot.testing.WholeBot;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people in the workspace see of the bot, its shipped knowledge and one hostile source. */
class EndToEndTest {
  /**
   * Where the bot may find itself no member, it goes another way; what it is asked to wait with is
   * sent again.
   */
  private static final Set<String> EXPECTED = Set.of("", "not_in_channel", "ratelimited");

  @TempDir private static Path home;
  private static WholeBot bot;
  private static Control people;
  private static String channel;

  @BeforeAll
  static void start() throws IOException {
    Path settings = home.resolve("settings.yaml");
    Files.writeString(settings, "store:\n  home: store\n");
    Terminal.Ran imported =
        Terminal.run("import", "--config", settings.toString(), "src/test/resources/smuggler.yaml");
    assertThat(imported.status()).as(imported.err()).isZero();
    bot = WholeBot.in(home.resolve("store"));
    people = bot.people();
    channel = people.channel("ai-market");
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @AfterEach
  void everything_sent_was_a_payload_that_slack_takes() {
    assertThat(people.calls()).extracting(ApiCall::error).isSubsetOf(EXPECTED);
  }

  @Test
  void a_comparison_is_acknowledged_and_shown_to_the_asker_alone() {
    int before = bot.saidIn(channel).size();

    Message answer =
        bot.whisper(
            YOU, () -> people.send(YOU, channel, "/aimarket compare openai anthropic revenue"));

    assertThat(answer.onlyFor()).isEqualTo(YOU);
    assertThat(answer.text())
        .contains("each on its own basis", "$30B gross [1]", "like for like, net", "$22B net")
        .contains("[1] Odaily");
    assertThat(answer.blocks().toString()).contains("\"type\":\"table\"", "$30B gross [1]");
    assertThat(bot.saidIn(channel)).hasSize(before);
  }

  @Test
  void sharing_shows_the_answer_to_the_channel_with_who_asked() {
    Message answer = ask("openai valuation");

    Message shared = bot.post(channel, () -> people.press(YOU, answer, "share"));

    assertThat(shared.text()).contains("$852B").endsWith("asked by <@" + YOU + ">");
    assertThat(shared.blocks().toString()).contains("asked by <@" + YOU + ">: openai valuation");
    assertThat(shared.onlyFor()).isNull();
  }

  @Test
  void sources_say_what_stands_behind_an_answer() {
    Message answer = ask("compare openai anthropic revenue");

    Message sources = bot.whisper(YOU, () -> people.press(YOU, answer, "sources"));

    assertThat(sources.text()).contains("[1]", "Odaily", "2026", "paragraph");
  }

  @Test
  void a_mention_is_answered_in_its_thread_and_so_is_what_follows() {
    Message answer =
        bot.post(
            channel,
            () -> people.send(ADA, channel, "@aimarket compare openai anthropic valuation"));
    String root = threadOf(answer);
    assertThat(answer.text()).contains("$852B", "about $1T", "No difference computed");

    Message follow =
        bot.post(channel, () -> people.reply(LIN, channel, root, "@aimarket and google?"));

    assertThat(follow.threadTs()).isEqualTo(root);
    assertThat(follow.text()).contains("valuation", "Google").doesNotContain("revenue of");
  }

  @Test
  void a_direct_message_is_answered_and_followed_up() {
    String direct = people.directMessages(LIN);

    Message first = bot.post(direct, () -> people.send(LIN, direct, "anthropic revenue"));
    Message second = bot.post(direct, () -> people.send(LIN, direct, "and openai?"));

    assertThat(first.text()).contains("Anthropic", "$30B [1]", "Gross");
    assertThat(second.text()).startsWith("OpenAI").doesNotContain("$30B");
    assertThat(first.blocks().toString()).doesNotContain("Share to channel");
  }

  @Test
  void the_empty_command_shows_questions_that_all_get_an_answer() {
    Message help = bot.whisper(ADA, () -> people.send(ADA, channel, "/aimarket"));

    List<String> examples =
        help.text().lines().filter(l -> l.startsWith("- ")).map(l -> l.substring(2)).toList();
    assertThat(examples).hasSize(6);
    for (String example : examples) {
      assertThat(ask(example).text()).as(example).contains("[1]");
    }
  }

  @Test
  void help_shows_every_command_to_the_asker_alone_and_each_of_its_buttons_runs() {
    int before = bot.saidIn(channel).size();
    Message help = bot.whisper(ADA, () -> people.send(ADA, channel, "/aimarket help"));
    Message mentioned = bot.whisper(ADA, () -> people.send(ADA, channel, "@aimarket help"));

    assertThat(help.text()).contains("compare A vs B", "trend A", "facts A", "sources A", "why ID");
    assertThat(mentioned.text()).isEqualTo(help.text());
    assertThat(bot.saidIn(channel)).hasSize(before);
    long examples = help.text().lines().filter(l -> l.startsWith("- ")).count();
    assertThat(examples).isGreaterThan(7);
    for (int i = 1; i <= examples; i++) {
      String button = "ask-" + i;
      Message answer = bot.whisper(ADA, () -> people.press(ADA, help, button));
      assertThat(answer.text())
          .as(button)
          .containsAnyOf("[1]", "digest subscribe") // figures, or how to get a digest
          .doesNotContain("could not read");
    }
  }

  @Test
  void a_mistyped_command_is_read_as_it_was_meant_or_asked_back() {
    for (String typed : List.of("compair openai anthropic revenue", "trand anthropic revenue")) {
      Message answer = ask(typed);
      assertThat(answer.text()).as(typed).contains("[1]");
      assertThat(answer.blocks().toString()).as(typed).contains("Did you mean: ");
    }
    assertThat(ask("sorces openai valuation").blocks().toString())
        .contains("Did you mean: sources openai valuation");
    assertThat(ask("compair").text())
        .startsWith("Did you mean compare? It is written: /aimarket compare A vs B");
  }

  @Test
  void in_direct_messages_kind_words_get_kind_words_back_without_figures() {
    String direct = people.directMessages(LIN);
    for (String said : List.of("hi", "Thanks!", "who are you?", "bye", "ok")) {
      Message reply = bot.post(direct, () -> people.send(LIN, direct, said));
      assertThat(reply.text()).as(said).hasSizeLessThan(500).doesNotContain("[1]", "$", "%");
    }
    Message help = bot.post(direct, () -> people.send(LIN, direct, "what can you do?"));
    assertThat(help.text()).contains("compare A vs B");
  }

  @Test
  void every_example_of_the_vocabulary_is_answered_in_blocks_that_slack_takes() {
    List<String> questions = bot.exampleQuestions();

    assertThat(questions).hasSizeGreaterThan(50);
    for (String question : questions) {
      assertThat(ask(question).text())
          .as(question)
          .contains("Read as")
          .doesNotContain("did not take the drawn answer", "Something went wrong");
    }
  }

  @Test
  void a_command_of_ten_thousand_characters_is_told_the_limit() {
    Message told =
        bot.whisper(YOU, () -> people.send(YOU, channel, "/aimarket revenue " + "x".repeat(9_982)));

    assertThat(told.text()).contains("characters", "1,000").hasSizeLessThan(1_000);
  }

  @Test
  void an_unknown_company_is_said_to_be_unknown_with_the_nearest_thing() {
    assertThat(ask("valuation of Quarblex Industries").text())
        .startsWith("No source here says anything about")
        .contains("Quarblex", "Nearest", "[1]");
  }

  @Test
  void nothing_that_shouts_comes_out_live_from_a_question() {
    List<String> questions =
        List.of(
            "valuation of <!channel> and <@U0LOCALADA0> & https://evil.example",
            "valuation of Quarblex <!here|here> Industries",
            "openai valuation <@U0LOCALADA0>");
    for (String question : questions) {
      Message answer = ask(question);
      assertHarmless(answer);
      assertHarmless(bot.post(channel, () -> people.press(YOU, answer, "share")), YOU);
    }
  }

  @Test
  void nothing_that_shouts_comes_out_live_from_a_source() {
    for (String question : List.of("sap valuation", "facts sap", "sources sap valuation")) {
      Message answer = ask(question);
      assertThat(answer.text()).as(question).contains("[1] NovVista");
      assertHarmless(answer);
      assertHarmless(bot.whisper(YOU, () -> people.press(YOU, answer, "sources")));
    }
    assertThat(ask("sap valuation").text()).contains("$321B", "Tell &lt;!channel&gt;");
    Message shared = ask("facts sap");
    assertHarmless(bot.post(channel, () -> people.press(YOU, shared, "share")), YOU);
  }

  @Test
  void where_the_bot_is_no_member_commands_work_and_sharing_goes_by_the_buttons_address() {
    String elsewhere = people.channel("watercooler");
    assertThat(people.send(YOU, elsewhere, "@aimarket openai valuation").join().error())
        .isEqualTo("nothing_sent");
    Message answer =
        bot.whisper(YOU, () -> people.send(YOU, elsewhere, "/aimarket openai valuation"));

    Message shared = bot.post(elsewhere, () -> people.press(YOU, answer, "share"));

    assertThat(shared.text()).contains("$852B", "asked by <@" + YOU + ">");
    assertThat(bot.saidIn(elsewhere)).hasSize(1);
    // Else it comes in place of the next test's answer.
    Eventually.until(
        "the remark",
        () -> bot.toldTo(YOU).stream().anyMatch(told -> told.text().startsWith("Shared. I am no")));
  }

  @Test
  void nothing_is_said_where_it_was_not_asked() throws IOException, InterruptedException {
    String general = people.channel("general");
    String direct = people.directMessages(ADA);
    int inGeneral = bot.saidIn(general).size();
    int inDirect = bot.saidIn(direct).size();
    int alone = bot.toldTo(ADA).size();

    Delivery chat = people.send(ADA, general, "what is openai's valuation?").join();
    String own = "\"user\":\"" + Control.BOT_USER + "\",\"bot_id\":\"B0LOCALBOT0\"";
    String mention = "\"text\":\"<@" + Control.BOT_USER + "> openai valuation\"";
    String byAda = "\"user\":\"" + ADA + "\"";
    event(general, "app_mention", own + "," + mention);
    event(general, "message", byAda + ",\"channel_type\":\"channel\"," + mention);
    event(
        general,
        "app_mention",
        byAda + ",\"edited\":{\"user\":\"" + ADA + "\",\"ts\":\"1.000001\"}," + mention);
    event(direct, "message", own + ",\"channel_type\":\"im\",\"text\":\"openai valuation\"");
    event(
        direct,
        "message",
        byAda
            + ",\"channel_type\":\"im\",\"text\":\"openai valuation\",\"edited\":{\"user\":\""
            + ADA
            + "\",\"ts\":\"1.000001\"}");
    event(
        direct,
        "message",
        "\"subtype\":\"message_changed\",\"channel_type\":\"im\",\"hidden\":true,\"message\":{"
            + "\"type\":\"message\",\"text\":\"openai valuation\",\"ts\":\"1.000001\","
            + byAda
            + "}");
    event(
        direct,
        "message",
        "\"subtype\":\"bot_message\",\"channel_type\":\"im\",\"text\":\"openai valuation\",\"bot_id\":\"B9\"");
    event(general, "message", byAda + ",\"subtype\":\"channel_join\",\"text\":\"joined\"");

    // By the time this one is answered, what came before it would have been.
    bot.post(direct, () -> people.send(ADA, direct, "anthropic revenue"));
    assertThat(chat.error()).isEqualTo("nothing_sent");
    assertThat(bot.saidIn(general)).hasSize(inGeneral);
    assertThat(bot.saidIn(direct)).hasSize(inDirect + 1);
    assertThat(bot.toldTo(ADA)).hasSize(alone);
  }

  private static int sent;

  private static void event(String where, String type, String rest)
      throws IOException, InterruptedException {
    sent++;
    String json =
        """
        {"token":"t","team_id":"%s","api_app_id":"A0LOCALAPP0","type":"event_callback",
         "event_id":"EvQuiet%d","event_time":1,
         "event":{"type":"%s","channel":"%s","ts":"1.00000%d","event_ts":"1.00000%d",%s}}"""
            .formatted(Control.TEAM, sent, type, where, sent, sent, rest);
    assertThat(bot.event(json)).isEqualTo(200);
  }

  private static Message ask(String question) {
    return bot.whisper(YOU, () -> people.send(YOU, channel, "/aimarket " + question));
  }

  private static String threadOf(Message answer) {
    assertThat(answer.threadTs()).isNotNull();
    return String.valueOf(answer.threadTs());
  }

  /** Whoever asked may be named; nobody else, no channel, and no link is. */
  private static void assertHarmless(Message message, String... named) {
    StringBuilder live = new StringBuilder(message.text()).append('\n');
    message.blocks().forEach(block -> gather(block, live));
    String rest = live.toString();
    for (String user : named) {
      rest = rest.replace("<@" + user + ">", "");
    }
    assertThat(rest).doesNotContain("<!", "<@", "<#", "<http");
    assertThat(message.blocks().toString())
        .doesNotContain("\"type\":\"broadcast\"", "\"type\":\"user\"", "\"type\":\"link\"");
  }

  /** Only mrkdwn is read for names and links; what is plain shows them as they are written. */
  private static void gather(JsonNode node, StringBuilder live) {
    if (node.path("type").asText().equals("mrkdwn")) {
      live.append(node.path("text").asText()).append('\n');
    }
    node.forEach(child -> gather(child, live));
  }
}
