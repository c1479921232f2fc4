package aimarket.knowledge.files;

import aimarket.knowledge.files.YamlOut.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Fields of a form as a row of a file, so that one reader reads both. Each key stands on a line of
 * its own, by which a refusal finds its field again.
 */
final class FormRow {
  /** A refusal of the row as a whole is said to be on this line. */
  private static final int WHOLE = 0;

  private final List<String> keys;
  private final Problems problems = new Problems();
  private final Row row;

  /**
   * @param values texts, {@link Plain}, lists, maps; null for a field that was left empty
   */
  FormRow(Map<String, ? extends @Nullable Object> values) {
    this.keys = List.copyOf(values.keySet());
    List<NodeTuple> pairs = new ArrayList<>();
    values.forEach((key, value) -> pairs.add(pair(key, value, pairs.size())));
    Mark top = mark(WHOLE - 1);
    this.row =
        new Row("", new MappingNode(Tag.MAP, true, pairs, top, top, FlowStyle.BLOCK), problems);
  }

  Row row() {
    return row;
  }

  /** What was refused, by the key of its field; empty for what concerns no single one. */
  List<FactForm.Wrong> wrong() {
    return problems.sorted().stream()
        .map(
            p ->
                new FactForm.Wrong(
                    p.line() == WHOLE ? "" : keys.get(p.line() - 1), p.why(), p.write()))
        .toList();
  }

  private static NodeTuple pair(String key, @Nullable Object value, int line) {
    return new NodeTuple(scalar(key, Tag.STR, line), node(value, line));
  }

  private static Node node(@Nullable Object value, int line) {
    if (value == null) {
      return scalar("", Tag.NULL, line);
    }
    if (value instanceof List<?> items) {
      List<Node> nodes = new ArrayList<>();
      items.forEach(item -> nodes.add(node(item, line)));
      return new SequenceNode(Tag.SEQ, true, nodes, mark(line), mark(line), FlowStyle.BLOCK);
    }
    if (value instanceof Map<?, ?> map) {
      List<NodeTuple> pairs = new ArrayList<>();
      map.forEach((k, v) -> pairs.add(pair(String.valueOf(k), v, line)));
      return new MappingNode(Tag.MAP, true, pairs, mark(line), mark(line), FlowStyle.BLOCK);
    }
    return scalar(value instanceof Plain plain ? plain.text() : value.toString(), Tag.STR, line);
  }

  private static ScalarNode scalar(String text, Tag tag, int line) {
    return new ScalarNode(tag, text, mark(line), mark(line), ScalarStyle.PLAIN);
  }

  private static Mark mark(int line) {
    return new Mark("form", 0, line, 0, new int[0], 0);
  }
}
