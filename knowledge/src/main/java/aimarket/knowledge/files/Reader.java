package aimarket.knowledge.files;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Source files to facts: all of them, or none and every reason why. */
public final class Reader {

  /**
   * What came of it.
   *
   * @param content empty where anything was refused
   */
  public record Outcome(ImportReport report, Optional<Content> content) {}

  private final Vocabulary vocabulary;
  private final Function<String, Optional<Fact>> held;

  /**
   * @param held facts that the store has already, by id; files may link and refer to them
   */
  public Reader(Vocabulary vocabulary, Function<String, Optional<Fact>> held) {
    this.vocabulary = vocabulary;
    this.held = held;
  }

  /** For files that stand on their own. */
  public Reader(Vocabulary vocabulary) {
    this(vocabulary, id -> Optional.empty());
  }

  /**
   * Reads one source file, or every {@code .yaml} of a folder; of an exported folder, those of its
   * {@code sources}.
   *
   * @throws UncheckedIOException where it cannot be opened
   */
  public Outcome read(Path fileOrFolder) {
    Problems problems = new Problems();
    return read(YamlFile.open(fileOrFolder, "sources", problems), problems);
  }

  Outcome read(List<YamlFile> files, Problems problems) {
    CrossCheck check = new CrossCheck(held);
    SourceReader reader = new SourceReader(Known.of(vocabulary), check);
    files.forEach(file -> file.top(problems).ifPresent(reader::read));
    check.end();
    Content content = reader.content();
    int figures = (int) content.facts().stream().filter(f -> f instanceof Figure).count();
    ImportReport report =
        new ImportReport(
            content.sources().size(),
            figures,
            content.facts().size() - figures,
            content.ownBases().size(),
            problems.sorted());
    return new Outcome(report, report.isClean() ? Optional.of(content) : Optional.empty());
  }
}
