package aimarket.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.knowledge.files.Starter;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Adding a company or a metric is an edit of data; so the code names none. */
class NoSlugInCodeTest {

  @Test
  void no_slug_of_an_entity_or_a_metric_stands_in_the_code() throws IOException {
    Pattern slugs = slugs(Starter.load().vocabulary());
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        boolean importing = lines.get(i).startsWith("import ");
        if (!importing && slugs.matcher(lines.get(i)).find()) {
          found.add(file.getFileName() + ":" + (i + 1) + " " + lines.get(i).strip());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void the_search_would_find_one() {
    assertThat(
            slugs(Starter.load().vocabulary()).matcher("if (entity.equals(\"openai\")) {").find())
        .isTrue();
  }

  /**
   * Slugs as whole words in quotes or prose; those that are plain English words count in quotes
   * only.
   */
  private static Pattern slugs(Vocabulary vocabulary) {
    List<String> slugs = new ArrayList<>();
    vocabulary.entities().forEach(e -> slugs.add(e.slug()));
    vocabulary.metrics().forEach(m -> slugs.add(m.slug()));
    String quoted = slugs.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    String telling =
        slugs.stream()
            .filter(s -> s.contains("_") || s.contains("-") || vocabulary.entity(s).isPresent())
            .filter(s -> !COMMON.contains(s))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile("\"(" + quoted + ")\"|(?i)(?<![\\w-])(" + telling + ")(?![\\w-])");
  }

  /** Slugs that are also words of the language; code may use the words. */
  private static final List<String> COMMON =
      List.of("meta", "claude", "stargate", "oracle", "bedrock", "ramp", "sec");

  private static List<Path> sources() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String module : List.of("knowledge", "bot", "config")) {
      Path code = Path.of("..", module, "src", "main", "java");
      try (Stream<Path> walk = Files.walk(code)) {
        walk.filter(f -> f.toString().endsWith(".java")).forEach(files::add);
      }
    }
    return files;
  }
}
