package aimarket.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.OwnHome;
import aimarket.bot.testing.Program;
import aimarket.bot.testing.Terminal;
import aimarket.bot.testing.Terminal.Ran;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of settings with which nothing can be started. */
class SettingsProblemsTest {
  @TempDir private Path folder;

  @Test
  void settings_that_cannot_be_read_are_refused_all_at_once() throws IOException {
    OwnHome own = OwnHome.empty(folder);
    own.settings("web.prot: 1\nlog:\n  level: loud\n");
    Ran ran = own.run("ask", "openai valuation");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("web.prot", "settings.yaml:7", "log.level", "settings.yaml:9");
    assertThat(folder.resolve("store")).doesNotExist();

    Files.writeString(folder.resolve("settings.yaml"), "web: [\n");
    assertThat(own.run("check").err()).contains("settings.yaml is not YAML");
    Files.delete(folder.resolve("settings.yaml"));
    assertThat(own.run("check").err()).contains("settings.yaml does not exist", "--config");
  }

  @Test
  void the_file_may_be_named_before_the_subcommand_and_the_nearer_one_counts() {
    OwnHome.in(folder).settings("web.prot: 1\n");
    String wrong = folder.resolve("settings.yaml").toString();
    OwnHome right = OwnHome.in(folder.resolve("right"));

    Ran before = Terminal.run("--config", wrong, "ask", "openai valuation");
    assertThat(before.status()).isEqualTo(1);
    assertThat(before.err()).contains("web.prot is not a setting");
    String[] both =
        Stream.concat(
                Stream.of("--config", wrong),
                Arrays.stream(right.configured("ask", "openai valuation")))
            .toArray(String[]::new);
    assertThat(Terminal.run(both).out()).contains("$852B");
  }

  @Test
  void half_the_credentials_are_refused_and_no_workspace_takes_their_place()
      throws IOException, InterruptedException {
    Ran ran = Program.run(folder, Map.of("SLACK_BOT_TOKEN", "xoxb-1-secret"), List.of(), "serve");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("slack.signing-secret is missing", "SLACK_SIGNING_SECRET");
    assertThat(ran.out() + ran.err()).doesNotContain("xoxb-1-secret", "local workspace is at");
  }

  @Test
  void a_port_in_use_is_named_with_its_setting() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      OwnHome own = OwnHome.in(folder);
      own.write(
          "settings.yaml",
          "store:\n  home: store\nweb:\n  port: " + port + "\nworkspace:\n  port: 0\n");
      Ran bot = own.run("serve");
      assertThat(bot.status()).isEqualTo(1);
      assertThat(bot.err()).contains("port " + port + " is in use", "AIMARKET_PORT");

      own.write(
          "settings.yaml",
          "store:\n  home: store\nweb:\n  port: 0\nworkspace:\n  port: " + port + "\n");
      Ran workspace = own.run("serve");
      assertThat(workspace.status()).isEqualTo(1);
      assertThat(workspace.err())
          .contains("port " + port + " is in use", "AIMARKET_WORKSPACE_PORT");
    }
  }
}
