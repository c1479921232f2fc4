package aimarket.bot.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By hand over a socket, since clients do not let anybody choose the Host. */
class GateTest {
  private static final LocalSlack SLACK =
      LocalSlack.start(LocalSlack.Config.of("helper", List.of(), List.of()));

  @AfterAll
  static void stop() {
    SLACK.close();
  }

  private static String ask(String request) {
    try (Socket socket = new Socket("127.0.0.1", SLACK.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String get(String path, String host) {
    return ask("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  private static String post(String token) {
    String body = "channel=C0LOCALGEN0&as=U0LOCALYOU0&text=hello";
    return ask(
        "POST /page/send HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n"
            + token
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "127.0.0.1.evil.example",
        "evil.example:80",
        "localhost.evil",
        "10.0.0.1"
      })
  void a_name_that_is_not_loopbacks_is_refused_everywhere(String host) {
    for (String path : List.of("/c/general", "/api/auth.test", "/live", "/assets/page.js")) {
      assertThat(get(path, host)).startsWith("HTTP/1.1 421").contains("127.0.0.1 and localhost");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "localhost:3001", "[::1]:3001"})
  void loopback_by_any_of_its_names_is_let_in(String host) {
    assertThat(get("/c/general", host)).startsWith("HTTP/1.1 200");
  }

  @Test
  void a_post_of_the_page_wants_its_token() {
    assertThat(post("")).startsWith("HTTP/1.1 403");
    assertThat(post("X-Page-Token: guessed\r\n")).startsWith("HTTP/1.1 403");
    assertThat(SLACK.control().messages("C0LOCALGEN0")).isEmpty();

    Matcher token =
        Pattern.compile("X-Page-Token&quot;:&quot;([0-9a-f]{32})")
            .matcher(get("/c/general", "localhost"));
    assertThat(token.find()).isTrue();
    assertThat(post("X-Page-Token: " + token.group(1) + "\r\n")).startsWith("HTTP/1.1 204");
    assertThat(SLACK.control().messages("C0LOCALGEN0")).hasSize(1);
  }

  @Test
  void every_answer_carries_the_headers_that_keep_scripts_out() {
    for (String path : List.of("/c/general", "/nowhere", "/assets/page.css")) {
      assertThat(get(path, "localhost"))
          .contains("Content-Security-Policy: default-src 'none'; script-src 'self';")
          .contains("X-Content-Type-Options: nosniff");
    }
  }
}
