package aimarket.bot.cli;

import aimarket.knowledge.store.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A backup in the place of the store. */
@Command(
    name = "restore",
    description = "Puts a backup in the place of the store, which is kept beside it.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  @Parameters(paramLabel = "FILE", description = "A file that backup wrote.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new CommandProblem(file + " cannot be read; name a file that 'aimarket backup' wrote");
    }
    List<Path> former = Stores.restore(Opened.place(settings.read().store()), file);
    System.out.printf("Restored %s.%n", file);
    former.forEach(moved -> System.out.printf("What was there is now %s%n", moved));
    return Cli.OK;
  }
}
