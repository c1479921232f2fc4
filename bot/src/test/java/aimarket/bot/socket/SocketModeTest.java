package aimarket.bot.socket;

import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.edge.Reception;
import aimarket.bot.edge.SocketDoor;
import aimarket.bot.inbox.Incoming;
import aimarket.bot.local.Control;
import aimarket.bot.local.Delivery;
import aimarket.bot.local.LocalSlack;
import aimarket.bot.local.Pace;
import aimarket.bot.local.SlashCommand;
import aimarket.bot.slack.SlackClients;
import aimarket.bot.socket.SocketMode.Patience;
import aimarket.bot.testing.Eventually;
import com.slack.api.Slack;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection that Slack refreshes, breaks, forgets and refuses. */
class SocketModeTest {
  private static final Patience SHORT =
      new Patience(
          Duration.ofSeconds(2),
          Duration.ofMillis(300),
          Duration.ofSeconds(3),
          Duration.ofMillis(50));

  private final LocalSlack slack = slack(true);
  private final Control people = slack.control();
  private final List<Incoming> received = Collections.synchronizedList(new ArrayList<>());
  private Reception.Acknowledgement answer = Reception.Acknowledgement.OK;
  private final SocketMode socket = connect(slack, slack.appToken());

  private static LocalSlack slack(boolean socketMode) {
    return LocalSlack.start(
        LocalSlack.Config.of(
                "market", List.of(new SlashCommand("/market", "", "asks", List.of())), List.of())
            .withSocketMode(socketMode)
            .withPace(
                Pace.asSlack()
                    .withAnswerWithin(Duration.ofSeconds(1))
                    .withRetryDelays(List.of(Duration.ZERO, Duration.ofMillis(200)))));
  }

  private SocketMode connect(LocalSlack to, String token) {
    Slack client = SlackClients.at(to.apiUrl(), Duration.ofSeconds(5));
    SocketDoor door = new SocketDoor(Clock.systemUTC(), this::receive);
    SocketMode mode =
        new SocketMode(Addresses.of(client, token), door::take, new OkHttpClient(), SHORT);
    mode.start();
    return mode;
  }

  private Reception.Acknowledgement receive(Incoming incoming) {
    received.add(incoming);
    return answer;
  }

  private void connected(int connections) {
    Eventually.until(
        connections + " connections",
        () -> people.sockets() == connections && socket.problem().isEmpty());
  }

  private Delivery ask() {
    return people.send(YOU, people.channel("general"), "/market acme & <b> 100%").join();
  }

  @AfterEach
  void stop() {
    socket.close();
    slack.close();
  }

  @Test
  void a_command_comes_in_the_very_bytes_that_http_would_have_brought() {
    connected(1);

    assertThat(ask().ok()).isTrue();

    String body = new String(received.get(0).body(), StandardCharsets.UTF_8);
    assertThat(received.get(0).kind()).isEqualTo(Incoming.Kind.COMMAND);
    assertThat(body)
        .contains(
            "command=%2Fmarket", "text=acme+%26amp%3B+%26lt%3Bb%26gt%3B+100%25", "&trigger_id=");
  }

  @Test
  void what_the_bot_answers_at_once_goes_with_the_acknowledgement() {
    connected(1);
    answer = new Reception.Acknowledgement(200, "{\"text\":\"please ask again\"}");

    ask();

    assertThat(people.ephemeral(YOU).get(0).text()).isEqualTo("please ask again");
  }

  @Test
  void what_is_not_safe_is_not_acknowledged_and_comes_again() {
    connected(1);
    answer = Reception.Acknowledgement.AGAIN;
    CompletableFuture<Delivery> event = people.send(YOU, people.directMessages(YOU), "acme sales");
    Eventually.until("two attempts", () -> received.size() >= 2);
    answer = Reception.Acknowledgement.OK;

    assertThat(event.join().ok()).isTrue();
    assertThat(received).extracting(Incoming::key).containsOnly(received.get(0).key());
  }

  @Test
  void a_refresh_opens_the_new_connection_before_the_old_one_ends() {
    connected(1);

    people.announceDisconnect("refresh_requested");
    connected(2);
    for (int i = 0; i < 4; i++) {
      assertThat(ask().ok()).as("over either of two connections").isTrue();
    }
    people.endSockets(1);

    connected(1);
    assertThat(ask().ok()).isTrue();
    assertThat(received).hasSize(5);
  }

  @Test
  void an_old_connection_that_slack_leaves_open_is_closed() {
    connected(1);

    people.announceDisconnect("warning");
    connected(2);

    connected(1);
  }

  @Test
  void a_broken_connection_is_opened_again() {
    connected(1);

    people.cutSockets();

    Eventually.until("another", () -> people.calls("apps.connections.open").size() == 2);
    connected(1);
    assertThat(ask().ok()).isTrue();
  }

  @Test
  void a_hundred_refreshes_and_breaks_leave_one_connection() {
    connected(1);
    for (int i = 0; i < 100; i++) {
      if (i % 3 == 0) {
        people.cutSockets();
      } else {
        people.announceDisconnect(i % 3 == 1 ? "warning" : "refresh_requested");
        people.endSockets(1);
      }
    }

    connected(1);
    assertThat(ask().ok()).isTrue();
  }

  @Test
  void a_slack_that_is_away_is_tried_again_until_it_is_back() {
    connected(1);
    people.answerWithStatus(503);
    people.cutSockets();
    Eventually.until("a problem", () -> socket.problem().orElse("").contains("503"));

    people.answerWithStatus(0);

    connected(1);
  }

  @Test
  void a_network_that_went_silent_is_noticed_by_its_pings() throws Exception {
    try (DeafServer deaf = DeafServer.start(true);
        SocketMode lonely =
            new SocketMode(
                deaf::url, text -> java.util.Optional.empty(), new OkHttpClient(), SHORT)) {
      lonely.start();

      Eventually.until("another attempt", () -> deaf.visitors() >= 2);
    }
  }

  @Test
  void a_connection_without_a_greeting_is_given_up() throws Exception {
    Patience noPings =
        new Patience(
            Duration.ofMillis(300), Duration.ZERO, Duration.ofSeconds(3), Duration.ofMillis(50));
    try (DeafServer deaf = DeafServer.start(false);
        SocketMode lonely =
            new SocketMode(
                deaf::url, text -> java.util.Optional.empty(), new OkHttpClient(), noPings)) {
      lonely.start();

      Eventually.until("another attempt", () -> deaf.visitors() >= 2);
      assertThat(lonely.problem()).isPresent();
    }
  }

  @Test
  void socket_mode_that_is_switched_off_is_told_in_words_and_not_tried_in_a_loop()
      throws InterruptedException {
    try (LocalSlack off = slack(false);
        SocketMode refused = connect(off, off.appToken())) {
      Eventually.until(
          "told", () -> refused.problem().orElse("").contains("Socket Mode is switched off"));
      Thread.sleep(500);

      assertThat(off.control().calls("apps.connections.open")).hasSize(1);
    }
  }

  @Test
  void a_wrong_token_is_told_in_words() {
    try (SocketMode refused = connect(slack, slack.botToken())) {
      Eventually.until(
          "told", () -> refused.problem().orElse("").contains("must be an app-level token"));
    }
    try (SocketMode refused = connect(slack, "xapp-1-A1-wrong")) {
      Eventually.until("told", () -> refused.problem().orElse("").contains("set SLACK_APP_TOKEN"));
    }
  }

  @Test
  void an_eleventh_connection_is_told_so() {
    connected(1);
    List<SocketMode> others = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      others.add(connect(slack, slack.appToken()));
    }
    try {
      Eventually.until(
          "told",
          () -> others.stream().anyMatch(s -> s.problem().orElse("").contains("ten connections")));
      assertThat(people.sockets()).isEqualTo(10);
    } finally {
      others.forEach(SocketMode::close);
    }
  }
}
