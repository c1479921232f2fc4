package aimarket.bot.cli;

import aimarket.bot.slack.Manifest;
import aimarket.config.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what Slack needs to create the app. */
@Command(
    name = "manifest",
    description = "Prints the Slack app manifest that fits the listeners of this build.",
    mixinStandardHelpOptions = true)
final class ManifestCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(names = "--socket", description = "For Socket Mode, whatever slack.transport says.")
  private boolean socket;

  @Override
  public Integer call() {
    Settings.Slack slack = settings.read().slack();
    boolean bySocket = socket || slack.transport() == Settings.Transport.SOCKET;
    System.out.print(Manifest.yaml(slack.command(), bySocket));
    return Cli.OK;
  }
}
