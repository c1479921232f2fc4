package aimarket.bot.cli;

import aimarket.bot.Bot;
import aimarket.config.Settings;
import aimarket.knowledge.store.ServeLock;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the bot until it is stopped. */
@Command(
    name = "serve",
    description =
        "Runs the bot; without Slack credentials, with a small Slack of its own in the browser.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings;

  ServeCommand() {
    this(new SettingsOption());
  }

  ServeCommand(SettingsOption settings) {
    this.settings = settings;
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings read = settings.read();
    new Thread(Bot::loadClasses, "classes").start();
    try (StopSignals signals = StopSignals.take();
        ServeLock lock = ServeLock.take(read.store().home(), read.web().port());
        Opened opened = prepared(Opened.with(read));
        Bot bot = Bot.start(read, opened.store(), opened.knowledge(), Clock.systemUTC());
        DailyBackup backups =
            new DailyBackup(opened.store(), read.store().home(), Clock.systemUTC())) {
      if (read.store().url().isEmpty()) {
        // Another database than the embedded one is backed up by its own tools.
        backups.start();
      }
      lock.port(bot.port());
      System.out.println(
          bot.page()
              .map(
                  page ->
                      "The local workspace is at "
                          + page
                          + " (no Slack credentials are set). Ctrl-C stops it.")
              .orElse(
                  read.slack().transport() == Settings.Transport.SOCKET
                      ? "Connecting to Slack over Socket Mode. Ctrl-C stops it."
                      : "Listening for Slack on port "
                          + bot.port()
                          + " at /slack/events. Ctrl-C stops it."));
      signals.await();
    }
    return Cli.OK;
  }

  /** Beside the start of the server; a question that comes before waits, and says what failed. */
  private static Opened prepared(Opened opened) {
    CompletableFuture.runAsync(opened.knowledge()::prepare);
    return opened;
  }
}
