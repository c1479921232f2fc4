package aimarket.bot.cli;

import aimarket.knowledge.store.Store;
import aimarket.knowledge.store.Stores;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The whole embedded store in one file. */
@Command(
    name = "backup",
    description = "Writes the whole store into one file; the bot may go on meanwhile.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  @Parameters(paramLabel = "FILE", description = "Where to; a file that is there is replaced.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    // Not Opened: starter knowledge of a newer jar is no business of a backup.
    try (Store store = Stores.open(Opened.place(settings.read().store()))) {
      store.backup(file);
    }
    System.out.printf("Backed up to %s. To put it back: aimarket restore %s%n", file, file);
    return Cli.OK;
  }
}
