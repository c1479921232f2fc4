package aimarket.bot;

import static aimarket.bot.local.Control.ADA;
import static aimarket.bot.local.Control.LIN;
import static aimarket.bot.local.Control.YOU;
import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.local.Control;
import aimarket.bot.local.Message;
import aimarket.bot.testing.Eventually;
import aimarket.bot.testing.WholeBot;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see does not depend on the way that their requests came by. */
class TransportsTest {
  @TempDir private static Path home;

  @Test
  void the_same_conversation_gives_the_same_messages_over_http_and_over_socket_mode() {
    List<String> overHttp = conversation(home.resolve("http"), "http");
    List<String> overSocket = conversation(home.resolve("socket"), "socket");

    assertThat(overHttp).hasSize(11);
    assertThat(overSocket).containsExactlyElementsOf(overHttp);
  }

  private static List<String> conversation(Path where, String transport) {
    try (WholeBot bot = WholeBot.in(where, Map.of("slack.transport", transport))) {
      Control people = bot.people();
      if (transport.equals("socket")) {
        Eventually.until("a connection", () -> people.sockets() == 1);
      }
      String channel = people.channel("ai-market");
      String direct = people.directMessages(LIN);
      List<Message> said = new ArrayList<>();
      List<String> shown = new ArrayList<>();
      Message compared =
          bot.whisper(
              YOU, () -> people.send(YOU, channel, "/aimarket compare openai anthropic revenue"));
      said.add(compared);
      said.add(bot.whisper(YOU, () -> people.press(YOU, compared, "sources")));
      shown.add(derivation(people, compared));
      said.add(bot.post(channel, () -> people.press(YOU, compared, "share")));
      said.add(bot.whisper(ADA, () -> people.send(ADA, channel, "/aimarket")));
      said.add(bot.whisper(ADA, () -> people.send(ADA, channel, "/aimarket & <b> \"ü\" 100%")));
      Message root =
          bot.post(channel, () -> people.send(ADA, channel, "@aimarket openai valuation"));
      said.add(root);
      String thread = root.threadTs() == null ? root.ts() : root.threadTs();
      said.add(
          bot.post(channel, () -> people.reply(LIN, channel, thread, "@aimarket and anthropic?")));
      said.add(bot.post(direct, () -> people.send(LIN, direct, "anthropic revenue")));
      said.add(bot.post(direct, () -> people.send(LIN, direct, "and openai?")));
      said.add(
          bot.whisper(YOU, () -> people.send(YOU, channel, "/aimarket valuation of Quarblex")));
      said.stream().map(TransportsTest::seen).forEach(shown::add);
      return shown;
    }
  }

  /** The modal of a figure's derivation; Slack gives each modal an identifier of its own. */
  private static String derivation(Control people, Message compared) {
    people.press(YOU, compared, "why").join();
    Eventually.until("a modal", () -> people.modal(YOU).isPresent());
    String modal = named(people.modal(YOU).orElseThrow());
    people.closeModal(YOU);
    return modal;
  }

  private static String seen(Message message) {
    return String.join(
        "\n",
        message.channel(),
        String.valueOf(message.onlyFor()),
        message.threadTs() == null ? "outside" : "in a thread",
        message.text(),
        named(message.blocks().toString()));
  }

  /** Slack names a block that has no name, each time anew. */
  private static String named(String blocks) {
    return blocks.replaceAll(",\"block_id\":\"[0-9a-f]{5}\"", "");
  }

  @Test
  void with_socket_mode_nothing_is_taken_over_http_and_the_bot_is_ready_once_connected()
      throws Exception {
    try (WholeBot bot = WholeBot.in(home.resolve("doors"), Map.of("slack.transport", "socket"))) {
      Eventually.until("ready", () -> status(bot, "GET", "readyz") == 200);

      assertThat(bot.event("{\"type\":\"event_callback\"}")).isEqualTo(404);
      bot.people().announceDisconnect("link_disabled");

      Eventually.until("not ready", () -> status(bot, "GET", "readyz") == 503);
    }
  }

  private static int status(WholeBot bot, String method, String path) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(bot.address().resolve(path))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();
      return HttpClient.newHttpClient()
          .send(request, HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (java.io.IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
