package aimarket.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes docs/settings.md from the code. */
public final class SettingsDoc {
  private static final String PAGE =
      """
      # Settings

      Written from the code; a test fails when it is stale and says how to write it again.

      Nothing has to be set: without any setting the bot starts the local workspace on this machine.

      A setting has a default. A YAML file goes over it: the one given with `--config`, else
      `aimarket.yaml` in the folder where you are, else beside the launcher. The environment goes over
      the file. What is not a setting is an error, in the file and among the variables that begin with
      `AIMARKET_`, and all errors are shown at once.

      **Secrets** are taken from the environment only: as they are (`SLACK_BOT_TOKEN=xoxb-…`), or from a
      file that a variable names (`SLACK_BOT_TOKEN_FILE=/run/secrets/bot-token`). They print as `***`.

      **Slack** wants a bot token and a signing secret; with `slack.transport` `socket`, a bot token and an
      app-level token. Either alone, or anything else that only a real Slack needs (another server, a
      team), is an error that names what is missing. The transport alone is none of these: without
      credentials it is the local workspace's.

      | in the file | in the environment | default | what it is |
      |---|---|---|---|
      %s

      As a file:
      ```yaml
      %s
      ```
      """;

  private SettingsDoc() {}

  /** The whole page. */
  public static String text() {
    return PAGE.formatted(
        Catalogue.ALL.stream().map(SettingsDoc::row).collect(Collectors.joining("\n")), example());
  }

  /** Writes the page to the one file that is named. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), text());
  }

  private static String row(Setting<?> setting) {
    String name = setting.secret() ? "not there, a secret" : "`" + setting.name() + "`";
    String variable = "`" + setting.environment() + "`";
    String variables =
        setting.secret() ? variable + " or `" + setting.fileEnvironment() + "`" : variable;
    String fallback = setting.fallback() == null ? "none" : "`" + setting.fallback() + "`";
    return "| %s | %s | %s | %s |".formatted(name, variables, fallback, setting.meaning());
  }

  /** Every setting that has a default, at its default. */
  private static String example() {
    var lines = new StringBuilder();
    String open = "";
    for (Setting<?> setting : Catalogue.ALL) {
      if (setting.fallback() == null) {
        continue;
      }
      String[] steps = setting.name().split("\\.");
      if (!steps[0].equals(open)) {
        lines.append(steps[0]).append(":\n");
        open = steps[0];
      }
      lines.append("  %s: %s\n".formatted(steps[1], setting.fallback()));
    }
    return lines.toString().stripTrailing();
  }
}
