package aimarket.bot.cli;

import aimarket.bot.slack.Manifest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what Slack needs to create the app. */
@Command(
    name = "manifest",
    description = "Prints the Slack app manifest that fits the listeners of this build.",
    mixinStandardHelpOptions = true)
final class ManifestCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  @Override
  public Integer call() {
    System.out.print(Manifest.yaml(settings.read().slack().command()));
    return Cli.OK;
  }
}
