package aimarket.bot;

import static aimarket.bot.local.Control.LIN;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.Message;
import aimarket.bot.local.Mishap;
import aimarket.bot.testing.DigestBot;
import aimarket.bot.testing.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a digest where Slack does not take it, or does not say so. */
class DigestsInDoubtTest {
  @TempDir private static Path home;
  private static DigestBot bot;
  private static int channels;

  private int digest;
  private int told;
  private double doubts;

  @BeforeAll
  static void start() {
    bot = DigestBot.at(DigestBot.FRIDAY, home);
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @BeforeEach
  void subscribed() {
    bot.in("doubt-" + ++channels);
    told = bot.direct(LIN).size();
    doubts = bot.count("unknown");
    digest = bot.subscribed("every monday 09:00 Europe/Berlin also when quiet");
  }

  @AfterEach
  void end() {
    bot.said(LIN, "unsubscribe " + digest);
  }

  /** What its owner has been told since. */
  private List<Message> told() {
    List<Message> all = bot.direct(LIN);
    return all.subList(told, all.size());
  }

  @Test
  void what_slack_did_not_confirm_is_not_repeated_until_the_owner_asks_for_it() {
    bot.people().strike("To pause", List.of(Mishap.reset(true)));
    bot.toMonday();
    Eventually.until("a doubt", () -> bot.count("unknown") > doubts);
    bot.forward(Duration.ofMinutes(2));
    Eventually.until("a word to the owner", () -> !told().isEmpty());
    bot.noMore();

    assertThat(bot.posted()).as("Slack had taken it").hasSize(1);
    assertThat(told()).hasSize(1);
    Message asked = told().get(0);
    assertThat(asked.text()).contains("did not confirm").contains("press Post again");
    assertThat(bot.said(LIN, "list")).contains("it is not known whether Slack has it");

    bot.people().press(LIN, asked, "digest-again").join();
    bot.digests(2);
    bot.people().press(LIN, asked, "digest-again").join();
    bot.noMore();
    assertThat(bot.posted()).hasSize(2);
  }

  @Test
  void while_slack_asks_for_a_pause_the_digest_waits_and_comes_once() {
    bot.people().strike("To pause", List.of(Mishap.limit("4"), Mishap.status(503, false)));
    bot.toMonday();
    Eventually.until(
        "a digest",
        () -> {
          bot.forward(Duration.ofMillis(20));
          return bot.posted().size() == 1;
        });
    bot.noMore();

    assertThat(bot.posted()).hasSize(1);
    assertThat(told()).isEmpty();
  }

  @Test
  void a_channel_that_is_gone_stops_its_digest_and_its_owner_hears_of_it_once() {
    bot.people().strike("To pause", List.of(Mishap.refusal("is_archived")));
    bot.toMonday();
    Eventually.until("a word to the owner", () -> !told().isEmpty());
    bot.forward(DigestBot.WEEK);
    bot.noMore();

    assertThat(bot.posted()).isEmpty();
    assertThat(told()).hasSize(1);
    assertThat(told().get(0).text())
        .contains("that channel is archived. I have stopped it.")
        .contains("/aimarket digest resume " + digest);
    assertThat(bot.said(LIN, "list")).contains("Stopped: that channel is archived");
    assertThat(bot.said(LIN, "resume " + digest))
        .contains("Digest " + digest + " goes on. Next: Mon");
    bot.forward(DigestBot.WEEK);
    bot.digests(1);
    assertThat(bot.posted().get(0).text()).startsWith("Covers 3 weeks.");
  }

  @Test
  void a_bot_that_is_no_member_says_so_at_once() {
    bot.in("closed-" + channels);
    bot.people().refuseNext("chat.postMessage", "not_in_channel");
    bot.said(LIN, "subscribe gemini every monday 09:00 here");
    Eventually.until("a word to the owner", () -> !told().isEmpty());

    assertThat(told().get(0).text())
        .contains("I cannot post the digest " + (digest + 1))
        .contains("/invite me there")
        .contains("/aimarket digest resume " + (digest + 1));
  }
}
