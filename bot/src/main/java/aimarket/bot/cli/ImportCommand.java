package aimarket.bot.cli;

import aimarket.knowledge.files.Content;
import aimarket.knowledge.files.ImportReport;
import aimarket.knowledge.files.Reader;
import aimarket.knowledge.files.StoredWords;
import aimarket.knowledge.files.VocabularyFiles;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.FactStore;
import aimarket.knowledge.store.Version.Why;
import aimarket.knowledge.store.Word;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Facts from files into the store: all of them, or none and every reason why. */
@Command(
    name = "import",
    description = "Imports facts and vocabulary from YAML: one file, or a folder. All or nothing.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private static final Content NOTHING = new Content(List.of(), List.of(), List.of());

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
      Vocabulary vocabulary = opened.vocabulary();
      if (holdsVocabulary()) {
        VocabularyFiles.Outcome words = VocabularyFiles.read(path, vocabulary);
        if (words.vocabulary().isEmpty()) {
          return refused(words.report());
        }
        vocabulary = words.vocabulary().get();
      }
      Content content = NOTHING;
      if (holdsSources()) {
        Reader.Outcome facts = new Reader(vocabulary, id -> store.fact(id, Clocks.NOW)).read(path);
        if (facts.content().isEmpty()) {
          return refused(facts.report());
        }
        content = facts.content().get();
      }
      List<Word> words = StoredWords.changed(opened.vocabulary(), vocabulary);
      FactStore.Recorded recorded = record(store, content, words);
      System.out.printf(
          Locale.ROOT,
          "Imported %s: %d added, %d changed, %d already there%s.%n",
          path,
          recorded.added(),
          recorded.changed(),
          recorded.unchanged(),
          words.isEmpty() ? "" : "; " + words.size() + " words of the vocabulary");
      return Cli.OK;
    }
  }

  private static int refused(ImportReport report) {
    System.err.printf(
        Locale.ROOT,
        "Nothing was imported: %d %s to mend.%n%s%n",
        report.refused().size(),
        report.refused().size() == 1 ? "row" : "rows",
        report.problems());
    return Cli.FAILED;
  }

  /**
   * A folder has it in a folder of that name; a file begins its first row with one of its parts.
   */
  private boolean holdsVocabulary() {
    if (Files.isDirectory(path)) {
      return Files.isDirectory(path.resolve("vocabulary"));
    }
    try (Stream<String> lines = Files.lines(path)) {
      return lines.anyMatch(line -> line.matches("(entities|metrics|topics|segments):.*"));
    } catch (IOException | UncheckedIOException e) {
      return false; // the reader of facts says what is wrong with it
    }
  }

  private boolean holdsSources() {
    return Files.isDirectory(path)
        ? Files.isDirectory(path.resolve("sources")) || !holdsVocabulary()
        : !holdsVocabulary();
  }

  private FactStore.Recorded record(FactStore store, Content content, List<Word> words) {
    return store.record(
        new FactStore.Batch(
            content.sources(),
            content.facts(),
            content.ownBases(),
            words,
            new Why(by, why, path.toString())));
  }
}
