package aimarket.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.OwnQuestions;
import aimarket.bot.testing.Program;
import aimarket.bot.testing.Terminal.Ran;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same questions, facts and day give the same bytes: again, and anywhere. */
class SameAnswersTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Every thirteenth, of every lot: all of them, three times, would take minutes. */
  private static final List<List<String>> ASKED = everyThirteenth(OwnQuestions.all());

  @TempDir private Path folder;

  @Test
  void answers_are_the_same_twice_in_a_row_and_in_turkish_across_the_date_line() throws Exception {
    String once = requests();
    try (Program here = batch("here", "-Duser.language=en", "-Duser.timezone=UTC");
        Program there =
            batch(
                "there",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Auckland",
                "-Dfile.encoding=ISO-8859-9")) {
      Ran twice = here.fed(once + once);
      Ran elsewhere = there.fed(once);

      assertThat(elsewhere.status()).as(elsewhere.err()).isZero();
      List<String> lines = twice.out().lines().toList();
      int half = lines.size() / 2;
      assertThat(half).isEqualTo(ASKED.size());
      assertThat(lines.subList(half, lines.size())).isEqualTo(lines.subList(0, half));
      assertThat(elsewhere.out().lines().toList()).isEqualTo(lines.subList(0, half));
    }
  }

  /** With a store of its own, so that everything derived from it is made anew. */
  private Program batch(String name, String... options) throws IOException {
    Path own = Files.createDirectory(folder.resolve(name));
    return Program.start(
        own,
        Map.of("AIMARKET_HOME", own.resolve("store").toString()),
        List.of(options),
        "ask",
        "--batch",
        "--today",
        "2026-05-01");
  }

  private static List<List<String>> everyThirteenth(List<List<String>> questions) {
    return IntStream.iterate(0, each -> each < questions.size(), each -> each + 13)
        .mapToObj(questions::get)
        .toList();
  }

  private static String requests() {
    return ASKED.stream().map(SameAnswersTest::request).collect(Collectors.joining());
  }

  private static String request(List<String> turns) {
    ObjectNode request = JSON.createObjectNode();
    request.put("id", String.join("; ", turns));
    turns.forEach(request.putArray("turns")::add);
    return request + "\n";
  }
}
