package aimarket.bot.charts;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.charts.paint.Painter;
import aimarket.knowledge.answer.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Names and titles from documents, in a picture. */
class HostileTextTest {
  private static final List<String> HOSTILE =
      List.of(
          "W".repeat(500),
          "turned \u202Eback\u202C and \u2066isolated\u2069",
          "nul \u0000 tab \t line \n bell \u0007",
          "zero\u200Bwidth\u200D joined \uFEFF",
          "stacked a" + "\u0301".repeat(80),
          "half \uD83D a letter",
          "漢字 العربية עברית",
          "");

  @Test
  void it_neither_breaks_the_layout_nor_reaches_the_alt_text_unseen() throws IOException {
    for (String text : HOSTILE) {
      for (String form : List.of("compare", "trend")) {
        Answer answer =
            MadeUp.of(form)
                .publisher(text)
                .metric(text)
                .figure(text, text, "2026-03", "800000000000", "reported")
                .figure("Birch", text, "2026-04", "1", "projection")
                .answer();

        Chart chart = Painter.paint(Pictures.of(answer).orElseThrow());

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(chart.png()));
        assertThat(image.getWidth()).as(text).isEqualTo(800);
        assertThat(image.getHeight()).as(text).isLessThan(1_000);
        assertThat(chart.altText().length()).isLessThanOrEqualTo(AltText.LONGEST);
        assertThat(chart.altText() + chart.title())
            .doesNotContainPattern("[\\p{Cf}\\p{Cc}\\p{Cs}]|\\p{M}{3}");
      }
    }
  }
}
