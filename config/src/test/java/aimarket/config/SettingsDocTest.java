package aimarket.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsDocTest {
  private static final Path PAGE = Path.of("..", "docs", "settings.md");

  @Test
  void the_page_of_settings_is_the_one_that_the_code_writes() throws IOException {
    assertThat(Files.readString(PAGE))
        .as(
            "docs/settings.md is stale. Write it again, from the root:\n"
                + "  java -cp config/target/classes aimarket.config.SettingsDoc docs/settings.md")
        .isEqualTo(SettingsDoc.text());
  }

  @Test
  void its_example_is_a_file_that_changes_nothing(@TempDir Path folder) throws IOException {
    String page = SettingsDoc.text();
    String example = page.substring(page.indexOf("```yaml") + 7, page.lastIndexOf("```"));
    Path file = Files.writeString(folder.resolve("example.yaml"), example);
    var reader = new SettingsReader(folder, folder);

    assertThat(example).contains("port: 3000");
    assertThat(reader.read(file, Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "1")))
        .isEqualTo(reader.read(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "1")));
  }
}
