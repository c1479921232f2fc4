package aimarket.bot.cli;

import aimarket.bot.Bot;
import aimarket.bot.command.Examples;
import aimarket.bot.local.Control;
import aimarket.config.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Starts the whole bot in its local workspace, asks it one question, and ends: for the launcher,
 * which makes a class-data archive of what was loaded.
 */
@Command(
    name = "rehearse",
    description = "Starts, answers one question in the local workspace, and ends.",
    hidden = true)
final class RehearseCommand implements Callable<Integer> {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @Mixin private SettingsOption settings = new SettingsOption();

  @Override
  public Integer call() throws InterruptedException {
    Settings read = settings.read();
    if (read.slack().credentials().isPresent()) {
      throw new CommandProblem(
          "a rehearsal is for the local workspace, and Slack credentials are set; unset them");
    }
    try (Opened opened = Opened.with(read);
        Bot bot = Bot.start(read, opened.store(), opened.knowledge(), Clock.systemUTC())) {
      Control people = bot.workspace().orElseThrow().slack().control();
      String question = read.slack().command() + " " + Examples.read().get(0);
      people.send(Control.YOU, people.channel("general"), question).join();
      Instant end = Instant.now().plus(LONGEST);
      while (people.calls("response_url").isEmpty()) {
        if (Instant.now().isAfter(end)) {
          return Cli.FAILED;
        }
        Thread.sleep(10);
      }
    }
    return Cli.OK;
  }
}
