package aimarket.bot;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.OwnHome;
import aimarket.bot.testing.Terminal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/errors.md says is printed is printed. */
class ErrorsPageTest {
  @TempDir private Path folder;

  @Test
  void a_date_that_is_none() throws IOException {
    Terminal.Ran ran = Terminal.run("ask", "--as-of", "2026-02-30", "openai valuation");

    assertPrinted("--as-of 2026-02-30", ran);
    assertThat(ran.status()).isEqualTo(2);
  }

  @Test
  void a_misspelt_setting_and_a_port_that_is_none_and_a_secret() throws IOException {
    Terminal.Ran ran =
        configured(
            "web:\n  prot: 1\n  port: 99999\nslack:\n  bot-token: xoxb-1\n", "ask", "anything");

    assertPrinted("a setting is misspelt", ran);
    assertPrinted("a port is `99999`", ran);
    assertPrinted("a secret stands in the file", ran);
    assertThat(ran.status()).isEqualTo(1);
  }

  @Test
  void a_port_in_use() throws IOException {
    OwnHome.fill(folder.resolve("store"));
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Terminal.Ran ran =
          configured(
              "store:\n  home: store\nweb:\n  port: %d\nworkspace:\n  port: 0\n"
                  .formatted(taken.getLocalPort()),
              "serve");
      assertPrinted("where another program has the port", ran);
      assertThat(ran.status()).isEqualTo(1);
    }
  }

  @Test
  void a_damaged_store_without_a_backup() throws IOException {
    Files.createDirectories(folder.resolve("store"));
    Files.writeString(folder.resolve("store/aimarket.mv.db"), "x".repeat(20_000));
    Files.writeString(folder.resolve("store/aimarket.password"), "secret");

    Terminal.Ran ran = configured("store:\n  home: store\n", "ask", "openai valuation");

    assertPrinted("the same without a backup", ran);
    assertThat(ran.status()).isEqualTo(1);
  }

  private Terminal.Ran configured(String settings, String command, String... rest)
      throws IOException {
    Path file = Files.writeString(folder.resolve("settings.yaml"), settings);
    String[] args = {command, "--config", file.toString()};
    String[] all = Arrays.copyOf(args, args.length + rest.length);
    System.arraycopy(rest, 0, all, args.length, rest.length);
    return Terminal.run(all);
  }

  /**
   * The first quoted words of the row, in one line, with anything where they leave something out.
   */
  private static void assertPrinted(String row, Terminal.Ran ran) throws IOException {
    String line =
        Files.readString(Path.of("..", "docs", "errors.md"))
            .lines()
            .filter(l -> l.startsWith("| ") && l.split("\\|")[1].contains(row))
            .findFirst()
            .orElseThrow(() -> new AssertionError("docs/errors.md has no row for " + row));
    String words = line.split("\\|")[2].split("`")[1];
    assertThat(ran.err().lines().toList())
        .as(ran.err())
        .anySatisfy(printed -> assertThat(printed).containsSubsequence(words.split("…")));
  }
}
