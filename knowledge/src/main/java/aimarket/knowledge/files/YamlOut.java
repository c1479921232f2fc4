package aimarket.knowledge.files;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Maps, lists and texts to YAML that people can read and every YAML reader takes alike: blank lines
 * between the rows of the outermost list, long texts folded, quotes only where they are needed.
 */
final class YamlOut {
  private static final int WIDTH = 96;
  private static final int SHORT = 40;
  private static final Pattern TYPED =
      Pattern.compile(
          "(?i)[-+.]?\\d[\\d_.,:eExX+-]*|true|false|null|yes|no|on|off|y|n|~|\\.nan|\\.inf");

  /** Keeps a text from being folded, or plain: other spaces than one between words, controls. */
  private static final Pattern UNFOLDABLE =
      Pattern.compile("[\\p{C}\\p{Z}\\s&&[^ ]]|^ | $| {2}|^$");

  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

  /** A text that goes out as it is: a day, a period, a number. */
  record Plain(String text) {}

  private final StringBuilder out = new StringBuilder();

  private YamlOut() {}

  /**
   * @param schema where the JSON Schema lies, as seen from the file
   */
  static String write(String schema, Map<String, Object> top) {
    YamlOut yaml = new YamlOut();
    yaml.out.append("# yaml-language-server: $schema=").append(schema).append('\n');
    yaml.map(top, 0, true);
    return yaml.out.toString();
  }

  private void map(Map<String, Object> map, int indent, boolean outermost) {
    map.forEach((key, value) -> entry(key, value, indent, outermost));
  }

  private void entry(String key, Object value, int indent, boolean outermost) {
    boolean rows = value instanceof List<?> list && list.size() > 0 && list.get(0) instanceof Map;
    if (outermost && rows) {
      out.append('\n');
    }
    pad(indent).append(scalar(key, false)).append(':');
    if (value instanceof Map<?, ?> map) {
      out.append(map.isEmpty() ? " {}\n" : "\n");
      map(cast(map), indent + 2, false);
    } else if (value instanceof List<?> items) {
      list(items, indent, key.length() + 2, outermost);
    } else {
      value(value, indent, key.length() + 2);
    }
  }

  private void list(List<?> list, int indent, int taken, boolean outermost) {
    if (!list.isEmpty() && list.get(0) instanceof Map) {
      out.append('\n');
      for (int i = 0; i < list.size(); i++) {
        if (outermost && i > 0) {
          out.append('\n');
        }
        row(cast((Map<?, ?>) list.get(i)), indent + 2);
      }
      return;
    }
    String flow = flow(list);
    if (indent + taken + flow.length() <= WIDTH) {
      out.append(' ').append(flow).append('\n');
      return;
    }
    out.append('\n');
    if (flow.length() / list.size() < SHORT) {
      wrapped(list, indent + 2);
    } else {
      list.forEach(item -> pad(indent + 2).append("- ").append(text(item, false)).append('\n'));
    }
  }

  /** Short items, several a line. */
  private void wrapped(List<?> list, int indent) {
    pad(indent).append('[');
    int column = indent + 1;
    for (int i = 0; i < list.size(); i++) {
      String item = text(list.get(i), true) + (i < list.size() - 1 ? "," : "]");
      if (i > 0 && column + 1 + item.length() > WIDTH) {
        out.append('\n');
        pad(indent + 1);
        column = indent + 1;
      } else if (i > 0) {
        out.append(' ');
        column++;
      }
      out.append(item);
      column += item.length();
    }
    out.append('\n');
  }

  private void row(Map<String, Object> row, int indent) {
    int start = out.length();
    map(row, indent + 2, false);
    out.setCharAt(start + indent, '-');
  }

  private static String flow(List<?> list) {
    StringBuilder flow = new StringBuilder("[");
    list.forEach(i -> flow.append(flow.length() > 1 ? ", " : "").append(text(i, true)));
    return flow.append(']').toString();
  }

  private void value(Object value, int indent, int taken) {
    String text = text(value, false);
    if (indent + taken + text.length() <= WIDTH
        || !(value instanceof String)
        || UNFOLDABLE.matcher((String) value).find()) {
      out.append(' ').append(text).append('\n');
      return;
    }
    out.append(" >-");
    int column = WIDTH;
    for (String word : ((String) value).split(" ")) {
      if (column + 1 + word.length() > WIDTH) {
        out.append('\n');
        pad(indent + 2);
        column = indent + 2;
      } else {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    out.append('\n');
  }

  private static String text(Object value, boolean inFlow) {
    if (value instanceof String text) {
      return scalar(text, inFlow);
    }
    return value instanceof Plain plain ? plain.text() : value.toString();
  }

  private static String scalar(String text, boolean inFlow) {
    boolean plain =
        !UNFOLDABLE.matcher(text).find()
            && INDICATORS.indexOf(text.charAt(0)) < 0
            && !TYPED.matcher(text).matches()
            && !text.contains(": ")
            && !text.endsWith(":")
            && !text.contains(" #")
            && !(inFlow && text.matches(".*[,?\\[\\]{}:].*"));
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c == '\n') {
                quoted.append("\\n");
              } else if (type == Character.CONTROL
                  || type == Character.FORMAT
                  || type == Character.SURROGATE
                  || type == Character.PRIVATE_USE
                  || type == Character.UNASSIGNED
                  || type == Character.LINE_SEPARATOR
                  || type == Character.PARAGRAPH_SEPARATOR) {
                quoted.append(String.format(java.util.Locale.ROOT, "\\U%08x", c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }

  private StringBuilder pad(int indent) {
    return out.append(" ".repeat(indent));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> cast(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }
}
