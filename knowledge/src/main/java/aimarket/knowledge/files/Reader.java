package aimarket.knowledge.files;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
    List<YamlFile> files = new ArrayList<>();
    for (Path path : paths(fileOrFolder, problems)) {
      open(path, problems).ifPresent(files::add);
    }
    return read(files, problems);
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

  private static List<Path> paths(Path fileOrFolder, Problems problems) {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    Path sources = fileOrFolder.resolve("sources");
    Path folder = Files.isDirectory(sources) ? sources : fileOrFolder;
    try (Stream<Path> list = Files.list(folder)) {
      List<Path> found =
          list.filter(p -> p.toString().endsWith(".yaml") || p.toString().endsWith(".yml"))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        problems.add(folder.toString(), 1, "no .yaml file is here", "name a source file");
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("the folder %s cannot be read".formatted(folder), e);
    }
  }

  private static Optional<YamlFile> open(Path path, Problems problems) {
    try {
      if (Files.size(path) > YamlFile.LONGEST) {
        problems.add(path.toString(), 1, "the file is larger than 10 MB", "split it by source");
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(path);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(new YamlFile(path.toString(), text));
    } catch (CharacterCodingException e) {
      problems.add(path.toString(), 1, "the file is not UTF-8", "save it as UTF-8");
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the file %s cannot be read".formatted(path), e);
    }
  }
}
