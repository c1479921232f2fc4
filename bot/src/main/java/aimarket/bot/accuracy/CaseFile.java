package aimarket.bot.accuracy;

import aimarket.bot.accuracy.Expectation.Answerable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions with expected answers, a line of JSON each; turns are parted by "||". */
public final class CaseFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CaseFile() {}

  /**
   * @return in the order of the file
   * @throws IOException where the file cannot be read
   * @throws IllegalArgumentException where a line is no question, naming file and line
   */
  public static List<Case> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    List<Case> cases = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        Case one = line(lines.get(i), file + ":" + (i + 1));
        if (!ids.add(one.id())) {
          throw new IllegalArgumentException(
              "%s:%d has the id '%s' of an earlier line; give it its own"
                  .formatted(file, i + 1, one.id()));
        }
        cases.add(one);
      }
    }
    if (cases.isEmpty()) {
      throw new IllegalArgumentException(file + " holds no question");
    }
    return cases;
  }

  private static Case line(String line, String place) {
    try {
      JsonNode node = JSON.readTree(line);
      return new Case(
          text(node, "id"),
          turns(text(node, "question")),
          text(node, "style"),
          text(node, "intent"),
          expectation(node.path("expect")));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(place + " is not JSON: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
    }
  }

  private static List<String> turns(String question) {
    return List.of(question.split("\\|\\|")).stream().map(String::strip).toList();
  }

  private static Expectation expectation(JsonNode node) {
    return new Expectation(
        Answerable.of(node.path("answerable").asText()),
        amounts(node.path("numbers")),
        amounts(node.path("any_of_numbers")),
        Set.copyOf(texts(node.path("sources"))),
        node.path("all_sources").asBoolean(),
        texts(node.path("mentions")),
        texts(node.path("must_not")),
        node.path("shows_conflict").asBoolean(),
        optional(node.path("kind_label")));
  }

  private static List<ExpectedAmount> amounts(JsonNode nodes) {
    List<ExpectedAmount> amounts = new ArrayList<>();
    for (JsonNode node : nodes) {
      if (!node.path("value").isNumber()) {
        throw new IllegalArgumentException("a number has no value: " + node);
      }
      JsonNode tolerance = node.path("rel_tol");
      amounts.add(
          new ExpectedAmount(
              node.path("value").asDouble(),
              node.path("unit").asText(""),
              node.path("about").asText(""),
              tolerance.isNumber() && tolerance.asDouble() > 0 ? tolerance.asDouble() : null));
    }
    return amounts;
  }

  private static String text(JsonNode node, String field) {
    if (!node.path(field).isTextual() || node.path(field).asText().isBlank()) {
      throw new IllegalArgumentException("'%s' is missing; write it as text".formatted(field));
    }
    return node.path(field).asText();
  }

  private static List<String> texts(JsonNode nodes) {
    List<String> texts = new ArrayList<>();
    nodes.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static @Nullable String optional(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }
}
