package aimarket.knowledge.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Keys and values at one place of a file. Every value is read as text, whatever YAML takes it for;
 * what cannot be read goes to the problems, and reading goes on.
 */
final class Row {
  private final String file;
  private final Problems problems;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();

  Row(String file, MappingNode node, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.line = lineOf(node);
    for (NodeTuple pair : node.getValue()) {
      if (!(pair.getKeyNode() instanceof ScalarNode key)) {
        refuseAt(lineOf(pair.getKeyNode()), "a key is not a word", "write 'key: value'");
        continue;
      }
      if (lines.containsKey(key.getValue())) {
        refuseAt(lineOf(key), "'%s' stands here twice".formatted(key.getValue()), "keep one");
      }
      lines.put(key.getValue(), lineOf(key));
      if (!pair.getValueNode().getTag().equals(Tag.NULL)) {
        values.put(key.getValue(), pair.getValueNode());
      }
    }
  }

  /** A row with no keys. */
  static Row empty() {
    return new Row("", new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK), new Problems());
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** The keys that stand here, in order. */
  Set<String> keys() {
    return lines.keySet();
  }

  int problemsSoFar() {
    return problems.count();
  }

  /** The text at a key, null where there is none. */
  @Nullable String text(String key) {
    asked.add(key);
    Node value = values.get(key);
    if (value == null) {
      return null;
    }
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    refuse(key, "'%s' is not a text".formatted(key), "write one value after the colon");
    return null;
  }

  /** The text at a key that has to be there; empty, and a problem, where it is not. */
  String need(String key, String write) {
    String text = text(key);
    if (text != null && !text.isBlank()) {
      return text;
    }
    if (!has(key)) {
      refuse(key, "'%s' is missing".formatted(key), write);
    } else if (text != null) {
      refuse(key, "'%s' is empty".formatted(key), write);
    }
    return "";
  }

  /** Refuses the row where a key with one or more texts is missing or has none. */
  void needAny(String key, String write) {
    if (items(values.get(key)).isEmpty()) {
      refuse(key, "'%s' is missing".formatted(key), write);
    }
  }

  /** What a text says; null where there is none or it cannot be read. */
  <T> @Nullable T read(String key, Function<String, T> reading) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    try {
      return reading.apply(text.strip());
    } catch (Refusal e) {
      refuse(key, e.why(), e.write());
      return null;
    }
  }

  /** Texts in a list, or a single one. */
  List<String> texts(String key) {
    asked.add(key);
    Node value = values.get(key);
    List<String> texts = new ArrayList<>();
    for (Node item : items(value)) {
      if (item instanceof ScalarNode scalar) {
        texts.add(scalar.getValue());
      } else {
        refuseAt(lineOf(item), "'%s' is a list of texts".formatted(key), "write a text an item");
      }
    }
    return texts;
  }

  /** What each text of a list says, without those that cannot be read. */
  <T> List<T> readAll(String key, Function<String, T> reading) {
    List<T> all = new ArrayList<>();
    for (String text : texts(key)) {
      try {
        all.add(reading.apply(text.strip()));
      } catch (Refusal e) {
        refuse(key, e.why(), e.write());
      }
    }
    return all;
  }

  /** Rows in a list. */
  List<Row> rows(String key) {
    asked.add(key);
    List<Row> rows = new ArrayList<>();
    for (Node item : items(values.get(key))) {
      if (item instanceof MappingNode) {
        rows.add(new Row(file, (MappingNode) item, problems));
      } else {
        refuseAt(
            lineOf(item), "'%s' is a list of rows".formatted(key), "write 'key: value' an item");
      }
    }
    return rows;
  }

  /** The keys and values at a key, null where it holds something else or nothing. */
  @Nullable Row row(String key) {
    Node value = values.get(key);
    if (!(value instanceof MappingNode)) {
      return null;
    }
    asked.add(key);
    return new Row(file, (MappingNode) value, problems);
  }

  boolean flag(String key) {
    Boolean flag = read(key, t -> flagOf(key, t));
    return flag != null && flag;
  }

  private static boolean flagOf(String key, String text) {
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw new Refusal("'%s' is '%s'".formatted(key, text), "write true or false");
  }

  void refuse(String key, String why, String write) {
    refuseAt(lines.getOrDefault(key, line), why, write);
  }

  void refuse(String why, String write) {
    refuseAt(line, why, write);
  }

  /** Refuses every key that nobody asked for. */
  void end() {
    for (String key : lines.keySet()) {
      if (!asked.contains(key)) {
        refuse(key, "'%s' is not a key here".formatted(key), DidYouMean.among(key, asked));
      }
    }
  }

  private static List<Node> items(@Nullable Node value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof SequenceNode list ? list.getValue() : List.of(value);
  }

  private void refuseAt(int where, String why, String write) {
    problems.add(file, where, why, write);
  }

  private static int lineOf(Node node) {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }
}
