package aimarket.bot.cli;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.files.Content;
import aimarket.knowledge.files.Writer;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.FactStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What the store holds, as files that can be imported again. */
@Command(
    name = "export",
    description =
        "Writes the vocabulary and every source with its facts as YAML; the files can be imported again.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  @Parameters(paramLabel = "DIR", description = "A folder, made where it is missing.")
  private Path folder = Path.of(".");

  @Override
  public Integer call() {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new CommandProblem(folder + " is a file; name a folder to write into");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CommandProblem(folder + " cannot be made; name a folder that you may write into");
    }
    try (Opened opened = Opened.with(settings)) {
      FactStore store = opened.store().facts();
      Content content = new Content(store.sources(), facts(opened), store.ownBases());
      List<Path> files =
          new Writer(opened.vocabulary())
              .export(content, opened.store().starter().loaded(), folder);
      System.out.printf(
          Locale.ROOT,
          "Wrote %d facts to %s, %d files.%n",
          content.facts().size(),
          folder,
          files.size());
      return Cli.OK;
    }
  }

  private static List<Fact> facts(Opened opened) {
    FactStore store = opened.store().facts();
    List<Fact> facts = new ArrayList<>();
    for (Metric metric : opened.vocabulary().metrics()) {
      facts.addAll(store.figuresOf(metric.slug(), Integer.MAX_VALUE, Clocks.NOW));
    }
    facts.addAll(store.statements(Clocks.NOW));
    return facts;
  }
}
