package aimarket.bot.edge;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.edge.Reception.Acknowledgement;
import aimarket.bot.edge.Requests.Sent;
import aimarket.bot.inbox.Incoming;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackDoorTest {
  private final List<Incoming> taken = new CopyOnWriteArrayList<>();
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private volatile Function<Incoming, Acknowledgement> answer = in -> Acknowledgement.OK;
  private final Javalin server =
      Javalin.create(
              javalin -> {
                javalin.startup.showJavalinBanner = false;
                javalin.routes.post(
                    "/slack/events",
                    new SlackDoor(
                        new Signature(Requests.SECRET, Clock.systemUTC()),
                        Clock.systemUTC(),
                        incoming -> {
                          taken.add(incoming);
                          return answer.apply(incoming);
                        }));
                new Probes(() -> List.copyOf(problems), () -> "").addTo(javalin.routes);
              })
          .start("127.0.0.1", 0);

  @AfterEach
  void stop() {
    server.stop();
  }

  private HttpResponse<String> send(Sent sent) {
    return Requests.send(url("/slack/events"), sent);
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  @Test
  void a_genuine_command_is_taken_with_its_key_and_its_very_bytes() {
    Sent sent = Requests.command("größer & 👍", 1);

    assertThat(send(sent).statusCode()).isEqualTo(200);

    assertThat(taken).hasSize(1);
    assertThat(taken.get(0).key()).isEqualTo(new Incoming.Key("T1", "trigger-1"));
    assertThat(taken.get(0).body()).isEqualTo(sent.body());
  }

  @Test
  void the_signature_is_slacks_own_example() {
    // From https://docs.slack.dev/authentication/verifying-requests-from-slack
    String body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
            + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    assertThat(
            new Signature(Requests.SECRET, Clock.systemUTC())
                .of("1531420618", body.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
  }

  @Test
  void a_byte_identical_replay_gets_200_and_has_no_effect() {
    Sent sent = Requests.command("acme", 1);

    assertThat(send(sent).statusCode()).isEqualTo(200);
    assertThat(send(sent).statusCode()).isEqualTo(200);

    assertThat(taken).hasSize(1);
  }

  @Test
  void what_was_not_taken_may_come_again_byte_for_byte() {
    Sent sent = Requests.command("acme", 1);
    answer = in -> Acknowledgement.AGAIN;
    assertThat(send(sent).statusCode()).isEqualTo(503);
    answer = in -> Acknowledgement.OK;

    assertThat(send(sent).statusCode()).isEqualTo(200);

    assertThat(taken).hasSize(2);
  }

  @Test
  void an_ssl_check_gets_200_unsigned_and_reaches_nobody() {
    Sent check = Requests.form("ssl_check=1&token=abc").withSignatures();

    assertThat(send(check).statusCode()).isEqualTo(200);
    assertThat(send(Requests.form("ssl_check=1&token=abc")).statusCode()).isEqualTo(200);

    assertThat(taken).isEmpty();
  }

  @Test
  void a_url_verification_is_answered_when_signed_and_refused_when_not() {
    Sent sent = Requests.json("{\"type\":\"url_verification\",\"challenge\":\"abc-é\"}");

    assertThat(send(sent).body()).isEqualTo("abc-é");
    assertThat(send(sent.withSignatures()).statusCode()).isEqualTo(401);
    assertThat(taken).isEmpty();
  }

  @Test
  void a_sort_that_the_bot_does_not_take_is_acknowledged() {
    String json = "{\"type\":\"view_closed\",\"team\":{\"id\":\"T1\"}}";

    assertThat(send(Requests.form("payload=" + json)).statusCode()).isEqualTo(200);
    assertThat(taken).isEmpty();
  }

  @Test
  void an_event_is_known_by_its_event_id_and_a_button_by_its_trigger() {
    send(
        Requests.json(
            "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev1\","
                + "\"event\":{\"type\":\"app_mention\"}}"));
    send(
        Requests.form(
            "payload={\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\"},"
                + "\"trigger_id\":\"7.8\",\"actions\":[{\"action_id\":\"why\"}]}"));

    assertThat(taken)
        .extracting(Incoming::key)
        .containsExactly(new Incoming.Key("T1", "Ev1"), new Incoming.Key("T1", "7.8"));
  }

  @Test
  void a_body_that_is_too_long_gets_413_also_in_chunks() throws IOException {
    assertThat(raw("Transfer-Encoding: chunked\r\n", chunks(1_100_000))).contains(" 413 ");
    assertThat(taken).isEmpty();
  }

  @Test
  void bodies_that_break_off_or_are_badly_chunked_reach_nobody_and_make_no_server_error()
      throws IOException {
    for (String[] broken :
        new String[][] {
          {"Content-Length: 500\r\n", "command=%2Fmarket"},
          {"Transfer-Encoding: chunked\r\n", "zz\r\ncommand\r\n0\r\n\r\n"},
          {"Transfer-Encoding: chunked\r\n", "5\r\ncomma"},
          {"Content-Length: -1\r\n", ""},
          {"Content-Length: 3\r\nContent-Length: 4\r\n", "abcd"},
          {"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"},
        }) {
      assertThat(raw(broken[0], broken[1])).as(broken[0] + broken[1]).doesNotContain(" 50");
    }
    assertThat(taken).isEmpty();
  }

  @Test
  void the_probes_say_whether_the_process_lives_and_what_stands_in_its_way() {
    Function<String, Integer> status = path -> Requests.get(url(path)).statusCode();
    assertThat(status.apply("/healthz")).isEqualTo(200);
    assertThat(status.apply("/readyz")).isEqualTo(200);
    problems.add("the store does not answer");
    assertThat(status.apply("/readyz")).isEqualTo(503);
    assertThat(Requests.get(url("/readyz")).body()).isEqualTo("the store does not answer\n");
    assertThat(status.apply("/healthz")).isEqualTo(200);
  }

  private static String chunks(int bytes) {
    StringBuilder body = new StringBuilder();
    for (int sent = 0; sent < bytes; sent += 50_000) {
      body.append("c350\r\n").append("x".repeat(50_000)).append("\r\n");
    }
    return body.append("0\r\n\r\n").toString();
  }

  /** The first line of the answer, empty where the connection just ends. */
  private String raw(String headers, String body) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(5_000);
      String head =
          "POST /slack/events HTTP/1.1\r\nHost: localhost\r\nX-Slack-Request-Timestamp: "
              + Requests.now()
              + "\r\nX-Slack-Signature: v0=00\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\n";
      byte[] all = (head + headers + "\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
      socket.getOutputStream().write(all);
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
          .lines()
          .findFirst()
          .orElse("");
    }
  }
}
