package aimarket.knowledge.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * The documents that the starter knowledge was read from. They do not ship; without them a test
 * that needs them is skipped, and fails where they are required.
 */
final class Shared {
  private static final Path FOLDER = Path.of("..", "..", "shared");

  private Shared() {}

  static Path file(String name) {
    Path file = FOLDER.resolve(name);
    if (System.getenv("AIMARKET_REQUIRE_SHARED") == null) {
      Assumptions.assumeTrue(Files.exists(file), file + " is not on this machine");
    }
    return file;
  }

  static List<JsonNode> rows(String name) {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> rows = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file(name))) {
        rows.add(json.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  static List<String> lines(String name) {
    try {
      return Files.readAllLines(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
