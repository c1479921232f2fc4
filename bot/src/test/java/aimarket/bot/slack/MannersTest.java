package aimarket.bot.slack;

import static aimarket.bot.local.Control.ADA;
import static aimarket.bot.local.Control.LIN;
import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.ApiCall;
import aimarket.bot.local.Control;
import aimarket.bot.local.LocalSlack;
import aimarket.bot.local.Message;
import aimarket.bot.local.Mishap;
import aimarket.bot.testing.Answers;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.RunningBot;
import com.slack.api.app_backend.SlackSignature;
import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom the bot answers, how much, and what it says while Slack is away. */
class MannersTest {
  private final LocalSlack slack = RunningBot.slack();
  private final Control people = slack.control();
  private final HikariDataSource store = RunningBot.store();
  private final String channel = people.channel("general");
  private RunningBot bot;

  private void start(Guests guests) {
    bot = RunningBot.beside(slack, store, Answers.echo(), guests);
  }

  @AfterEach
  void stop() {
    bot.close();
    slack.close();
    store.close();
  }

  private static Guests atMost(int perMinute) {
    return new Guests(Optional.empty(), perMinute, false, false);
  }

  private List<Message> fromBot(String where) {
    return people.messages(where).stream().filter(m -> m.user().equals(Control.BOT_USER)).toList();
  }

  private void event(String fields, String more) throws Exception {
    people.send(YOU, channel, "hello").join();
    List<Message> all = people.messages(channel);
    String json =
        ("{'type':'event_callback','team_id':'T0LOCALTEAM','api_app_id':'A0','event_id':'Ev%d',"
                + "'authorizations':[{'team_id':'T0LOCALTEAM','user_id':'U0LOCALBOT0','is_bot':true}],"
                + "'event':{'type':'app_mention','channel':'%s','ts':'%s','text':'acme sales'%s}%s}")
            .formatted(System.nanoTime(), channel, all.get(all.size() - 1).ts(), fields, more)
            .replace('\'', '"');
    String time = Long.toString(Instant.now().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(bot.url())
            .header("Content-Type", "application/json")
            .header("X-Slack-Request-Timestamp", time)
            .header(
                "X-Slack-Signature",
                new SlackSignature.Generator(slack.signingSecret()).generate(time, json))
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    assertThat(
            HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode())
        .isEqualTo(200);
  }

  /** A person is answered after all that was ignored, so that a late answer would show. */
  private void onlyAPersonIsAnswered() throws Exception {
    event(",'user':'" + YOU + "'", "");
    Eventually.until("an answer", () -> !people.calls("chat.postMessage").isEmpty());
    Thread.sleep(300);
    assertThat(people.calls("chat.postMessage")).hasSize(1);
  }

  @Test
  void who_asks_too_much_is_told_when_to_go_on_and_others_are_not_held() {
    start(atMost(3));
    for (int i = 0; i < 5; i++) {
      people.send(YOU, channel, "/market acme sales").join();
    }
    Eventually.until("five", () -> people.ephemeral(YOU).size() == 5);

    assertThat(people.ephemeral(YOU))
        .extracting(Message::text)
        .filteredOn(text -> text.startsWith("That is more than 3 questions in a minute."))
        .hasSize(2)
        .allSatisfy(text -> assertThat(text).containsPattern("next one in (60|5\\d) seconds"));
    people.send(ADA, channel, "/market acme sales").join();
    Eventually.until("hers", () -> people.ephemeral(ADA).size() == 1);
    assertThat(people.ephemeral(ADA).get(0).text()).startsWith("acme sales");
  }

  @Test
  void who_mentions_the_bot_too_often_is_told_once() throws Exception {
    start(atMost(1));
    for (int i = 0; i < 4; i++) {
      people.send(YOU, channel, "@market acme sales").join();
    }

    Eventually.until("told", () -> !people.ephemeral(YOU).isEmpty());
    Thread.sleep(300);
    assertThat(people.ephemeral(YOU)).hasSize(1);
    assertThat(people.ephemeral(YOU).get(0).text()).contains("more than 1 questions in a minute");
    assertThat(fromBot(channel)).hasSize(1);
  }

  @Test
  void bots_workflows_edits_and_the_bot_itself_are_left_alone() throws Exception {
    start(Guests.PEOPLE);
    event(",'user':'U0OTHERBOT','bot_id':'B0OTHER'", "");
    event(",'bot_id':'B0WORKFLOW'", "");
    event(",'user':'" + Control.BOT_USER + "'", "");
    event(",'user':'" + YOU + "','edited':{'user':'" + YOU + "','ts':'1.000002'}", "");

    onlyAPersonIsAnswered();
  }

  @Test
  void channels_and_people_of_other_organisations_are_left_alone() throws Exception {
    start(Guests.PEOPLE);
    event(",'user':'U0FAR'", ",'is_ext_shared_channel':true");
    event(",'user':'U0FAR','user_team':'T0FAR'", "");

    onlyAPersonIsAnswered();
  }

  @Test
  void both_are_answered_where_the_settings_allow_them() throws Exception {
    start(new Guests(Optional.empty(), 0, true, true));
    event(",'user':'U0FAR','user_team':'T0FAR'", ",'is_ext_shared_channel':true");
    event(",'user':'U0OTHERBOT','bot_id':'B0OTHER'", "");

    Eventually.until("two answers", () -> people.calls("chat.postMessage").size() == 2);
  }

  @Test
  void another_workspace_than_the_one_that_is_named_is_not_served() throws Exception {
    start(new Guests(Optional.of("T0OTHER"), 0, false, false));

    people.send(YOU, channel, "/market acme sales").join();
    Thread.sleep(300);

    assertThat(people.calls()).extracting(ApiCall::method).containsOnly("auth.test");
  }

  @Test
  void while_slack_is_away_the_answer_is_kept_and_the_asker_told_and_both_come() {
    start(Guests.PEOPLE);
    Eventually.until("auth.test", () -> !people.calls("auth.test").isEmpty());
    people.answerWithStatus(503);
    for (int i = 0; i < 6; i++) {
      people.send(LIN, people.directMessages(LIN), "acme sales " + i).join();
    }
    Eventually.until(
        "told",
        () -> {
          people.send(YOU, channel, "/market zeta sales").join();
          return people.ephemeral(YOU).stream().anyMatch(m -> m.text().equals(Manners.KEPT));
        });
    people.answerWithStatus(0);

    Eventually.until(
        "answers",
        () ->
            fromBot(people.directMessages(LIN)).size() == 6
                && people.ephemeral(YOU).stream().anyMatch(m -> m.text().startsWith("zeta sales")));
  }

  @Test
  void an_outage_longer_than_our_patience_loses_no_answer_and_doubles_none() throws Exception {
    bot = RunningBot.beside(slack, store, Answers.echo(), Guests.PEOPLE, Duration.ofSeconds(2));
    people.answerWithStatus(503);
    people.send(LIN, people.directMessages(LIN), "acme sales").join();
    people.send(YOU, channel, "/market zeta sales").join();
    Thread.sleep(5_000);
    people.answerWithStatus(0);

    Eventually.until(
        "both",
        () -> fromBot(people.directMessages(LIN)).size() == 1 && people.ephemeral(YOU).size() == 1);
    Thread.sleep(1_000);
    assertThat(fromBot(people.directMessages(LIN))).hasSize(1);
    assertThat(people.ephemeral(YOU)).hasSize(1);
  }

  @Test
  void a_token_that_slack_takes_no_longer_is_not_tried_again_and_commands_are_answered() {
    start(Guests.PEOPLE);
    people.refuseNext("chat.postMessage", "token_revoked");
    for (int i = 0; i < 3; i++) {
      people.send(LIN, people.directMessages(LIN), "acme sales").join();
    }
    people.send(YOU, channel, "/market zeta sales").join();

    Eventually.until("an answer", () -> people.ephemeral(YOU).size() == 1);
    assertThat(people.calls("chat.postMessage")).hasSize(1);
  }

  @Test
  void a_long_pause_is_gone_around_and_the_asker_told() {
    start(Guests.PEOPLE);
    people.rateLimit("chat.postMessage", 3_600);

    people.send(YOU, channel, "@market acme sales").join();
    Eventually.until("two", () -> people.ephemeral(YOU).size() == 2);
    people.send(LIN, people.directMessages(LIN), "acme sales").join();
    Eventually.until("hers", () -> fromBot(people.directMessages(LIN)).size() == 1);

    assertThat(people.ephemeral(YOU).get(0).text()).startsWith("acme sales");
    assertThat(people.ephemeral(YOU).get(1).text()).contains("asks me to wait before I post");
    // A call is written down after its message is there to see.
    Eventually.until("two calls", () -> people.calls("chat.postMessage").size() == 2);
  }

  @Test
  void where_all_other_ways_are_paused_for_long_the_first_one_says_that_it_was_not_confirmed() {
    start(Guests.PEOPLE);
    people.strike("response_url", List.of(Mishap.status(500, false)));
    people.rateLimit("chat.postEphemeral", 3_600);
    people.rateLimit("chat.postMessage", 3_600);

    people.send(YOU, channel, "/market acme sales").join();

    Eventually.until("words", () -> people.ephemeral(YOU).size() == 1);
    assertThat(people.ephemeral(YOU).get(0).text()).contains("Slack did not confirm");
  }

  @Test
  void a_missing_scope_is_named() {
    start(Guests.PEOPLE);

    assertThat(Advice.on(new Heard.Refused("missing_scope", "chat:write").why()))
        .startsWith("my Slack app lacks the permission chat:write. Whoever runs me");
  }
}
