package aimarket.bot.command;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;

/** Texts and words that are data: JSON files beside the code. */
final class Shelf {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Shelf() {}

  /**
   * @throws IllegalStateException where the jar is broken
   */
  static <T> T read(String name, TypeReference<T> type) {
    try (InputStream in = Shelf.class.getResourceAsStream("/aimarket/bot/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar; build it again");
      }
      return JSON.readValue(in, type);
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read: " + e.getMessage(), e);
    }
  }
}
