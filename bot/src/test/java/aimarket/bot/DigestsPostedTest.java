package aimarket.bot;

import static aimarket.bot.local.Control.ADA;
import static aimarket.bot.local.Control.LIN;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.cli.Opened;
import aimarket.bot.local.Control;
import aimarket.bot.local.LocalSlack;
import aimarket.bot.local.Message;
import aimarket.bot.local.Mishap;
import aimarket.bot.local.SlashCommand;
import aimarket.bot.slack.Manifest;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.KnownNow;
import aimarket.bot.testing.MovingClock;
import aimarket.config.Settings;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.files.FactForm;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.Version.Why;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests from the command to the channel, in a Slack that stays, by a clock of the test's own. */
class DigestsPostedTest {
  private static final Instant FRIDAY = Instant.parse("2026-04-17T12:00:00Z");
  private static final Duration TO_MONDAY =
      Duration.between(FRIDAY, Instant.parse("2026-04-20T07:00:01Z"));
  private static final Duration WEEK = Duration.ofDays(7);

  @TempDir Path home;
  private final MovingClock clock = new MovingClock(FRIDAY);
  private LocalSlack slack = slack(Set.of());
  private Control people = slack.control();
  private final String channel = people.channel("ai-market");
  private @Nullable Opened opened;
  private @Nullable Bot bot;

  @BeforeEach
  void start() {
    Settings settings =
        Settings.from(
            Map.of(
                "slack.bot-token", slack.botToken(),
                "slack.signing-secret", slack.signingSecret(),
                "slack.api-url", slack.apiUrl(),
                "slack.questions-per-minute", "0",
                "store.home", home.toString(),
                "web.port", "0"));
    opened = Opened.with(settings);
    bot =
        Bot.start(
            settings,
            opened.store(),
            new KnownNow(opened.knowledge()),
            Clock.systemUTC(),
            clock::instant);
    slack.deliverTo(URI.create("http://127.0.0.1:" + bot.port() + "/slack/events"));
  }

  private static LocalSlack slack(Set<String> more) {
    Set<String> scopes = new HashSet<>(Manifest.scopes());
    scopes.addAll(more);
    return LocalSlack.start(
        LocalSlack.Config.of(
                "aimarket",
                List.of(new SlashCommand("/aimarket", "", "asks", List.of())),
                List.of())
            .withScopes(scopes));
  }

  /** The same workspace, where the bot may read public channels. */
  private void startAgainWithHistory() {
    end();
    slack.close();
    slack = slack(Set.of("channels:history"));
    people = slack.control();
    start();
  }

  private void end() {
    if (bot != null) {
      bot.close();
      bot = null;
    }
    if (opened != null) {
      opened.close();
      opened = null;
    }
  }

  @AfterEach
  void stop() {
    end();
    slack.close();
  }

  /** What the bot says to that, for this person alone. */
  private String said(String user, String typed) {
    int before = people.ephemeral(user).size();
    people.send(user, channel, "/aimarket digest " + typed).join();
    Eventually.until("words on " + typed, () -> people.ephemeral(user).size() > before);
    return people.ephemeral(user).get(before).text();
  }

  private List<Message> posted() {
    return people.messages(channel).stream()
        .filter(m -> m.user().equals(Control.BOT_USER))
        .filter(m -> m.text().contains("To pause: /aimarket digest pause"))
        .toList();
  }

  private void subscribed() {
    assertThat(said(LIN, "subscribe every monday 09:00 Europe/Berlin here"))
        .contains("Set up digest 1: everything, every Monday 09:00 Europe/Berlin")
        .contains("Next: Mon 20 Apr 2026 09:00 Europe/Berlin.");
    Eventually.until("a word in the channel", () -> !people.messages(channel).isEmpty());
  }

  private void digests(int number) {
    Eventually.until(number + " digests", () -> posted().size() == number);
  }

  private String metrics() {
    try {
      URI uri = URI.create("http://127.0.0.1:" + Objects.requireNonNull(bot).port() + "/metrics");
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void
      on_monday_at_nine_the_channel_has_one_digest_with_its_sources_and_the_next_on_the_monday_after() {
    subscribed();
    clock.forward(TO_MONDAY.minusSeconds(2));
    Eventually.quiet(Duration.ofSeconds(3), () -> posted().size());
    assertThat(posted()).isEmpty();
    clock.forward(Duration.ofSeconds(2));
    digests(1);

    assertThat(posted().get(0).text())
        .contains("Covers 13–20 Apr 2026")
        .contains("[1] ")
        .contains("Next: Mon 27 Apr 2026 09:00 Europe/Berlin.");
    Eventually.until("a count", () -> metrics().contains("outcome=\"sent\"} 1.0"));
    assertThat(said(LIN, "list"))
        .contains("Active. Last: Mon 20 Apr 2026 09:00 Europe/Berlin, sent.");
    clock.forward(WEEK);
    Eventually.until("a skip", () -> metrics().contains("outcome=\"skipped\"} 1.0"));
    assertThat(said(LIN, "list"))
        .contains("Last: Mon 27 Apr 2026 09:00 Europe/Berlin, skipped, nothing new");
    clock.forward(WEEK);
    digests(2);
    Eventually.quiet(Duration.ofSeconds(8), () -> posted().size());
    assertThat(posted()).hasSize(2);
    assertThat(metrics())
        .contains("aimarket_digests_total{outcome=\"sent\"} 2.0")
        .contains("aimarket_digests_total{outcome=\"unknown\"} 0.0");
  }

  @Test
  void a_bot_that_was_down_for_three_weeks_posts_one_digest_that_says_so() {
    subscribed();
    clock.forward(TO_MONDAY);
    digests(1);
    end();
    clock.forward(WEEK.multipliedBy(2).plusDays(2));
    start();
    digests(2);
    Eventually.quiet(Duration.ofSeconds(8), () -> posted().size());

    assertThat(posted()).hasSize(2);
    assertThat(posted().get(1).text()).startsWith("Covers 2 weeks.").contains("20 Apr–4 May 2026");
  }

  @Test
  void what_slack_did_not_confirm_is_not_repeated_until_the_owner_asks_for_it() {
    subscribed();
    people.strike("To pause", List.of(Mishap.reset(true)));
    clock.forward(TO_MONDAY);
    unknown();
    clock.forward(Duration.ofMinutes(2));
    String direct = people.directMessages(LIN);
    Eventually.until("a word to the owner", () -> !people.messages(direct).isEmpty());
    Eventually.quiet(Duration.ofSeconds(8), () -> people.calls("chat.postMessage").size());

    assertThat(posted()).as("Slack had taken it").hasSize(1);
    assertThat(people.messages(direct)).hasSize(1);
    Message asked = people.messages(direct).get(0);
    assertThat(asked.text()).contains("did not confirm").contains("press Post again");
    assertThat(said(LIN, "list")).contains("it is not known whether Slack has it");

    people.press(LIN, asked, "digest-again").join();
    digests(2);
    people.press(LIN, asked, "digest-again").join();
    Eventually.quiet(Duration.ofSeconds(6), () -> posted().size());
    assertThat(posted()).hasSize(2);
    assertThat(people.messages(direct)).hasSize(1);
  }

  private void unknown() {
    Eventually.until("a doubt", () -> metrics().contains("outcome=\"unknown\"} 1.0"));
  }

  @Test
  void where_the_bot_may_read_the_channel_it_looks_whether_the_digest_is_there() {
    startAgainWithHistory();
    subscribed();
    people.strike("To pause", List.of(Mishap.reset(true)));
    clock.forward(TO_MONDAY);
    unknown();
    clock.forward(Duration.ofMinutes(2));
    Eventually.until("a look", () -> said(LIN, "list").contains("Europe/Berlin, sent."));

    assertThat(posted()).hasSize(1);
    assertThat(people.messages(people.directMessages(LIN))).isEmpty();
  }

  @Test
  void where_the_bot_sees_that_the_digest_is_not_there_it_posts_it() {
    startAgainWithHistory();
    subscribed();
    people.strike("To pause", List.of(Mishap.reset(false)));
    clock.forward(TO_MONDAY);
    unknown();
    assertThat(posted()).isEmpty();
    clock.forward(Duration.ofMinutes(2));
    digests(1);
    Eventually.quiet(Duration.ofSeconds(8), () -> people.calls("chat.postMessage").size());

    assertThat(posted()).hasSize(1);
    assertThat(people.messages(people.directMessages(LIN))).isEmpty();
  }

  @Test
  void while_slack_asks_for_a_pause_the_digest_waits_and_comes_once() {
    subscribed();
    people.strike("To pause", List.of(Mishap.limit("4"), Mishap.status(503, false)));
    clock.forward(TO_MONDAY);
    Eventually.until(
        "a digest",
        () -> {
          clock.forward(Duration.ofMillis(20));
          return posted().size() == 1;
        });
    Eventually.quiet(Duration.ofSeconds(6), () -> posted().size());

    assertThat(posted()).hasSize(1);
    assertThat(people.messages(people.directMessages(LIN))).isEmpty();
  }

  @Test
  void a_channel_that_is_gone_stops_its_digest_and_its_owner_hears_of_it_once() {
    subscribed();
    people.strike("To pause", List.of(Mishap.refusal("is_archived")));
    clock.forward(TO_MONDAY);
    String direct = people.directMessages(LIN);
    Eventually.until("a word to the owner", () -> !people.messages(direct).isEmpty());
    clock.forward(WEEK);
    Eventually.quiet(Duration.ofSeconds(8), () -> people.calls("chat.postMessage").size());

    assertThat(posted()).isEmpty();
    assertThat(people.messages(direct)).hasSize(1);
    assertThat(people.messages(direct).get(0).text())
        .contains("that channel is archived. I have stopped it.")
        .contains("/aimarket digest resume 1");
    assertThat(said(LIN, "list")).contains("Stopped: that channel is archived");
    assertThat(said(LIN, "resume 1")).contains("Digest 1 goes on. Next: Mon 4 May 2026");
    clock.forward(WEEK);
    digests(1);
    assertThat(posted().get(0).text()).startsWith("Covers 3 weeks.");
  }

  @Test
  void a_paused_digest_comes_back_with_what_became_known_meanwhile() {
    subscribed();
    assertThat(said(LIN, "pause until 2026-05-02"))
        .contains("paused until 2026-05-02. Next: Mon 4 May 2026 09:00 Europe/Berlin.");
    clock.forward(TO_MONDAY);
    clock.forward(WEEK);
    Eventually.quiet(Duration.ofSeconds(4), () -> posted().size());
    assertThat(posted()).isEmpty();
    assertThat(said(LIN, "list")).contains("Paused until 2026-05-02. Last: Mon 27 Apr 2026");
    clock.forward(WEEK);
    digests(1);

    assertThat(posted().get(0).text()).startsWith("Covers 3 weeks.");
  }

  @Test
  void a_week_without_news_is_skipped_or_is_a_line_as_set() {
    said(LIN, "subscribe every monday 09:00 Europe/Berlin here");
    said(LIN, "subscribe gemini every monday 09:00 Europe/Berlin also when quiet");
    clock.forward(Duration.ofDays(300));
    digests(2);
    clock.forward(WEEK);
    Eventually.until("the quiet one", () -> posted().size() == 3);
    Eventually.quiet(Duration.ofSeconds(4), () -> posted().size());

    assertThat(posted()).hasSize(3);
    assertThat(posted().get(2).text()).startsWith("Nothing became known here on Gemini");
    assertThat(said(LIN, "list")).contains("skipped, nothing new");
  }

  @Test
  void a_test_is_marked_and_takes_nothing_from_the_real_one() {
    subscribed();
    assertThat(said(LIN, "preview")).startsWith("A preview, for you alone.");
    assertThat(said(ADA, "send now")).contains("A test of digest 1 is on its way");
    digests(1);
    assertThat(posted().get(0).text()).startsWith("A test: ");
    clock.forward(TO_MONDAY);
    digests(2);
    assertThat(posted().get(1).text()).doesNotContain("A test").contains("Covers 13–20 Apr 2026");
  }

  @Test
  void who_ends_a_digest_gets_no_more() {
    subscribed();
    assertThat(said(ADA, "unsubscribe")).contains("Digest 1 has ended");
    assertThat(said(LIN, "list")).contains("No digest is set up here.");
    clock.forward(TO_MONDAY);
    Eventually.quiet(Duration.ofSeconds(4), () -> posted().size());

    assertThat(posted()).isEmpty();
  }

  @Test
  void a_correction_of_a_fact_that_a_digest_showed_is_told_in_its_thread_once() {
    subscribed();
    clock.forward(TO_MONDAY);
    digests(1);
    Eventually.quiet(Duration.ofSeconds(1), () -> people.calls().size());
    corrected("oda-anthropic-annualized-revenue-gross", Map.of("amount", "$31B"));
    Eventually.until("a correction", () -> !corrections().isEmpty());
    Eventually.quiet(Duration.ofSeconds(6), () -> people.calls("chat.postMessage").size());

    assertThat(corrections()).hasSize(1);
    assertThat(corrections().get(0).threadTs()).isEqualTo(posted().get(0).ts());
    assertThat(corrections().get(0).text()).contains("$30B → $31B");
  }

  private List<Message> corrections() {
    return people.messages(channel).stream()
        .filter(m -> m.text().startsWith("Correction"))
        .toList();
  }

  private void corrected(String id, Map<String, String> fields) {
    Opened open = Objects.requireNonNull(opened);
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
  void a_bot_that_is_no_member_says_so_at_once() {
    people.refuseNext("chat.postMessage", "not_in_channel");
    said(LIN, "subscribe every monday 09:00 here");
    String direct = people.directMessages(LIN);
    Eventually.until("a word to the owner", () -> !people.messages(direct).isEmpty());

    assertThat(people.messages(direct).get(0).text())
        .contains("I cannot post the digest 1")
        .contains("/invite me there")
        .contains("/aimarket digest resume 1");
  }

  @Test
  void what_the_bot_does_is_counted_without_a_word_of_what_people_wrote() {
    people.send(LIN, channel, "/aimarket openai funding raised, my secret").join();
    Eventually.until("an answer", () -> !people.ephemeral(LIN).isEmpty());
    people.rateLimit("chat.postMessage", 1);
    said(LIN, "subscribe here");
    Eventually.until("a word in the channel", () -> !people.messages(channel).isEmpty());

    assertThat(metrics())
        .contains("aimarket_answers_seconds_count{form=\"lookup\",status=\"")
        .contains("aimarket_slack_calls_total{method=\"auth.test\",outcome=\"ok\"}")
        .contains("aimarket_slack_calls_total{method=\"response_url\",outcome=\"ok\"}")
        .contains(
            "aimarket_slack_calls_total{method=\"chat.postMessage\",outcome=\"ratelimited\"} 1.0")
        .doesNotContain("secret");
  }
}
