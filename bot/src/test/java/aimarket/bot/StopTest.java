package aimarket.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import aimarket.bot.local.Control;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.Program;
import aimarket.bot.testing.Terminal.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bot that is asked to end does so in order, and says nothing of it. */
class StopTest {
  private static final Pattern PAGE = Pattern.compile("http://[\\w.:]+/");
  private static final Pattern TOKEN =
      Pattern.compile("hx-headers=\"\\{&quot;(.+?)&quot;:&quot;(.+?)&quot;");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"HUP, 1", "INT, 2", "TERM, 15"})
  void it_ends_quietly_while_it_answers_a_question(String signal, int number)
      throws IOException, InterruptedException {
    assumeFalse(isIgnored(number), "whoever runs this ignores " + signal + ", and so do children");
    try (Program bot = serve()) {
      Eventually.until("the bot serves", () -> printed(bot).contains("local workspace is at"));
      ask(page(bot), 8, "/aimarket compare openai anthropic revenue");
      send(signal, bot);
      endsQuietly(bot);
    }
  }

  @Test
  void it_ends_quietly_while_it_starts() throws IOException, InterruptedException {
    Path lock = folder.resolve("store/serve.lock");
    try (Program bot = serve()) {
      Eventually.until("the bot starts", () -> Files.exists(lock));
      send("TERM", bot);
      endsQuietly(bot);
    }
  }

  /** As nohup does, and a shell for what it runs in the background. */
  private static boolean isIgnored(int signal) throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
            .anyMatch(mask -> (mask >> (signal - 1) & 1) == 1);
  }

  private Program serve() throws IOException {
    return Program.start(
        folder,
        Map.of("AIMARKET_HOME", "store", "AIMARKET_PORT", "0", "AIMARKET_WORKSPACE_PORT", "0"),
        List.of(),
        "serve");
  }

  private void endsQuietly(Program bot) throws IOException, InterruptedException {
    Ran ran = bot.ended();

    assertThat(ran.err()).doesNotContain("Exception", "\tat ", "ERROR");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(folder.resolve("store/aimarket.trace.db")).doesNotExist();
    assertThat(folder.resolve("store/aimarket.lock.db")).doesNotExist();
  }

  private static void send(String signal, Program bot) throws IOException, InterruptedException {
    int sent = new ProcessBuilder("kill", "-" + signal, Long.toString(bot.pid())).start().waitFor();
    assertThat(sent).isZero();
  }

  private static String page(Program bot) {
    Matcher page = PAGE.matcher(printed(bot));
    assertThat(page.find()).isTrue();
    return page.group();
  }

  private static String printed(Program bot) {
    try {
      return bot.printed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns before the bot has answered, as the page does. */
  private static void ask(String page, int times, String question)
      throws IOException, InterruptedException {
    HttpClient browser = HttpClient.newHttpClient();
    URI channel = URI.create(page + "c/ai-market");
    String html =
        browser
            .send(HttpRequest.newBuilder(channel).build(), HttpResponse.BodyHandlers.ofString())
            .body();
    Matcher token = TOKEN.matcher(html);
    assertThat(token.find()).as(html).isTrue();
    HttpRequest sent =
        HttpRequest.newBuilder(URI.create(page + "page/send"))
            .header(token.group(1), token.group(2))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "channel=ai-market&as="
                        + Control.YOU
                        + "&text="
                        + URLEncoder.encode(question, StandardCharsets.UTF_8)))
            .build();
    for (int i = 0; i < times; i++) {
      assertThat(browser.send(sent, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(204);
    }
  }
}
