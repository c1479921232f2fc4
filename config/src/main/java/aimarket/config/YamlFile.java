package aimarket.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Reads a YAML file into values by dotted name. It goes over the tokens rather than a tree, since
 * only tokens know their line.
 */
final class YamlFile {
  private final Path file;
  private final Map<String, Given> values;
  private final List<SettingsProblem> problems;
  private final Deque<String> path = new ArrayDeque<>();

  /**
   * @param values receives what the file says
   * @param problems receives what is wrong with it
   */
  YamlFile(Path file, Map<String, Given> values, List<SettingsProblem> problems) {
    this.file = file;
    this.values = values;
    this.problems = problems;
  }

  void read() {
    try {
      String text = Files.readString(file);
      read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (JsonProcessingException e) {
      problem("is not YAML: " + reason(e), "mend it there", place(e));
    } catch (NoSuchFileException e) {
      problem("does not exist", "check the path that was given with --config", "");
    } catch (CharacterCodingException e) {
      problem("is not UTF-8 text", "save it as UTF-8", "");
    } catch (IOException e) {
      String fault = Files.isDirectory(file) ? "is a folder" : "cannot be read";
      problem(fault, "give a file that this user may read", "");
    }
  }

  private void read(String text) throws IOException {
    try (JsonParser parser = YAMLFactory.builder().build().createParser(text)) {
      JsonToken first = parser.nextToken();
      // A file with nothing but comments has no token; "---" alone has an empty string.
      boolean empty = first == null || (first.isScalarValue() && parser.getText().isBlank());
      if (empty) {
        return;
      }
      if (first != JsonToken.START_OBJECT) {
        problem("must hold settings as 'name: value'", "see docs/settings.md", place(parser));
        return;
      }
      group(parser);
      if (parser.nextToken() != null) {
        problem("holds more than one document", "take out what follows '---'", place(parser));
      }
    }
  }

  private void group(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      path.addLast(parser.currentName());
      String where = place(parser);
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_OBJECT) {
        group(parser);
      } else if (value == JsonToken.START_ARRAY) {
        parser.skipChildren();
        refuse("takes one value, got a list", "write the value after the colon", where);
      } else if (value == JsonToken.VALUE_NULL) {
        refuse("is empty", "give it a value or take it out", where);
      } else {
        take(parser.getText(), where);
      }
      path.removeLast();
    }
  }

  private void take(String text, String where) {
    Given before = values.get(name());
    if (before != null) {
      refuse("is given twice, first at " + before.where(), "take one of them out", where);
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    values.put(name(), new Given(text, where, folder == null ? file : folder));
  }

  private void refuse(String fault, String remedy, String where) {
    problems.add(new SettingsProblem(name(), fault, remedy, where));
  }

  private void problem(String fault, String remedy, String where) {
    problems.add(new SettingsProblem("settings file " + file, fault, remedy, where));
  }

  private String name() {
    return String.join(".", path);
  }

  private String place(JsonParser parser) {
    return file + ":" + parser.currentTokenLocation().getLineNr();
  }

  private String place(JsonProcessingException e) {
    return e.getLocation() == null ? "" : file + ":" + e.getLocation().getLineNr();
  }

  /** The parser's reason without the excerpt that it draws below, which may hold a secret. */
  private static String reason(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    return message.lines().findFirst().orElse("it cannot be read");
  }
}
