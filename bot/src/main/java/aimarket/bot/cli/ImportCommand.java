package aimarket.bot.cli;

import aimarket.knowledge.files.Content;
import aimarket.knowledge.files.Reader;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.FactStore;
import aimarket.knowledge.store.Version.Why;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Facts from files into the store: all of them, or none and every reason why. */
@Command(
    name = "import",
    description = "Imports facts from YAML: one source file, or a folder of them. All or nothing.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(names = "--by", paramLabel = "NAME", description = "Who records them; default: you.")
  private String by = System.getProperty("user.name", "curator");

  @Option(names = "--why", paramLabel = "REASON", description = "Why, for the record.")
  private String why = "imported";

  @Parameters(paramLabel = "PATH", description = "A YAML file, or a folder.")
  private Path path = Path.of(".");

  @Override
  public Integer call() {
    if (!Files.isReadable(path)) {
      throw new CommandProblem(path + " cannot be read; name a YAML file or a folder of them");
    }
    try (Opened opened = Opened.with(settings)) {
      FactStore store = opened.store().facts();
      Reader.Outcome outcome =
          new Reader(opened.vocabulary(), id -> store.fact(id, Clocks.NOW)).read(path);
      Optional<Content> content = outcome.content();
      if (content.isEmpty()) {
        System.err.printf(
            Locale.ROOT,
            "Nothing was imported: %d %s to mend.%n%s%n",
            outcome.report().refused().size(),
            outcome.report().refused().size() == 1 ? "row" : "rows",
            outcome.report().problems());
        return Cli.FAILED;
      }
      FactStore.Recorded recorded = record(store, content.get());
      System.out.printf(
          Locale.ROOT,
          "Imported %s: %d added, %d changed, %d already there.%n",
          path,
          recorded.added(),
          recorded.changed(),
          recorded.unchanged());
      return Cli.OK;
    }
  }

  private FactStore.Recorded record(FactStore store, Content content) {
    return store.record(
        new FactStore.Batch(
            content.sources(),
            content.facts(),
            content.ownBases(),
            new Why(by, why, path.toString())));
  }
}
