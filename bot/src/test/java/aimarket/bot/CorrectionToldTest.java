package aimarket.bot;

import static aimarket.bot.local.Control.ADA;
import static aimarket.bot.local.Control.LIN;
import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.cli.Opened;
import aimarket.bot.local.Control;
import aimarket.bot.local.LocalSlack;
import aimarket.bot.local.Message;
import aimarket.bot.local.SlashCommand;
import aimarket.bot.slack.Manifest;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.OwnHome;
import aimarket.config.Settings;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.files.FactForm;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.Version.Why;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A correction is told once below each answer that showed the old fact, in a Slack that stays. */
class CorrectionToldTest {
  private static final String FACT = "nov-openai-funding-raised";
  private static final String NOTICE = "Correction to an answer above";
  private static final String GROUP = "S0CURATORS0";
  private static final Duration THREE_ROUNDS = Duration.ofSeconds(6);

  @TempDir Path home;
  private final LocalSlack slack = slack();
  private final Control people = slack.control();
  private final String channel = people.channel("ai-market");
  private @Nullable Opened opened;
  private @Nullable Bot bot;

  private static LocalSlack slack() {
    Set<String> scopes = new TreeSet<>(Manifest.scopes());
    scopes.add("usergroups:read");
    return LocalSlack.start(
        LocalSlack.Config.of(
                "aimarket",
                List.of(new SlashCommand("/aimarket", "", "asks", List.of())),
                List.of())
            .withScopes(scopes));
  }

  private void start() {
    people.group(GROUP, List.of(YOU));
    Settings settings = settings();
    OwnHome.fill(home);
    opened = Opened.with(settings);
    bot = Bot.start(settings, opened.store(), opened.knowledge(), Clock.systemUTC());
    slack.deliverTo(URI.create("http://127.0.0.1:" + bot.port() + "/slack/events"));
    Eventually.until(
        "the members of the group", () -> !people.calls("usergroups.users.list").isEmpty());
  }

  private Settings settings() {
    return Settings.from(
        Map.of(
            "slack.bot-token", slack.botToken(),
            "slack.signing-secret", slack.signingSecret(),
            "slack.api-url", slack.apiUrl(),
            "curators.group", GROUP,
            "store.home", home.toString(),
            "web.port", "0"));
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

  /** Asks in a channel, and gives the thread of the answer. */
  private String asked(String where, String question) {
    int before = people.messages(where).size();
    people.send(LIN, where, "@aimarket " + question).join();
    Eventually.until("an answer", () -> people.messages(where).size() == before + 2);
    return people.messages(where).get(before).ts();
  }

  private List<Message> notices(String where) {
    return people.messages(where).stream().filter(m -> m.text().startsWith(NOTICE)).toList();
  }

  /** By another way than Slack, as an import does. */
  private void corrected(Map<String, String> fields) {
    try (Opened store = Opened.with(settings())) {
      Fact before = store.store().facts().fact(FACT, Clocks.NOW).orElseThrow();
      FactForm form =
          new FactForm(store.vocabulary(), id -> store.store().facts().fact(id, Clocks.NOW));
      Fact after =
          form.read(
                  store.store().facts().source(before.header().source()).orElseThrow(),
                  before,
                  fields)
              .value();
      store
          .store()
          .curation()
          .record(
              after,
              Optional.empty(),
              store.store().curation().standing(List.of(FACT)).get(FACT),
              new Why("ann", "read again", "test " + fields));
    }
  }

  @Test
  void a_member_of_the_group_corrects_and_each_thread_is_told_once_and_no_other() {
    start();
    String first = asked(channel, "openai funding raised");
    asked(channel, "anthropic revenue");
    String secret = people.channel("deals");
    String second = asked(secret, "openai funding raised");

    people.send(YOU, channel, "/aimarket correct " + FACT).join();
    Eventually.until("a modal", () -> people.modal(YOU).isPresent());
    assertThat(people.submit(YOU, Map.of("amount", "$121B", "why", "misread by a digit")))
        .isEmpty();
    Eventually.until(
        "two notices", () -> notices(channel).size() == 1 && notices(secret).size() == 1);
    end();
    start();
    Eventually.quiet(THREE_ROUNDS, () -> people.calls("chat.postMessage").size());

    assertThat(notices(channel)).singleElement().extracting(Message::threadTs).isEqualTo(first);
    assertThat(notices(secret)).singleElement().extracting(Message::threadTs).isEqualTo(second);
    assertThat(notices(channel).get(0).text())
        .contains("OpenAI, funding raised: amount: $122B → $121B. Reason: misread by a digit. [1]")
        .contains("[1] NovVista");

    people.send(ADA, channel, "/aimarket correct " + FACT).join();
    Eventually.until("words", () -> !people.ephemeral(ADA).isEmpty());
    assertThat(people.modal(ADA)).as("who is not in the group").isEmpty();
  }

  @Test
  void what_was_corrected_while_the_bot_was_away_is_told_when_it_is_back() {
    start();
    String thread = asked(channel, "openai funding raised");
    end();
    corrected(Map.of("amount", "$123B"));
    corrected(Map.of("amount", "$124B"));
    start();
    Eventually.until("a notice", () -> !notices(channel).isEmpty());
    Eventually.quiet(THREE_ROUNDS, () -> notices(channel).size());

    assertThat(notices(channel)).hasSize(1);
    assertThat(notices(channel).get(0).text()).contains("amount: $122B → $124B");
    assertThat(notices(channel).get(0).threadTs()).isEqualTo(thread);
  }

  @Test
  void what_nobody_sees_a_difference_of_is_not_told() {
    start();
    asked(channel, "openai funding raised");
    end();
    corrected(Map.of("note", "for curators only"));
    corrected(Map.of("amount", "$125B"));
    corrected(Map.of("amount", "$122B"));
    start();
    Eventually.quiet(THREE_ROUNDS, () -> people.calls("chat.postMessage").size());

    assertThat(notices(channel)).isEmpty();
  }

  @Test
  void of_two_bots_on_one_store_one_tells_it() {
    start();
    asked(channel, "openai funding raised");
    try (Bot other =
        Bot.start(
            settings(),
            java.util.Objects.requireNonNull(opened).store(),
            opened.knowledge(),
            Clock.systemUTC())) {
      assertThat(other.port()).isPositive();
      corrected(Map.of("amount", "$123B"));
      Eventually.until("a notice", () -> !notices(channel).isEmpty());
      Eventually.quiet(THREE_ROUNDS, () -> people.calls("chat.postMessage").size());
    }
    assertThat(notices(channel)).hasSize(1);
  }

  @Test
  void an_answer_that_was_shared_is_followed_by_its_correction_in_a_thread_of_its_own() {
    start();
    people.send(LIN, channel, "/aimarket openai funding raised").join();
    Eventually.until("a private answer", () -> people.ephemeral(LIN).size() == 1);
    people.press(LIN, people.ephemeral(LIN).get(0), "share").join();
    Eventually.until("a shared answer", () -> people.messages(channel).size() == 1);
    // What is kept of an answer is written after Slack has taken it.
    Eventually.quiet(Duration.ofSeconds(1), () -> people.calls().size());
    corrected(Map.of("amount", "$123B"));
    Eventually.until("a notice", () -> !notices(channel).isEmpty());

    assertThat(notices(channel).get(0).threadTs()).isEqualTo(people.messages(channel).get(0).ts());
  }

  @Test
  void a_thread_that_is_gone_is_not_tried_again_and_a_slack_that_is_away_is() {
    start();
    asked(channel, "openai funding raised");
    people.refuseNext("chat.postMessage", "thread_not_found");
    corrected(Map.of("amount", "$123B"));
    Eventually.until("an attempt", () -> people.calls("chat.postMessage").size() == 2);
    Eventually.quiet(THREE_ROUNDS, () -> people.calls("chat.postMessage").size());
    assertThat(notices(channel)).isEmpty();

    asked(channel, "openai funding raised");
    people.rateLimit("chat.postMessage", 2);
    corrected(Map.of("amount", "$124B"));
    Eventually.until("a notice", () -> notices(channel).size() == 1);
  }
}
