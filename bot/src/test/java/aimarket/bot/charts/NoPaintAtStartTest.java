package aimarket.bot.charts;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.testing.Program;
import aimarket.bot.testing.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What draws is loaded with the first chart, and not before. */
class NoPaintAtStartTest {
  @TempDir private Path folder;

  /** The classes of AWT and JFreeChart that a run of the program loaded. */
  private List<String> painters(String... args) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    Files.deleteIfExists(log);
    Terminal.Ran ran =
        Program.run(
            folder,
            Map.of("AIMARKET_HOME", "store", "AIMARKET_PORT", "0", "AIMARKET_WORKSPACE_PORT", "0"),
            List.of("-Xlog:class+load:file=" + log),
            args);
    assertThat(ran.status()).as(ran.err()).isZero();
    try (var lines = Files.lines(log)) {
      return lines
          .filter(
              line ->
                  line.contains(" java.awt.")
                      || line.contains(" javax.imageio.")
                      || line.contains(" org.jfree.")
                      || line.contains("aimarket.bot.charts.paint."))
          .toList();
    }
  }

  @Test
  void a_bot_that_starts_and_answers_draws_nothing() throws IOException, InterruptedException {
    // The first example has something to draw, and so its answer has the button.
    assertThat(painters("rehearse")).isEmpty();
  }

  @Test
  void a_chart_asked_for_in_the_terminal_is_a_file_and_told_in_words()
      throws IOException, InterruptedException {
    Path png = folder.resolve("chart.png");
    List<String> loaded =
        painters("ask", "--chart", png.toString(), "compare openai anthropic revenue");

    assertThat(loaded).isNotEmpty();
    assertThat(new ArrayList<>(List.of(Files.readAllBytes(png)[1], Files.readAllBytes(png)[2])))
        .containsExactly((byte) 'P', (byte) 'N');
  }
}
