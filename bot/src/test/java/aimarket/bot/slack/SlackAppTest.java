package aimarket.bot.slack;

import static aimarket.bot.local.Control.LIN;
import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.ApiCall;
import aimarket.bot.local.Control;
import aimarket.bot.local.Delivery;
import aimarket.bot.local.LocalSlack;
import aimarket.bot.local.Message;
import aimarket.bot.testing.Answers;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.RunningBot;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackAppTest {
  private final LocalSlack slack = RunningBot.slack();
  private final Control people = slack.control();
  private final HikariDataSource store = RunningBot.store();
  private RunningBot bot;
  private String channel;

  @BeforeEach
  void start() {
    bot =
        RunningBot.beside(
            slack,
            store,
            asked -> {
              if (asked.last().equals("fail")) {
                throw new IllegalStateException("secret innards");
              }
              return Answers.echo().ask(asked);
            });
    channel = people.channel("general");
    people.inviteBot(channel);
  }

  @AfterEach
  void stop() {
    bot.close();
    slack.close();
    store.close();
  }

  private Message whisper(int count) {
    Eventually.until("private answer", () -> people.ephemeral(YOU).size() >= count);
    return people.ephemeral(YOU).get(count - 1);
  }

  private List<Message> said(String where, int count) {
    Eventually.until("message", () -> fromBot(where).size() >= count);
    return fromBot(where);
  }

  private List<Message> fromBot(String where) {
    return people.messages(where).stream().filter(m -> m.user().equals(Control.BOT_USER)).toList();
  }

  @Test
  void a_command_is_answered_to_the_asker_alone() {
    Delivery ack = people.send(YOU, channel, "/market acme & <zeta> sales").join();

    assertThat(ack.status()).isEqualTo(200);
    assertThat(whisper(1).text())
        .startsWith("acme &amp; &lt;zeta&gt; sales")
        .contains("[1] The Paper");
    assertThat(fromBot(channel)).isEmpty();
    assertThat(whisper(1).blocks().toString()).contains("\"type\":\"table\"");
  }

  @Test
  void sharing_posts_to_the_channel_and_says_who_asked() {
    people.send(YOU, channel, "/market acme sales").join();

    people.press(YOU, whisper(1), "share").join();

    Message shared = said(channel, 1).get(0);
    assertThat(shared.text()).startsWith("acme sales").contains("asked by <@" + YOU + ">");
    assertThat(shared.blocks().toString()).contains("asked by <@" + YOU + ">");
  }

  @Test
  void sharing_where_the_bot_is_no_member_goes_by_the_buttons_address() {
    String elsewhere = people.channel("watercooler");
    people.send(YOU, elsewhere, "/market acme sales").join();

    people.press(YOU, whisper(1), "share").join();

    assertThat(said(elsewhere, 1).get(0).text()).startsWith("acme sales");
    assertThat(people.calls("chat.postMessage"))
        .extracting(ApiCall::error)
        .contains("not_in_channel");
    assertThat(whisper(2).text()).startsWith("Shared. I am no member of this channel");
  }

  @Test
  void sources_and_suggestions_answer_privately() {
    people.send(YOU, channel, "/market acme sales").join();
    Message first = whisper(1);

    people.press(YOU, first, "sources").join();
    assertThat(whisper(2).blocks().toString()).contains("On the market", "Numbers, paragraph 1");
    people.press(YOU, first, "ask-1").join();
    assertThat(whisper(3).text()).startsWith("zeta sales");
  }

  @Test
  void a_mention_is_answered_in_its_thread() {
    people.send(YOU, channel, "@market acme sales").join();

    Message answer = said(channel, 1).get(0);
    assertThat(answer.text()).startsWith("acme sales");
    assertThat(answer.threadTs()).isEqualTo(people.messages(channel).get(0).ts());
  }

  @Test
  void a_follow_up_in_a_thread_is_asked_with_what_came_before() {
    people.send(YOU, channel, "@market acme sales").join();
    String root = said(channel, 1).get(0).threadTs();

    people.reply(LIN, channel, root, "@market and zeta?").join();

    assertThat(said(channel, 2).get(1).text()).startsWith("and zeta?").contains("turns  ", "2");
  }

  @Test
  void a_direct_message_is_answered_where_it_was_written() {
    String direct = people.directMessages(YOU);

    people.send(YOU, direct, "acme sales").join();

    assertThat(said(direct, 1).get(0).text()).startsWith("acme sales");
  }

  @Test
  void an_empty_command_and_help_show_six_questions_that_run() {
    people.send(YOU, channel, "/market").join();
    Message help = whisper(1);
    assertThat(help.text().lines().filter(line -> line.startsWith("- "))).hasSize(6);

    people.press(YOU, help, "ask-1").join();
    assertThat(whisper(2).text()).startsWith("compare ");
  }

  @Test
  void a_very_long_command_is_told_so() {
    people.send(YOU, channel, "/market " + "x".repeat(3_000)).join();

    assertThat(whisper(1).text()).startsWith("That is 3,000 characters; I read up to 1,000.");
  }

  @Test
  void a_failure_gives_the_person_a_number_and_no_innards() {
    people.send(YOU, channel, "/market fail").join();

    assertThat(whisper(1).text())
        .matches("(?s)Something went wrong on my side.*[0-9a-f]{6}.*")
        .doesNotContain("secret", "Exception");
  }

  @Test
  void refused_blocks_come_again_as_words() {
    people.refuseNext("chat.postMessage", "invalid_blocks");

    people.send(YOU, channel, "@market acme sales").join();

    Message answer = said(channel, 1).get(0);
    assertThat(answer.text()).startsWith("acme sales").contains("[1] The Paper", "did not take");
    assertThat(answer.blocks()).isEmpty();
  }

  @Test
  void a_spent_response_url_is_followed_by_a_whisper() {
    people.refuseNext("response_url", "expired_url");

    people.send(YOU, channel, "/market acme sales").join();

    assertThat(whisper(1).text()).startsWith("acme sales");
    Eventually.until("a whisper", () -> people.calls("chat.postEphemeral").size() == 1);
  }

  @Test
  void a_rate_limit_is_waited_out() {
    people.rateLimit("chat.postMessage", 1);

    people.send(YOU, channel, "@market acme sales").join();

    assertThat(said(channel, 1).get(0).text()).startsWith("acme sales");
    Eventually.until("two calls", () -> people.calls("chat.postMessage").size() == 2);
  }

  @Test
  void an_answer_that_may_not_be_posted_is_for_the_asker_alone() {
    people.refuseNext("chat.postMessage", "restricted_action");

    people.send(YOU, channel, "@market acme sales").join();

    assertThat(whisper(1).text()).startsWith("acme sales");
    assertThat(whisper(2).text()).contains("does not let me post in this channel");
  }

  @Test
  void an_answer_that_cannot_be_shared_is_told_with_what_to_do() {
    people.send(YOU, channel, "/market acme sales").join();
    Message answer = whisper(1);
    people.refuseNext("chat.postMessage", "missing_scope");
    people.refuseNext("response_url", "expired_url");

    people.press(YOU, answer, "share").join();

    assertThat(whisper(2).text()).contains("my Slack app lacks the permission");
  }
}
