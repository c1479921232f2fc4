package aimarket.knowledge.files;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The text of a file and its name. Only the graph of nodes is built, never an object of a class
 * that the file names, so that a file cannot run anything.
 */
record YamlFile(String name, String text) {
  /** More than 10 MB is no file of facts. */
  static final int LONGEST = 10 * 1024 * 1024;

  private static final int ALIASES = 20;
  private static final int DEPTH = 20;

  /** The document's top; empty where it cannot be read, with the reason among the problems. */
  Optional<Row> top(Problems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(ALIASES);
    options.setNestingDepthLimit(DEPTH);
    options.setCodePointLimit(LONGEST);
    options.setAllowRecursiveKeys(false);
    try {
      Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (node instanceof MappingNode) {
        return Optional.of(new Row(name, (MappingNode) node, problems));
      }
      problems.add(name, 1, "this is no file of keys and values", "begin with 'id: …' or 'facts:'");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problems.add(
          name, line, "this is not YAML: " + e.getProblem(), "mind the indentation and the quotes");
    } catch (YAMLException e) {
      problems.add(name, 1, "this is not YAML: " + e.getMessage(), "split or mend the file");
    }
    return Optional.empty();
  }

  /**
   * One file, or every {@code .yaml} of a folder; of an exported folder, those of one part.
   *
   * @throws UncheckedIOException where it cannot be read
   */
  static List<YamlFile> open(Path fileOrFolder, String part, Problems problems) {
    List<YamlFile> files = new ArrayList<>();
    for (Path path : paths(fileOrFolder, part, problems)) {
      open(path, problems).ifPresent(files::add);
    }
    return files;
  }

  private static List<Path> paths(Path fileOrFolder, String part, Problems problems) {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    Path below = fileOrFolder.resolve(part);
    Path folder = Files.isDirectory(below) ? below : fileOrFolder;
    try (Stream<Path> list = Files.list(folder)) {
      List<Path> found =
          list.filter(p -> p.toString().endsWith(".yaml") || p.toString().endsWith(".yml"))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        problems.add(
            folder.toString(), 1, "no .yaml file is here", "name a file or a folder of them");
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("the folder %s cannot be read".formatted(folder), e);
    }
  }

  private static Optional<YamlFile> open(Path path, Problems problems) {
    try {
      if (Files.size(path) > LONGEST) {
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
