package aimarket.bot;

import static aimarket.bot.local.Control.ADA;
import static aimarket.bot.local.Control.LIN;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.DigestBot;
import aimarket.bot.testing.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests from the command to the channel, by a clock of the test's own. */
class DigestsOnTimeTest {
  @TempDir Path home;
  private DigestBot bot;

  @BeforeEach
  void start() {
    bot = DigestBot.at(DigestBot.FRIDAY, home);
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  /** More than one look of the clock, which looks every second. */
  private void nothingIsPosted() {
    Eventually.quiet(Duration.ofSeconds(3), () -> bot.posted().size());
    assertThat(bot.posted()).isEmpty();
  }

  @Test
  void
      on_monday_at_nine_the_channel_has_one_digest_with_its_sources_and_the_next_on_the_monday_after() {
    assertThat(bot.said(LIN, "subscribe every monday 09:00 Europe/Berlin here"))
        .contains("Set up digest 1: everything, every Monday 09:00 Europe/Berlin")
        .contains("Next: Mon 20 Apr 2026 09:00 Europe/Berlin.");
    bot.forward(DigestBot.TO_MONDAY.minusSeconds(2));
    nothingIsPosted();
    bot.forward(Duration.ofSeconds(2));
    bot.digests(1);

    assertThat(bot.posted().get(0).text())
        .contains("Covers 13–20 Apr 2026")
        .contains("[1] ")
        .contains("Next: Mon 27 Apr 2026 09:00 Europe/Berlin.");
    Eventually.until("a count", () -> bot.count("sent") == 1);
    assertThat(bot.said(LIN, "list"))
        .contains("Active. Last: Mon 20 Apr 2026 09:00 Europe/Berlin, sent.");
    bot.forward(DigestBot.WEEK);
    Eventually.until("a skip", () -> bot.count("skipped") == 1);
    assertThat(bot.said(LIN, "list"))
        .contains("Last: Mon 27 Apr 2026 09:00 Europe/Berlin, skipped, nothing new");
    bot.forward(DigestBot.WEEK);
    bot.digests(2);
    bot.noMore();
    assertThat(bot.posted()).hasSize(2);
    assertThat(bot.count("sent")).isEqualTo(2);
    assertThat(bot.count("unknown")).isZero();
  }

  @Test
  void a_bot_that_was_down_for_three_weeks_posts_one_digest_that_says_so() {
    bot.subscribed();
    bot.forward(DigestBot.TO_MONDAY);
    bot.digests(1);
    bot.end();
    bot.forward(DigestBot.WEEK.multipliedBy(2).plusDays(2));
    bot.begin();
    bot.digests(2);
    bot.noMore();

    assertThat(bot.posted()).hasSize(2);
    assertThat(bot.posted().get(1).text())
        .startsWith("Covers 2 weeks.")
        .contains("20 Apr–4 May 2026");
  }

  @Test
  void a_paused_digest_comes_back_with_what_became_known_meanwhile() {
    bot.subscribed();
    assertThat(bot.said(LIN, "pause until 2026-05-02"))
        .contains("paused until 2026-05-02. Next: Mon 4 May 2026 09:00 Europe/Berlin.");
    bot.forward(DigestBot.TO_MONDAY);
    bot.forward(DigestBot.WEEK);
    nothingIsPosted();
    assertThat(bot.said(LIN, "list")).contains("Paused until 2026-05-02. Last: Mon 27 Apr 2026");
    bot.forward(DigestBot.WEEK);
    bot.digests(1);

    assertThat(bot.posted().get(0).text()).startsWith("Covers 3 weeks.");
  }

  @Test
  void a_week_without_news_is_skipped_or_is_a_line_as_set() {
    bot.said(LIN, "subscribe every monday 09:00 Europe/Berlin here");
    bot.said(LIN, "subscribe gemini every monday 09:00 Europe/Berlin also when quiet");
    bot.forward(Duration.ofDays(300));
    bot.digests(2);
    bot.forward(DigestBot.WEEK);
    Eventually.until("the quiet one", () -> bot.posted().size() == 3);
    Eventually.until("a skip", () -> bot.count("skipped") == 1);

    assertThat(bot.posted()).hasSize(3);
    assertThat(bot.posted().get(2).text()).startsWith("Nothing became known here on Gemini");
    assertThat(bot.said(LIN, "list")).contains("skipped, nothing new");
  }

  @Test
  void a_test_is_marked_and_takes_nothing_from_the_real_one_and_who_ends_it_gets_no_more() {
    bot.subscribed();
    assertThat(bot.said(LIN, "preview")).startsWith("A preview, for you alone.");
    assertThat(bot.said(ADA, "send now")).contains("A test of digest 1 is on its way");
    bot.digests(1);
    assertThat(bot.posted().get(0).text()).startsWith("A test: ");
    bot.forward(DigestBot.TO_MONDAY);
    bot.digests(2);
    assertThat(bot.posted().get(1).text())
        .doesNotContain("A test")
        .contains("Covers 13–20 Apr 2026");

    assertThat(bot.said(ADA, "unsubscribe")).contains("Digest 1 has ended");
    assertThat(bot.said(LIN, "list")).contains("No digest is set up here.");
    bot.forward(DigestBot.WEEK.multipliedBy(2));
    Eventually.quiet(Duration.ofSeconds(3), () -> bot.posted().size());
    assertThat(bot.posted()).hasSize(2);
  }
}
