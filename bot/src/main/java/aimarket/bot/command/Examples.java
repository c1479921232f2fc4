package aimarket.bot.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The questions that help shows, one a line of {@code examples.txt}: data, not code. */
public final class Examples {
  private Examples() {}

  public static List<String> read() {
    try (InputStream in = Examples.class.getResourceAsStream("/aimarket/bot/examples.txt")) {
      if (in == null) {
        throw new IllegalStateException("examples.txt is missing from the jar");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new IllegalStateException("examples.txt cannot be read", e);
    }
  }
}
