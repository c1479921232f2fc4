package aimarket.bot;

import static aimarket.bot.local.Control.LIN;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.cli.Opened;
import aimarket.bot.local.Message;
import aimarket.bot.testing.DigestBot;
import aimarket.bot.testing.Eventually;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.files.FactForm;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.Version.Why;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows on a digest, and what is counted of all that the bot does. */
class DigestsCorrectedTest {
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

  @Test
  void a_correction_of_a_fact_that_a_digest_showed_is_told_in_its_thread_once() {
    bot.subscribed();
    bot.forward(DigestBot.TO_MONDAY);
    bot.digests(1);
    Eventually.quiet(Duration.ofSeconds(1), () -> bot.people().calls().size());
    corrected("oda-anthropic-annualized-revenue-gross", Map.of("amount", "$31B"));
    Eventually.until("a correction", () -> !corrections().isEmpty());
    bot.noMore();

    assertThat(corrections()).hasSize(1);
    assertThat(corrections().get(0).threadTs()).isEqualTo(bot.posted().get(0).ts());
    assertThat(corrections().get(0).text()).contains("$30B → $31B");
  }

  private List<Message> corrections() {
    return bot.people().messages(bot.channel()).stream()
        .filter(m -> m.text().startsWith("Correction"))
        .toList();
  }

  private void corrected(String id, Map<String, String> fields) {
    Opened open = bot.opened();
    Fact before = open.store().facts().fact(id, Clocks.NOW).orElseThrow();
    FactForm form =
        new FactForm(open.vocabulary(), other -> open.store().facts().fact(other, Clocks.NOW));
    Fact after =
        form.read(
                open.store().facts().source(before.header().source()).orElseThrow(), before, fields)
            .value();
    open.store()
        .curation()
        .record(
            after,
            Optional.empty(),
            open.store().curation().standing(List.of(id)).get(id),
            new Why("ann", "read again", "a test"));
  }

  @Test
  void what_the_bot_does_is_counted_without_a_word_of_what_people_wrote() {
    bot.people().send(LIN, bot.channel(), "/aimarket openai funding raised, my secret").join();
    Eventually.until("an answer", () -> !bot.people().ephemeral(LIN).isEmpty());
    bot.people().rateLimit("chat.postMessage", 1);
    bot.said(LIN, "subscribe here");
    Eventually.until(
        "a word in the channel", () -> !bot.people().messages(bot.channel()).isEmpty());

    assertThat(bot.metrics())
        .contains("aimarket_answers_seconds_count{form=\"lookup\",status=\"")
        .contains("aimarket_slack_calls_total{method=\"auth.test\",outcome=\"ok\"}")
        .contains("aimarket_slack_calls_total{method=\"response_url\",outcome=\"ok\"}")
        .contains(
            "aimarket_slack_calls_total{method=\"chat.postMessage\",outcome=\"ratelimited\"} 1.0")
        .contains("aimarket_jobs_waiting 0.0", "aimarket_messages_waiting 0.0")
        .doesNotContain("secret");
  }
}
