package aimarket.bot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Golden files for what people see, in src/test/resources/golden. Nothing accepts by itself: a
 * difference is written beside the golden file as .received, and a person renames it.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  private Golden() {}

  public static void matches(String name, String actual) {
    Path golden = FOLDER.resolve(name);
    Path received = FOLDER.resolve(name + ".received");
    try {
      String expected = Files.exists(golden) ? Files.readString(golden) : "";
      String got = actual.strip() + "\n";
      if (expected.equals(got)) {
        Files.deleteIfExists(received);
        return;
      }
      Files.createDirectories(received.getParent());
      Files.writeString(received, got);
      assertThat(got)
          .as("read %s; if it is right, rename it to %s", received, golden.getFileName())
          .isEqualTo(expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
