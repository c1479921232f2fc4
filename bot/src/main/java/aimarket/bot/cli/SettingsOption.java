package aimarket.bot.cli;

import aimarket.config.Settings;
import aimarket.config.SettingsReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the settings are; the same for every subcommand, before its name or behind it. */
final class SettingsOption {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

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
    Path named = named();
    return named == null ? reader.read(System.getenv()) : reader.read(named, System.getenv());
  }

  private @Nullable Path named() {
    boolean before = file == null && command != null && command.root().userObject() instanceof Cli;
    return before ? ((Cli) command.root().userObject()).settings().file : file;
  }
}
