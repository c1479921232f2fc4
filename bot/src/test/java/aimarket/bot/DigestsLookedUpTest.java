package aimarket.bot;

import static aimarket.bot.local.Control.LIN;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.Mishap;
import aimarket.bot.testing.DigestBot;
import aimarket.bot.testing.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the bot may read the channel, it sees for itself whether a digest is there. */
class DigestsLookedUpTest {
  @TempDir private static Path home;
  private static DigestBot bot;

  @BeforeAll
  static void start() {
    bot = DigestBot.with(Set.of("channels:history"), DigestBot.FRIDAY, home);
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  private static int inDoubt(String channel, boolean taken) {
    int digest = stillInDoubt(channel, taken);
    bot.forward(Duration.ofMinutes(2));
    return digest;
  }

  /** Before anybody looks for it. */
  private static int stillInDoubt(String channel, boolean taken) {
    double before = bot.count("unknown");
    bot.in(channel);
    int digest = bot.subscribed("every monday 09:00 Europe/Berlin also when quiet");
    bot.people().strike("To pause", List.of(Mishap.reset(taken)));
    bot.toMonday();
    Eventually.until("a doubt", () -> bot.count("unknown") > before);
    return digest;
  }

  @Test
  void what_is_there_counts_as_sent() {
    int before = bot.direct(LIN).size();
    int digest = inDoubt("there", true);
    Eventually.until("a look", () -> bot.said(LIN, "list").contains("Europe/Berlin, sent."));

    assertThat(bot.posted()).hasSize(1);
    assertThat(bot.direct(LIN)).hasSize(before);
    bot.said(LIN, "unsubscribe " + digest);
  }

  @Test
  void one_that_was_changed_meanwhile_is_not_looked_for_but_its_owner_is_asked() {
    int before = bot.direct(LIN).size();
    int digest = stillInDoubt("changed", false);
    bot.said(LIN, "subscribe every monday 10:00 Europe/Berlin also when quiet");
    bot.forward(Duration.ofMinutes(2));
    Eventually.until("a word to the owner", () -> bot.direct(LIN).size() > before);
    bot.noMore();

    assertThat(bot.posted()).isEmpty();
    assertThat(bot.direct(LIN).get(before).text()).contains("did not confirm");
    bot.said(LIN, "unsubscribe " + digest);
  }

  @Test
  void what_is_not_there_is_posted() {
    int before = bot.direct(LIN).size();
    int digest = inDoubt("missing", false);
    bot.digests(1);
    bot.noMore();

    assertThat(bot.posted()).hasSize(1);
    assertThat(bot.direct(LIN)).hasSize(before);
    bot.said(LIN, "unsubscribe " + digest);
  }
}
