package aimarket.knowledge.files;

import java.io.StringReader;
import java.util.Optional;
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
}
