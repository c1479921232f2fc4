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
    double before = bot.count("unknown");
    bot.in(channel);
    int digest = bot.subscribed("every monday 09:00 Europe/Berlin also when quiet");
    bot.people().strike("To pause", List.of(Mishap.reset(taken)));
    bot.toMonday();
    Eventually.until("a doubt", () -> bot.count("unknown") > before);
    bot.forward(Duration.ofMinutes(2));
    return digest;
  }

  @Test
  void what_is_there_counts_as_sent() {
    int digest = inDoubt("there", true);
    Eventually.until("a look", () -> bot.said(LIN, "list").contains("Europe/Berlin, sent."));

    assertThat(bot.posted()).hasSize(1);
    assertThat(bot.direct(LIN)).isEmpty();
    bot.said(LIN, "unsubscribe " + digest);
  }

  @Test
  void what_is_not_there_is_posted() {
    int digest = inDoubt("missing", false);
    bot.digests(1);
    bot.noMore();

    assertThat(bot.posted()).hasSize(1);
    assertThat(bot.direct(LIN)).isEmpty();
    bot.said(LIN, "unsubscribe " + digest);
  }
}
