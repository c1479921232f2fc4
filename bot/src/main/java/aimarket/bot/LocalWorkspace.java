package aimarket.bot;

import aimarket.bot.command.Examples;
import aimarket.bot.local.Control;
import aimarket.bot.local.LocalSlack;
import aimarket.bot.local.MessageShortcut;
import aimarket.bot.local.SlashCommand;
import aimarket.bot.slack.Manifest;
import aimarket.config.Secret;
import aimarket.config.Settings;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The small Slack beside the bot, which gives it a token, a secret and an address like any
 * operator's.
 */
public final class LocalWorkspace implements AutoCloseable {
  /** The person at the page. */
  static final String YOU = Control.YOU;

  private final LocalSlack slack;

  private LocalWorkspace(LocalSlack slack) {
    this.slack = slack;
  }

  static LocalWorkspace start(Settings settings) {
    List<String> examples = Examples.read();
    String command = settings.slack().command();
    List<String> lines = examples.stream().map(e -> command + " " + e).toList();
    SlashCommand slash =
        new SlashCommand(command, "a question, or help", "Sourced figures on the AI market", lines);
    LocalSlack.Config config =
        LocalSlack.Config.of("aimarket", List.of(slash), lines)
            .withShortcuts(List.of(new MessageShortcut(Manifest.CHECK_NAME, Manifest.CHECK_ID)))
            .withScopes(Set.copyOf(Manifest.scopes()))
            .withPort(settings.workspace().port())
            .withSocketMode(settings.slack().transport() == Settings.Transport.SOCKET);
    try {
      return new LocalWorkspace(LocalSlack.start(config));
    } catch (JavalinBindException e) {
      throw StartProblem.portInUse(settings.workspace().port(), "AIMARKET_WORKSPACE_PORT");
    }
  }

  Settings.Slack insteadOf(Settings.Slack slackSettings) {
    Settings.Credentials credentials =
        new Settings.Credentials(
            new Secret(slack.botToken()),
            Optional.of(new Secret(slack.signingSecret())),
            Optional.of(new Secret(slack.appToken())));
    return slackSettings.connectedTo(URI.create(slack.apiUrl()), credentials);
  }

  void deliverTo(URI slackEvents) {
    slack.deliverTo(slackEvents);
  }

  public String page() {
    return slack.pageUrl();
  }

  /** For tests. */
  public LocalSlack slack() {
    return slack;
  }

  @Override
  public void close() {
    slack.close();
  }
}
