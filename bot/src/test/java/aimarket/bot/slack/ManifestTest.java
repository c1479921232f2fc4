package aimarket.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ManifestTest {
  private static final Path FILE = Path.of("..", "config", "slack-manifest.yaml");

  @Test
  void the_file_is_what_the_code_says() throws IOException {
    assertThat(Files.readString(FILE))
        .as(
            "config/slack-manifest.yaml is stale: run ./aimarket manifest > config/slack-manifest.yaml")
        .isEqualTo(Manifest.yaml("/aimarket"));
  }

  @Test
  void it_asks_for_no_more_than_the_listeners_and_the_posts_need() {
    assertThat(Manifest.scopes())
        .containsExactly(
            "app_mentions:read",
            "assistant:write",
            "chat:write",
            "commands",
            "files:write",
            "im:history",
            "im:write");
    assertThat(Manifest.yaml("/other"))
        .contains("command: /other", "- app_mention\n", "- message.im\n")
        .contains("home_tab_enabled: true", "- app_home_opened\n", "assistant_view:");
  }
}
