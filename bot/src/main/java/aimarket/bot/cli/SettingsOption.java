package aimarket.bot.cli;

import aimarket.config.Settings;
import aimarket.config.SettingsReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the settings are; the same for every subcommand. */
final class SettingsOption {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings in YAML; default aimarket.yaml where there is one.")
  private @Nullable Path file;

  /**
   * @throws aimarket.config.SettingsRefused with all problems at once
   */
  Settings read() {
    Path here = Path.of("").toAbsolutePath();
    Path root = Path.of(System.getProperty("aimarket.root", here.toString()));
    SettingsReader reader = new SettingsReader(here, root);
    return file == null ? reader.read(System.getenv()) : reader.read(file, System.getenv());
  }
}
