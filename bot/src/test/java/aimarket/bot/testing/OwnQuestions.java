package aimarket.bot.testing;

import aimarket.bot.accuracy.Case;
import aimarket.bot.accuracy.CaseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every question in the repository, as turns: the golden ones and all lots. */
public final class OwnQuestions {
  private static final Path GOLDEN =
      Path.of("..", "knowledge", "src", "test", "resources", "golden", "questions.txt");
  private static final Path LOTS = Path.of("src", "test", "resources", "questions");

  private OwnQuestions() {}

  public static List<List<String>> all() {
    List<List<String>> all = new ArrayList<>(golden());
    lots().forEach(lot -> lot(lot).forEach(asked -> all.add(asked.turns())));
    return all;
  }

  /** Of which the answers are kept as they read. */
  public static List<List<String>> golden() {
    try {
      return Files.readAllLines(GOLDEN, StandardCharsets.UTF_8).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split(": ", 2)[1].split(" \\|\\| ")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files of questions with expected answers, in the order of their names. */
  public static List<Path> lots() {
    try (Stream<Path> files = Files.list(LOTS)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<Case> lot(Path file) {
    try {
      return CaseFile.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
